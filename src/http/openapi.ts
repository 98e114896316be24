import type { OpenAPIHono } from "@hono/zod-openapi";
import { accepts } from "hono/accepts";
import { apiPage } from "./openapi-page.ts";

const ABOUT = {
  openapi: "3.1.0",
  info: {
    title: "Bongsu",
    version: "1",
    description:
      "Who did what to whom between states, as openly reported. Everything can be asked for as it was known on an earlier day (asOf). Errors are JSON of one shape: {error: {code, message}}.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
};

/** Serves the API's own description: OpenAPI as JSON, and a page for browsers. */
export function describeApi(app: OpenAPIHono) {
  const description = app.getOpenAPI31Document(ABOUT);
  app.get("/api", (context) => {
    context.header("Vary", "Accept");
    const type = accepts(context, {
      header: "Accept",
      supports: ["application/json", "text/html"],
      default: "application/json",
    });
    return type === "text/html" ? context.html(apiPage(description)) : context.json(description);
  });
}

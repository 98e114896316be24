import { createRoute, z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import type { ResponseReading } from "../../model/response.ts";
import { boardAddress } from "../board-address.ts";
import { router } from "../router.ts";

const atom = createRoute({
  method: "get",
  path: "/alerts.atom",
  summary: "Alerts as an Atom feed (RFC 4287).",
  request: { query: z.strictObject({}) },
  responses: { 200: { content: { "application/atom+xml": { schema: z.string() } }, description: "The feed." } },
});

const cap = createRoute({
  method: "get",
  path: "/alerts/{group}/{began}/cap.xml",
  summary: "An alert as a message of the Common Alerting Protocol 1.2.",
  request: {
    params: z.object({
      group: z.string().openapi({ example: "seoul-moscow" }),
      began: z.string().openapi({ example: "2024-04-02" }),
    }),
    query: z.strictObject({}),
  },
  responses: { 200: { content: { "application/cap+xml": { schema: z.string() } }, description: "The message." } },
});

/** What other programs subscribe to. */
export function feedRoutes(bongsu: ResponseReading) {
  return router()
    .openapi(atom, async (context) => {
      const text = await bongsu.alertFeed(boardAddress(context));
      return context.body(text, 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
    })
    .openapi(cap, async (context) => {
      const { group, began } = context.req.valid("param");
      const text = await bongsu.capAlert(`${group}/${began}`, boardAddress(context));
      if (text !== null) return context.body(text, 200, { "Content-Type": "application/cap+xml; charset=utf-8" });
      const message = `There is no alert ${group.slice(0, 80)}/${began.slice(0, 20)}; /api/alerts lists those there are.`;
      throw new Failure("http.unknown-alert", message);
    });
}

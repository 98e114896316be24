import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { RouteConfig } from "@hono/zod-openapi";
import { Failure } from "../model/failure.ts";

export const errorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi("Error", { description: "What went wrong, in one sentence that says what to do." });

const error = (description: string) => ({ content: { "application/json": { schema: errorSchema } }, description });

/** A router that answers bad parameters with the first thing wrong, in one sentence. */
export function router() {
  return new OpenAPIHono({
    defaultHook: (result) => {
      const issue = result.success ? undefined : result.error.issues[0];
      if (issue) throw new Failure("http.bad-parameter", sentence(issue));
    },
  });
}

function sentence(issue: z.core.$ZodIssue) {
  if (issue.code !== "unrecognized_keys") return issue.message;
  return `There is no parameter ${issue.keys.join(", ")} here; see /api for those there are.`;
}

/**
 * Query parameters of a route. One that is not listed is refused, so that a misspelt filter is an error and not a
 * different answer.
 */
export const parameters = z.strictObject;

/** A GET route that answers JSON. */
export function getRoute<
  Path extends string,
  Answer extends z.ZodType,
  Request extends NonNullable<RouteConfig["request"]>,
>(route: { path: Path; summary: string; request: Request; answer: Answer }) {
  return createRoute({
    method: "get",
    path: route.path,
    summary: route.summary,
    request: route.request,
    responses: {
      200: { content: { "application/json": { schema: route.answer } }, description: "The answer." },
      400: error("A parameter is wrong."),
      404: error("What is asked for is not known."),
    },
  });
}

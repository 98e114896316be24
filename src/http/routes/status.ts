import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { statusSchema } from "../schema/status.ts";

const route = getRoute({
  path: "/",
  summary: "What is kept, since when, and which day counts as today.",
  request: { query: parameters({}) },
  answer: statusSchema,
});

export function statusRoutes(bongsu: Reader) {
  return router().openapi(route, async (context) => context.json(await bongsu.status(), 200));
}

import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { asOf, count, optional, words } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { searchHitSchema } from "../schema/status.ts";

const route = getRoute({
  path: "/",
  summary: "Documents that hold the words; quoted phrases and a trailing * are understood.",
  request: {
    query: parameters({
      q: words("q"),
      language: optional(z.string().regex(/^[a-z]{2,3}$/, { error: "language must be an ISO 639-1 code such as en." })),
      outlet: optional(words("outlet").openapi({ example: "The Korea Times" })),
      asOf,
      limit: count("limit", { min: 1, max: 100, default: 20 }),
      offset: count("offset", { min: 0, max: 100_000, default: 0 }),
    }),
  },
  answer: z.object({ total: z.int(), hits: z.array(searchHitSchema) }),
});

export function searchRoutes(bongsu: Reader) {
  return router().openapi(route, async (context) => {
    const { q, ...rest } = context.req.valid("query");
    return context.json(await bongsu.search({ words: q, ...rest }), 200);
  });
}

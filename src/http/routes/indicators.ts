import { z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import { actorCode, asOf } from "../parameters.ts";
import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { dependenceSchema, indicatorViewSchema, seriesSchema } from "../schema/indicator.ts";

const list = getRoute({
  path: "/",
  summary: "The numeric series that are kept beside the events.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ series: z.array(seriesSchema) }),
});

const one = getRoute({
  path: "/series",
  summary:
    "A numeric series as known then: its values, gaps and revisions, and how far the newest departs from its own past.",
  request: {
    query: parameters({
      id: z
        .string({ error: "id must be given: the name of a series." })
        .min(1)
        .max(300)
        .openapi({ example: "price/gas" }),
      asOf,
    }),
  },
  answer: indicatorViewSchema,
});

const dependence = getRoute({
  path: "/dependence",
  summary: "On whom a state depends for an item: each partner's share of its imports, as known then.",
  request: {
    query: parameters({
      reporter: actorCode("reporter"),
      item: z
        .string({ error: "item must be given: a code of the Harmonized System or a name." })
        .min(1)
        .max(100)
        .openapi({ example: "2711" }),
      asOf,
    }),
  },
  answer: dependenceSchema,
});

export function indicatorRoutes(bongsu: Reader) {
  return router()
    .openapi(list, async (context) => context.json({ series: await bongsu.series() }, 200))
    .openapi(one, async (context) => {
      const { id, asOf: until } = context.req.valid("query");
      const found = await bongsu.indicator(id, until);
      if (found !== null) return context.json(found, 200);
      const message = `There is no series named ${id}; /api/indicators lists those there are.`;
      throw new Failure("http.unknown-series", message);
    })
    .openapi(dependence, async (context) => context.json(await bongsu.dependence(context.req.valid("query")), 200));
}

import { z } from "@hono/zod-openapi";
import { Failure } from "../../model/failure.ts";
import { asOf, count, day } from "../parameters.ts";
import type { Reader } from "../reader.ts";
import { getRoute, parameters, router } from "../router.ts";
import { backtestSchema } from "../schema/alert.ts";
import { standingSchema, watchViewSchema } from "../schema/watch.ts";

const watchId = z.object({ id: z.string().openapi({ example: "seoul-moscow" }) });

const list = getRoute({
  path: "/",
  summary: "Every watch and where it stands: level, why, since when, and what speaks against it.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ watches: z.array(standingSchema) }),
});

const one = getRoute({
  path: "/{id}",
  summary: "A watch with the level of every day, its forecasts and its rule.",
  request: { params: watchId, query: parameters({ asOf, from: day("from") }) },
  answer: watchViewSchema,
});

const backtest = getRoute({
  path: "/{id}/backtest",
  summary:
    "What the rule of a watch would have done over a stretch of history, seeing on each day only what was known.",
  request: {
    params: watchId,
    query: parameters({
      from: day("from"),
      to: day("to"),
      leadDays: count("leadDays", { min: 1, max: 365, default: 30 }),
      asOf,
    }),
  },
  answer: backtestSchema,
});

export function watchRoutes(bongsu: Reader) {
  return router()
    .openapi(list, async (context) => {
      return context.json({ watches: await bongsu.standings(context.req.valid("query").asOf) }, 200);
    })
    .openapi(one, async (context) => {
      const { id } = context.req.valid("param");
      return context.json(known(id, await bongsu.watch(id, context.req.valid("query"))), 200);
    })
    .openapi(backtest, async (context) => {
      const { id } = context.req.valid("param");
      const { asOf: until, to = until, ...query } = context.req.valid("query");
      const wanted = { ...query, ...(to === undefined ? {} : { to }) };
      return context.json(known(id, await bongsu.backtest(id, wanted)), 200);
    });
}

function known<T>(id: string, found: T | null): T {
  if (found !== null) return found;
  const message = `There is no watch named ${id.slice(0, 80)}; /api/watches lists those there are.`;
  throw new Failure("http.unknown-watch", message);
}

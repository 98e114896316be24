import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { Failure } from "../../model/failure.ts";
import { actorCheck } from "../known-actors.ts";
import { actorCode, asOf, count, day } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { changeSchema } from "../schema/change.ts";
import { nextEventSchema } from "../schema/forecast.ts";
import { moverSchema, pairViewSchema } from "../schema/relation.ts";

const movers = getRoute({
  path: "/",
  summary: "Pairs that moved most against their own norm, strongest first.",
  request: { query: parameters({ asOf, limit: count("limit", { min: 1, max: 1000, default: 50 }) }) },
  answer: z.object({ pairs: z.array(moverSchema) }),
});

const pair = getRoute({
  path: "/{a}/{b}",
  summary: "Both directions of one pair: daily series, norm, surprise and level.",
  request: {
    params: z.object({ a: actorCode("The first actor"), b: actorCode("The second actor") }),
    query: parameters({ asOf, from: day("from") }),
  },
  answer: pairViewSchema,
});

const changes = getRoute({
  path: "/{a}/{b}/changes",
  summary: "Lasting changes of the pair's series, newest first: since when, how much, how sure.",
  request: {
    params: z.object({ a: actorCode("The first actor"), b: actorCode("The second actor") }),
    query: parameters({ asOf }),
  },
  answer: z.object({ changes: z.array(changeSchema) }),
});

const next = getRoute({
  path: "/{a}/{b}/next",
  summary:
    "What each of the two is likely to do next to the other, ranked, with the past acts that the guess rests on.",
  request: {
    params: z.object({ a: actorCode("The first actor"), b: actorCode("The second actor") }),
    query: parameters({ asOf, limit: count("limit", { min: 1, max: 50, default: 10 }) }),
  },
  answer: z.object({ next: z.array(nextEventSchema) }),
});

export function pairRoutes(bongsu: Reader) {
  const checkActors = actorCheck(bongsu);
  return router()
    .openapi(movers, async (context) => context.json({ pairs: await bongsu.movers(context.req.valid("query")) }, 200))
    .openapi(pair, async (context) => {
      const { a, b } = context.req.valid("param");
      if (a === b) throw new Failure("http.bad-parameter", "A pair needs two different actors, such as KOR and RUS.");
      await checkActors(a, b);
      return context.json(await bongsu.pair(a, b, context.req.valid("query")), 200);
    })
    .openapi(changes, async (context) => {
      const { a, b } = context.req.valid("param");
      await checkActors(a, b);
      return context.json({ changes: await bongsu.changes(a, b, context.req.valid("query")) }, 200);
    })
    .openapi(next, async (context) => {
      const { a, b } = context.req.valid("param");
      await checkActors(a, b);
      const query = context.req.valid("query");
      const both = await Promise.all([
        bongsu.nextEvents({ actor: a, recipient: b, ...query }),
        bongsu.nextEvents({ actor: b, recipient: a, ...query }),
      ]);
      return context.json({ next: both.flat() }, 200);
    });
}

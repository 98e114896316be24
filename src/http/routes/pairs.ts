import { z } from "@hono/zod-openapi";
import type { Reader } from "../reader.ts";
import { Failure } from "../../model/failure.ts";
import { actorCheck } from "../known-actors.ts";
import { actorCode, asOf, count, day, optional, sideName } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { EVENT_TYPES } from "../../model/event.ts";
import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { issueName } from "./tracks.ts";
import { changeSchema } from "../schema/change.ts";
import { nextEventSchema } from "../schema/forecast.ts";
import { moverSchema, pairViewSchema } from "../schema/relation.ts";
import { issueViewSchema } from "../schema/track.ts";

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

const issue = getRoute({
  path: "/{a}/{b}/issue",
  summary: "A pair, of codes or groups, restricted to an issue, a class or a type of acts, against its own norm.",
  request: {
    params: z.object({ a: sideName("The first side"), b: sideName("The second side") }),
    query: parameters({
      issue: issueName,
      class: optional(z.enum(FORECAST_CLASSES, { error: `class must be one of ${FORECAST_CLASSES.join(", ")}.` })),
      type: optional(z.enum(EVENT_TYPES, { error: `type must be one of ${EVENT_TYPES.join(", ")}.` })),
      asOf,
      from: day("from"),
    }),
  },
  answer: issueViewSchema,
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
    .openapi(issue, async (context) => {
      const { a, b } = context.req.valid("param");
      const query = context.req.valid("query");
      if ([query.issue, query.class, query.type].filter((each) => each !== undefined).length !== 1) {
        throw new Failure("http.bad-parameter", "Give one of issue, class and type.");
      }
      return context.json(await bongsu.issue(a, b, query), 200);
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

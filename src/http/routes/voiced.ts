import { z } from "@hono/zod-openapi";
import type { LedgerReading } from "../../model/ledger.ts";
import { actorCode, asOf, count, optional } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { forecasterSchema, voicedQuestionSchema } from "../schema/voiced.ts";

const list = getRoute({
  path: "/",
  summary: "What officials and experts predicted, brought together by question, newest first.",
  request: {
    query: parameters({
      concerns: optional(actorCode("concerns")),
      speaker: optional(z.string().trim().min(1).max(200)),
      state: optional(z.enum(["open", "due", "resolved"], { error: "state must be open, due or resolved." })),
      contradicting: optional(
        z
          .enum(["yes", "no"], { error: "contradicting must be yes or no." })
          .openapi({ description: "yes: only questions on which forecasts contradict each other" }),
      ),
      asOf,
      limit: count("limit", { min: 1, max: 1000, default: 100 }),
    }),
  },
  answer: z.object({ total: z.int(), questions: z.array(voicedQuestionSchema) }),
});

const forecasters = getRoute({
  path: "/forecasters",
  summary: "How good the forecasts of each speaker were: mean Brier score with its interval, and over how many.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ forecasters: z.array(forecasterSchema) }),
});

export function voicedRoutes(bongsu: LedgerReading) {
  return router()
    .openapi(list, async (context) => {
      const { contradicting, ...query } = context.req.valid("query");
      const only = contradicting === undefined ? {} : { contradicting: contradicting === "yes" };
      return context.json(await bongsu.questions({ ...query, ...only }), 200);
    })
    .openapi(forecasters, async (context) => {
      return context.json({ forecasters: await bongsu.forecasters(context.req.valid("query").asOf) }, 200);
    });
}

import { z } from "@hono/zod-openapi";
import { COMMITMENT_KINDS, COMMITMENT_STATUSES } from "../../model/commitment.ts";
import { Failure } from "../../model/failure.ts";
import type { LedgerReading } from "../../model/ledger.ts";
import { actorCode, asOf, count, day, optional } from "../parameters.ts";
import { getRoute, parameters, router } from "../router.ts";
import { commitmentSchema, keptWordSchema, linkSchema, linkThresholdsSchema } from "../schema/commitment.ts";

const list = getRoute({
  path: "/",
  summary: "Commitments, threats, offers, demands and red lines, newest wording first, with what became of them.",
  request: {
    query: parameters({
      side: optional(actorCode("side").openapi({ description: "on whose behalf it was said" })),
      concerns: optional(actorCode("concerns").openapi({ description: "whom it is addressed to or is about" })),
      status: optional(
        z.enum(COMMITMENT_STATUSES, { error: `status must be one of ${COMMITMENT_STATUSES.join(", ")}.` }),
      ),
      kind: optional(z.enum(COMMITMENT_KINDS, { error: `kind must be one of ${COMMITMENT_KINDS.join(", ")}.` })),
      dueBy: day("dueBy"),
      asOf,
      limit: count("limit", { min: 1, max: 1000, default: 100 }),
      offset: count("offset", { min: 0, max: 1_000_000, default: 0 }),
    }),
  },
  answer: z.object({ total: z.int(), commitments: z.array(commitmentSchema) }),
});

const record = getRoute({
  path: "/record",
  summary: "How often the words of speakers and states were followed by the act, with intervals.",
  request: { query: parameters({ asOf }) },
  answer: z.object({ kept: z.array(keptWordSchema) }),
});

const suggestions = getRoute({
  path: "/suggestions",
  summary: "Links below certainty, strongest first: each waits for an analyst.",
  request: { query: parameters({ asOf, limit: count("limit", { min: 1, max: 1000, default: 100 }) }) },
  answer: z.object({
    total: z.int(),
    thresholds: linkThresholdsSchema,
    suggestions: z.array(
      z.object({
        commitment: commitmentSchema.pick({
          id: true,
          kind: true,
          speaker: true,
          side: true,
          addressees: true,
          words: true,
          condition: true,
          action: true,
          lastDay: true,
          status: true,
        }),
        link: linkSchema,
      }),
    ),
  }),
});

const one = getRoute({
  path: "/{id}",
  summary:
    "A commitment with its wordings over time, the evidence for its condition and its act, and the rule that joined them.",
  request: {
    params: z.object({ id: z.string().openapi({ example: "0123456789abcdef-st1" }) }),
    query: parameters({ asOf }),
  },
  answer: commitmentSchema,
});

export function commitmentRoutes(bongsu: LedgerReading) {
  return router()
    .openapi(list, async (context) => context.json(await bongsu.commitments(context.req.valid("query")), 200))
    .openapi(record, async (context) => {
      return context.json({ kept: await bongsu.keptWords(context.req.valid("query").asOf) }, 200);
    })
    .openapi(suggestions, async (context) => {
      const query = context.req.valid("query");
      const [waiting, thresholds] = await Promise.all([bongsu.suggestions(query), bongsu.linkThresholds(query.asOf)]);
      return context.json({ ...waiting, thresholds }, 200);
    })
    .openapi(one, async (context) => {
      const { id } = context.req.valid("param");
      const found = await bongsu.commitment(id, context.req.valid("query").asOf);
      if (found !== null) return context.json(found, 200);
      const message = `There is no commitment ${id.slice(0, 80)} by that day; /api/commitments lists those there are.`;
      throw new Failure("http.unknown-commitment", message);
    });
}

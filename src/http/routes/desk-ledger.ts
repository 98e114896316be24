import { z } from "@hono/zod-openapi";
import { COMMITMENT_STATUSES } from "../../model/commitment.ts";
import type { LedgerDesk } from "../../model/ledger.ts";
import { note, order, text } from "../order.ts";
import { router } from "../router.ts";
import { commitmentSchema, extentSchema } from "../schema/commitment.ts";
import { voicedQuestionSchema } from "../schema/voiced.ts";

const judgeLink = order(
  "/link",
  "Confirm or reject that an event is the condition or the act of a commitment, or name one that was not found.",
  z.strictObject({
    commitment: text("commitment", 200),
    side: z.enum(["condition", "action"], { error: "side must be condition or action." }),
    documentId: text("documentId", 200),
    eventId: text("eventId", 200),
    verdict: z.enum(["confirmed", "rejected"], { error: "verdict must be confirmed or rejected." }),
    extent: extentSchema.nullable().default(null),
    by: text("by", 200),
    note,
  }),
  commitmentSchema,
);

const rule = order(
  "/commitment",
  "Say how a commitment stands, or that it is the same as another; null takes an earlier word back.",
  z.strictObject({
    commitment: text("commitment", 200),
    status: z.enum(COMMITMENT_STATUSES).nullable().default(null),
    sameAs: z.string().max(200).nullable().default(null),
    by: text("by", 200),
    note: text("note", 4_000),
  }),
  commitmentSchema,
);

const resolve = order(
  "/resolution",
  "Say how a question that was forecast turned out; null where it cannot be said.",
  z.strictObject({
    question: text("question", 200),
    happened: z.boolean().nullable(),
    because: text("because", 4_000),
    by: text("by", 200),
  }),
  voicedQuestionSchema,
);

/** What an analyst writes into the ledgers. */
export function ledgerDeskRoutes(desk: LedgerDesk) {
  return router()
    .openapi(judgeLink, async (context) => context.json(await desk.judgeLink(context.req.valid("json")), 200))
    .openapi(rule, async (context) => context.json(await desk.ruleCommitment(context.req.valid("json")), 200))
    .openapi(resolve, async (context) => context.json(await desk.resolve(context.req.valid("json")), 200));
}

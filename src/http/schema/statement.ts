import { z } from "@hono/zod-openapi";
import type { Statement } from "../../model/statement.ts";
import { eventTypeSchema } from "./event.ts";
import { intervalSchema, quoteSchema } from "./span.ts";

const codes = z.array(z.string());

export const statementSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["position", "commitment", "threat", "demand", "offer", "forecast", "recommendation", "denial"]),
    speaker: z.object({ entity: z.string().nullable(), name: z.string(), country: z.string().nullable() }),
    onBehalfOf: codes,
    addressees: codes,
    content: quoteSchema,
    condition: quoteSchema
      .extend({ negated: z.boolean(), type: eventTypeSchema.nullable(), actors: codes, recipients: codes })
      .nullable(),
    action: z.object({ type: eventTypeSchema, actors: codes, recipients: codes }).nullable(),
    negated: z.boolean(),
    probability: z.object({ words: z.string(), low: z.number(), high: z.number() }).nullable(),
    horizon: intervalSchema.nullable(),
    quoted: z.boolean(),
    confidence: z.number(),
    evidence: quoteSchema,
  })
  .openapi("Statement", {
    description: "What a speaker promises, threatens, demands, offers, predicts, recommends, denies or holds.",
  }) satisfies z.ZodType<Statement>;

import { z } from "@hono/zod-openapi";
import { type Decision, DECISION_OUTCOMES, DECISION_SUBJECTS, LEFT_OUT } from "../../model/decision.ts";
import { eventTypeSchema } from "./event.ts";
import { quoteSchema } from "./span.ts";

export const decisionSchema = z
  .object({
    about: z.enum(DECISION_SUBJECTS),
    outcome: z.enum(DECISION_OUTCOMES),
    sentence: z.int().openapi({ description: "Number of the sentence, from 0." }),
    words: quoteSchema,
    reads: z
      .string()
      .nullable()
      .openapi({ description: "What the words read as: an event type, a kind of statement, list, scheduled." }),
    became: eventTypeSchema.nullable().openapi({ description: "The type coded, where it differs." }),
    id: z.string().nullable().openapi({ description: "Id in the record that coding gives today." }),
    reason: z.enum(LEFT_OUT).nullable().openapi({ description: "Why it was left out; null where it was not." }),
    because: z.string(),
  })
  .openapi("Decision") satisfies z.ZodType<Decision>;

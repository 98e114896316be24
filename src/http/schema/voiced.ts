import { z } from "@hono/zod-openapi";
import type { Forecaster, Resolution, VoicedForecast, VoicedQuestion } from "../../model/voiced.ts";
import { eventTypeSchema } from "./event.ts";
import { intervalSchema, quoteSchema } from "./span.ts";
import { evidenceSchema, speakerSchema, told } from "./told.ts";

const resolutionSchema = z
  .object({
    happened: z.boolean().nullable(),
    by: z.string(),
    because: z.string(),
    day: z.string(),
    evidence: evidenceSchema,
  })
  .openapi("Resolution") satisfies z.ZodType<Resolution>;

const voicedForecastSchema = z
  .object({
    ...told,
    id: z.string(),
    statementId: z.string(),
    question: z.string(),
    speaker: speakerSchema,
    content: quoteSchema,
    evidence: quoteSchema,
    probability: z.object({ words: z.string(), low: z.number(), high: z.number() }).nullable(),
    chance: z.number().nullable(),
    denies: z.boolean(),
    horizon: intervalSchema.nullable(),
    due: z.string().nullable(),
    brier: z.number().nullable(),
  })
  .openapi("VoicedForecast") satisfies z.ZodType<VoicedForecast>;

export const voicedQuestionSchema = z
  .object({
    id: z.string(),
    words: z.string(),
    types: z.array(eventTypeSchema),
    parties: z.array(z.string()),
    forecasts: z.array(voicedForecastSchema),
    contradiction: z.string().nullable(),
    resolution: resolutionSchema.nullable(),
  })
  .openapi("VoicedQuestion") satisfies z.ZodType<VoicedQuestion>;

export const forecasterSchema = z
  .object({
    name: z.string(),
    country: z.string().nullable(),
    forecasts: z.int(),
    scored: z.int(),
    brier: z.number().nullable(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    reference: z.number().nullable(),
  })
  .openapi("Forecaster") satisfies z.ZodType<Forecaster>;

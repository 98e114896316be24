import { z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../model/event.ts";
import { FORECAST_CLASSES, type ForecastSkill, type KeptForecast } from "../../model/forecast.ts";
import type { NextEvent } from "../../model/next-event.ts";

export const forecastClassSchema = z.enum(FORECAST_CLASSES).openapi("ForecastClass");

export const horizonSchema = z
  .union([z.literal(7), z.literal(30), z.literal(90)])
  .openapi("Horizon", { description: "Days; the window begins on the day after the forecast's day." });

export const evidenceSchema = z.object({ documentId: z.string(), eventId: z.string() }).openapi("EvidenceId");

const scoreSchema = z
  .object({
    forecast: z.string(),
    outcome: z.boolean(),
    brier: z.number(),
    logScore: z.number(),
    evidence: evidenceSchema.nullable(),
  })
  .openapi("ForecastScore");

export const keptForecastSchema = z
  .object({
    id: z.string(),
    a: z.string(),
    b: z.string(),
    class: forecastClassSchema,
    horizon: horizonSchema,
    day: z.string(),
    due: z.string(),
    probability: z.number(),
    baseRate: z.number().nullable(),
    climatology: z.number().nullable(),
    persistence: z.number().nullable(),
    drivers: z.array(z.object({ words: z.string(), effect: z.number() })),
    method: z.string(),
    made: z.enum(["live", "replay"]),
    score: scoreSchema.nullable(),
  })
  .openapi("Forecast", {
    description: "A probability given before its window opens, and what became of it.",
  }) satisfies z.ZodType<KeptForecast>;

export const forecastSkillSchema = z
  .object({
    class: z.union([forecastClassSchema, z.literal("all")]),
    horizon: z.union([horizonSchema, z.literal("all")]),
    n: z.int(),
    brier: z.number().nullable(),
    logScore: z.number().nullable(),
    skill: z.object({
      climatology: z.number().nullable(),
      baseRate: z.number().nullable(),
      persistence: z.number().nullable(),
    }),
    calibrationError: z.number().nullable(),
    reliability: z.array(
      z.object({ from: z.number(), to: z.number(), n: z.int(), forecast: z.number(), observed: z.number() }),
    ),
  })
  .openapi("ForecastSkill", {
    description: "Skill is 1 - Brier / Brier of the reference.",
  }) satisfies z.ZodType<ForecastSkill>;

export const nextEventSchema = z
  .object({
    rank: z.int(),
    actor: z.string(),
    type: z.enum(EVENT_TYPES),
    recipient: z.string(),
    score: z.number(),
    because: z.array(z.object({ words: z.string(), effect: z.number(), day: z.string().nullable() })),
    method: z.string(),
  })
  .openapi("NextEvent") satisfies z.ZodType<NextEvent>;

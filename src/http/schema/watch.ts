import { z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../model/event.ts";
import type { Standing, WatchView } from "../../model/standing.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { evidenceSchema, forecastClassSchema, horizonSchema, keptForecastSchema } from "./forecast.ts";
import { levelSchema, trackSchema } from "./relation.ts";

const errorSchema = z.object({ code: z.string(), message: z.string() }).openapi("Fault");

const patternSchema = z
  .object({
    actors: z.array(z.string()).exactOptional(),
    recipients: z.array(z.string()).exactOptional(),
    types: z.array(z.enum(EVENT_TYPES)).exactOptional(),
    modes: z.array(z.string()).exactOptional(),
    contexts: z.array(z.string()).exactOptional(),
    tracks: z.array(trackSchema).exactOptional(),
    classes: z.array(forecastClassSchema).exactOptional(),
    issues: z.array(z.string()).exactOptional(),
  })
  .openapi("ActPattern");

const looks = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ looks: z.literal(name), ...shape });

const observableSchema = z
  .union([
    looks("acts", { pattern: patternSchema, withinDays: z.int(), atLeast: z.int(), sources: z.int() }),
    looks("surprise", {
      track: trackSchema,
      window: z.union([z.literal(1), z.literal(7), z.literal(30)]),
      bits: z.number(),
      atLeast: z.int().exactOptional(),
      sources: z.int(),
      pattern: patternSchema,
    }),
    looks("change", {
      track: trackSchema,
      direction: z.enum(["more", "less"]),
      withinDays: z.int(),
      sureness: z.number(),
    }),
    looks("forecast", { class: forecastClassSchema, horizon: horizonSchema, probability: z.number() }),
    looks("series", {
      series: z.string(),
      above: z.number().exactOptional(),
      below: z.number().exactOptional(),
      changePercent: z.number().exactOptional(),
      surprise: z.number().exactOptional(),
      withinDays: z.int().exactOptional(),
    }),
    looks("dependence", { reporter: z.string(), partner: z.string(), item: z.string(), above: z.number() }),
    looks("conditions", { atLeast: z.int(), sources: z.int() }),
  ])
  .openapi("Observable");

const ruleLevelSchema = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const watchSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    owner: z.string().nullable(),
    escalateTo: z.array(z.string()),
    actors: z.array(z.string()),
    towards: z.array(z.string()),
    issues: z.array(z.string()),
    indicators: z.array(z.object({ id: z.string(), title: z.string(), observable: observableSchema })),
    rules: z.array(
      z.object({
        level: ruleLevelSchema,
        all: z.array(z.string()),
        any: z.array(z.string()),
        not: z.array(z.string()),
        sources: z.int(),
        forDays: z.int(),
        provedBy: z.literal("backtest").exactOptional(),
      }),
    ),
    holdDays: z.int(),
    standDown: z.array(z.string()),
    alertAt: ruleLevelSchema,
    escalateAfterMinutes: z.number(),
    group: z.string(),
    inhibitedBy: z.array(z.string()),
    darkAfterDays: z.int(),
    issuePatterns: z.record(z.string(), z.array(patternSchema)).exactOptional(),
    from: z.string(),
  })
  .openapi("Watch") satisfies z.ZodType<Watch>;

const stateSchema = z
  .object({
    watch: z.string(),
    day: z.string(),
    level: levelSchema,
    reached: levelSchema,
    since: z.string(),
    because: z.string(),
    against: z.array(z.string()),
    confidence: z.enum(["low", "moderate", "high"]),
    confidenceBecause: z.string(),
    nextNeeds: z.string().nullable(),
    standDownNeeds: z.string().nullable(),
    indicators: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.enum(["seen", "not-seen", "not-looked"]),
        because: z.string(),
        sources: z.int(),
        since: z.string().nullable(),
        evidence: z.array(evidenceSchema),
      }),
    ),
    sources: z.int(),
    dark: z.array(z.string()),
    pending: levelSchema.nullable().exactOptional(),
    noData: z.boolean().exactOptional(),
    error: errorSchema.nullable(),
  })
  .openapi("WatchState") satisfies z.ZodType<WatchState>;

const acknowledgementSchema = z
  .object({ alert: z.string(), owner: z.string(), note: z.string(), at: z.string() })
  .openapi("Acknowledgement");

const standing = {
  id: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  watch: watchSchema.nullable(),
  state: stateSchema.nullable(),
  alert: z
    .object({
      id: z.string(),
      state: z.enum(["normal", "pending", "alerting", "recovering", "no-data", "error"]),
      muted: z.string().nullable(),
      acknowledgement: acknowledgementSchema.nullable(),
    })
    .nullable(),
  changes: z.array(z.object({ day: z.string(), from: levelSchema, to: levelSchema, because: z.string() })),
  error: errorSchema.nullable(),
};

export const standingSchema = z.object(standing).openapi("Standing") satisfies z.ZodType<Standing>;

export const watchViewSchema = z
  .object({
    ...standing,
    levels: z.array(z.object({ day: z.string(), level: levelSchema })),
    forecasts: z.array(keptForecastSchema),
  })
  .openapi("WatchView") satisfies z.ZodType<WatchView>;

export { acknowledgementSchema, errorSchema };

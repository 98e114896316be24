import { z } from "@hono/zod-openapi";
import { QUAD_CLASSES } from "../../model/event.ts";
import type { DirectedRelation, Mover, PairView } from "../../model/relation.ts";

export const levelSchema = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .openapi("Level", { description: "1 Calm, 2 Signal, 3 Approach, 4 Breach, 5 Engagement." });

export const trackSchema = z.enum(["cooperation", "conflict"]).openapi("Track");

export const surpriseSchema = z
  .object({
    track: trackSchema,
    window: z
      .union([z.literal(1), z.literal(7), z.literal(30)])
      .openapi({ description: "Days, ending on the as-of day." }),
    observed: z.number(),
    expected: z.number(),
    expectedLow: z.number().openapi({ description: "10th percentile of what is usual." }),
    expectedHigh: z.number().openapi({ description: "90th percentile of what is usual." }),
    bits: z.number().openapi({ description: "0 is usual; 10 is a chance of one in a thousand." }),
    stories: z.int(),
    because: z.string(),
  })
  .openapi("Surprise");

const bandSchema = z.object({ low: z.number(), high: z.number() }).openapi("Band");

const normSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    days: z.int(),
    provisional: z.boolean(),
    perDay: z.object({ cooperation: z.number(), conflict: z.number() }),
    band: z.object({ cooperation: bandSchema, conflict: bandSchema }),
    bandDays: z.int(),
  })
  .openapi("Norm", { description: "What is usual for a direction of a pair, from its own past alone." });

const seriesDaySchema = z
  .object({
    day: z.string(),
    counts: z.record(z.enum(QUAD_CLASSES), z.number()),
    scale: z.number().nullable(),
    stories: z.int(),
  })
  .openapi("SeriesDay");

export const directedRelationSchema = z
  .object({
    actor: z.string(),
    recipient: z.string(),
    series: z.array(seriesDaySchema),
    norm: normSchema,
    surprises: z.array(surpriseSchema),
  })
  .openapi("DirectedRelation") satisfies z.ZodType<DirectedRelation>;

export const pairViewSchema = z
  .object({
    a: z.string(),
    b: z.string(),
    asOf: z.string(),
    level: levelSchema,
    because: z.string(),
    directions: z.tuple([directedRelationSchema, directedRelationSchema]),
  })
  .openapi("PairView", { description: "A pair against its own norm." }) satisfies z.ZodType<PairView>;

export const moverSchema = z
  .object({
    a: z.string(),
    b: z.string(),
    level: levelSchema,
    because: z.string(),
    actor: z.string(),
    recipient: z.string(),
    surprise: surpriseSchema,
    lastDay: z.string(),
  })
  .openapi("Mover", { description: "A pair that moved against its own norm." }) satisfies z.ZodType<Mover>;

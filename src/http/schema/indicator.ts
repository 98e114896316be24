import { z } from "@hono/zod-openapi";
import {
  type DependenceView,
  FREQUENCIES,
  INDICATOR_KINDS,
  type IndicatorSeries,
  type IndicatorView,
} from "../../model/indicator.ts";

export const seriesSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(INDICATOR_KINDS),
    unit: z.string(),
    frequency: z.enum(FREQUENCIES),
    reporter: z.string().nullable(),
    partner: z.string().nullable(),
    item: z.string().nullable(),
    flow: z.enum(["import", "export"]).nullable(),
    source: z.string().nullable(),
  })
  .openapi("IndicatorSeries") satisfies z.ZodType<IndicatorSeries>;

const observationSchema = z.object({
  series: z.string(),
  day: z.string(),
  value: z.number().nullable(),
  knownDay: z.string(),
  revisions: z.int(),
});

const normSchema = z.object({
  day: z.string(),
  value: z.number(),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  bits: z.number(),
  pastValues: z.int(),
  because: z.string(),
});

export const indicatorViewSchema = z
  .object({
    series: seriesSchema,
    observations: z.array(observationSchema),
    gaps: z.array(z.object({ from: z.string(), to: z.string() })),
    stale: z.string().nullable(),
    norm: normSchema.nullable(),
  })
  .openapi("IndicatorView", {
    description: "A numeric series against its own norm.",
  }) satisfies z.ZodType<IndicatorView>;

export const dependenceSchema = z
  .object({
    reporter: z.string(),
    item: z.string(),
    asOf: z.string(),
    unit: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    partners: z.array(
      z.object({
        partner: z.string(),
        share: z.number().nullable(),
        value: z.number().nullable(),
        series: z.array(z.object({ day: z.string(), share: z.number().nullable() })),
      }),
    ),
    hhi: z.number().nullable(),
    trend: z.number().nullable(),
    unknown: z.number().nullable(),
    notes: z.array(z.string()),
    stale: z.string().nullable(),
    because: z.string(),
  })
  .openapi("Dependence", { description: "On whom a state depends for an item." }) satisfies z.ZodType<DependenceView>;

import { z } from "@hono/zod-openapi";
import { ALERT_STATES, type Alert, type AlertRecord, type Backtest, VERDICTS } from "../../model/alert.ts";
import type { Silence, Verdict } from "../../model/alert.ts";
import type { AlertView } from "../../model/standing.ts";
import { storedEventSchema } from "./event.ts";
import { keptForecastSchema } from "./forecast.ts";
import { levelSchema } from "./relation.ts";
import { acknowledgementSchema, standingSchema } from "./watch.ts";

const stateSchema = z.enum(ALERT_STATES).openapi("AlertState");

export const verdictSchema = z
  .object({
    alert: z.string().nullable(),
    watch: z.string(),
    kind: z.enum(VERDICTS),
    by: z.string(),
    note: z.string(),
    at: z.string(),
    happened: z.string().nullable(),
  })
  .openapi("Verdict") satisfies z.ZodType<Verdict>;

export const silenceSchema = z
  .object({
    id: z.string(),
    watches: z.array(z.string()),
    belowLevel: levelSchema.nullable(),
    by: z.string(),
    reason: z.string(),
    from: z.string(),
    until: z.string(),
    ended: z.string().nullable(),
  })
  .openapi("Silence") satisfies z.ZodType<Silence>;

export const alertSchema = z
  .object({
    id: z.string(),
    group: z.string(),
    watches: z.array(z.string()),
    title: z.string(),
    state: stateSchema,
    level: levelSchema,
    peak: levelSchema,
    owner: z.string().nullable(),
    began: z.string(),
    alerted: z.string().nullable(),
    ended: z.string().nullable(),
    because: z.string(),
    steps: z.array(
      z.object({ day: z.string(), at: z.string(), state: stateSchema, level: levelSchema, because: z.string() }),
    ),
    acknowledgement: acknowledgementSchema.nullable(),
    escalations: z.array(z.object({ to: z.string(), at: z.string(), because: z.string() })),
    muted: z.string().nullable(),
    verdict: verdictSchema.nullable(),
    firstToldAt: z.string().nullable(),
  })
  .openapi("Alert") satisfies z.ZodType<Alert>;

export const alertViewSchema = z
  .object({
    alert: alertSchema,
    standings: z.array(standingSchema),
    evidence: z.array(storedEventSchema),
    contrary: z.array(storedEventSchema),
    forecasts: z.array(keptForecastSchema),
  })
  .openapi("AlertView") satisfies z.ZodType<AlertView>;

export const alertRecordSchema = z
  .object({
    of: z.string(),
    alerts: z.int(),
    judged: z.int(),
    useful: z.int(),
    false: z.int(),
    late: z.int(),
    missed: z.int(),
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    leadDays: z.number().nullable(),
  })
  .openapi("AlertRecord") satisfies z.ZodType<AlertRecord>;

const interval = z.tuple([z.number(), z.number()]).nullable();

export const backtestSchema = z
  .object({
    watch: z.string(),
    from: z.string(),
    to: z.string(),
    days: z.int(),
    daysAtLevel: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
    daysAlerting: z.int(),
    alerts: z.array(
      z.object({
        began: z.string(),
        ended: z.string().nullable(),
        peak: levelSchema,
        because: z.string(),
        hit: z.string().nullable(),
        leadDays: z.number().nullable(),
        outcome: z.enum(["hit", "late", "false", "repeat", "open"]),
      }),
    ),
    alertsPerYear: z.number(),
    target: z.string(),
    happened: z.array(z.string()),
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    medianLeadDays: z.number().nullable(),
    precisionInterval: interval,
    recallInterval: interval,
    chance: z.number().nullable(),
    method: z.string(),
  })
  .openapi("Backtest") satisfies z.ZodType<Backtest>;

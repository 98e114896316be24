import { z } from "zod";
import { dayNumber } from "../../../model/day.ts";
import { EVENT_TYPES, type EventType } from "../../../model/event.ts";
import { FORECAST_CLASSES } from "../../../model/forecast.ts";
import { FREQUENCIES } from "../../../model/indicator.ts";
import { daysOf } from "../define/duration.ts";
import { names } from "../define/schema.ts";

const day = z.string().refine((written) => dayNumber(written) !== null && written.length === 10, {
  error: "must be a day such as 2024-04-02",
});
const days = z.string().transform((written, context) => {
  const found = daysOf(written);
  if (found === null || found < 1) context.addIssue(`is "${written}": write a number of days such as 7 days`);
  return found ?? 1;
});
const WRITTEN_ACT = /^(\w+) (\w+) (\w+)$/;
const act = z.string().transform((written, context): { actor: string; type: EventType; recipient: string } => {
  const [, actor = "", name = "", recipient = ""] = WRITTEN_ACT.exec(written) ?? [];
  const type = EVENT_TYPES.find((each) => each === name.toUpperCase());
  if (type === undefined) context.addIssue(`is "${written}": write who does what to whom, such as KOR SANCTION RUS`);
  return { actor, type: type ?? "CONSULT", recipient };
});
const pair = z.tuple([z.string(), z.string()]);

const given = z.strictObject({
  "record-from": day.exactOptional(),
  acts: z
    .array(
      z.strictObject({
        day,
        act,
        outlet: z.string().nullable().exactOptional(),
        known: day.exactOptional(),
        modes: names.exactOptional(),
        contexts: names.exactOptional(),
        confidence: z.number().exactOptional(),
        every: days.exactOptional(),
        until: day.exactOptional(),
      }),
    )
    .default([]),
  silent: z.array(z.strictObject({ from: day, to: day, outlet: z.string().exactOptional() })).default([]),
  series: z
    .array(
      z.strictObject({
        series: z.string(),
        day,
        value: z.number().nullable(),
        known: day.exactOptional(),
        frequency: z.enum(FREQUENCIES).exactOptional(),
        source: z.string().exactOptional(),
      }),
    )
    .default([]),
  forecasts: z
    .array(
      z.strictObject({
        day,
        between: pair,
        class: z.enum(FORECAST_CLASSES),
        within: days,
        probability: z.number().gt(0).lt(1),
      }),
    )
    .default([]),
  changes: z
    .array(
      z.strictObject({
        day,
        from: z.string(),
        towards: z.string(),
        track: z.enum(["cooperation", "conflict"]),
        began: day,
        direction: z.enum(["more", "less"]).default("more"),
        sureness: z.number().default(0.99),
      }),
    )
    .default([]),
  shares: z
    .array(
      z.strictObject({
        day,
        "share-of": z.string(),
        "in-imports-of": z.string(),
        item: z.coerce.string(),
        share: z.number(),
      }),
    )
    .default([]),
  conditions: z
    .array(
      z.strictObject({
        day,
        between: pair,
        words: z.string(),
        outlet: z.string().nullable().default(null),
        until: day.exactOptional(),
      }),
    )
    .default([]),
  proved: z.boolean().default(false),
});

const bound = z.union([z.int(), z.string().regex(/^at (?:least|most) [1-5]$/)], {
  error: 'must be a level, or "at least 3", or "at most 2"',
});

const expected = z.strictObject({
  day,
  level: bound.exactOptional(),
  alert: z.boolean().exactOptional(),
  seen: names.exactOptional(),
  "not-seen": names.exactOptional(),
  "not-looked": names.exactOptional(),
  confidence: z.enum(["low", "moderate", "high"]).exactOptional(),
  "no-data": z.boolean().exactOptional(),
});

/** A file of rule tests: what is given on which days, and where the watch must then stand. */
export const trialsSchema = z.strictObject({
  tests: z.array(
    z.strictObject({
      name: z.string(),
      watch: z.string(),
      given: given.prefault({}),
      expect: z.array(expected).min(1),
    }),
  ),
});

export type Trial = z.infer<typeof trialsSchema>["tests"][number];
export type Given = Trial["given"];
export type Expected = Trial["expect"][number];

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Confidence } from "../../model/watch.ts";
import { daysOf, minutesOf } from "./define/duration.ts";

const days = z.string().transform((written, context) => {
  const found = daysOf(written);
  if (found === null) context.addIssue(`"${written}" is no number of days`);
  return found ?? 0;
});
const minutes = z.string().transform((written, context) => {
  const found = minutesOf(written);
  if (found === null) context.addIssue(`"${written}" is no duration`);
  return found ?? 0;
});
const level = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const window = days.pipe(z.union([z.literal(1), z.literal(7), z.literal(30)]));
const grade = z.strictObject({ sources: z.int(), coder: z.number() });

const settings = z.strictObject({
  watch: z.strictObject({ hold: days, "alert-at": level, "escalate-after": minutes, "dark-after": days }),
  indicator: z.strictObject({
    within: days,
    window,
    "at-least": z.int(),
    sources: z.int(),
    bits: z.number(),
    sureness: z.number(),
    "change-within": days,
  }),
  corroboration: z.strictObject({ level: z.int(), sources: z.int(), "proved-from": z.int() }),
  hearing: z.strictObject({ "least-gaps": z.int(), gaps: z.int(), "silent-gaps": z.number() }),
  "outlet-days": z.int(),
  confidence: z.strictObject({ high: grade, moderate: grade }),
  contrary: z.strictObject({ window, bits: z.number() }),
  series: z.strictObject({ "silent-periods": z.number(), delays: z.int() }),
});

const read = settings.parse(
  parse(readFileSync(new URL("../../../codebook/warning/watch.yaml", import.meta.url), "utf8")),
);

/** What holds for a watch and for an indicator that do not say otherwise: `codebook/warning/watch.yaml`. */
export const WATCH_DEFAULTS = read.watch;
export const INDICATOR_DEFAULTS = read.indicator;

/** From `level` on so many independent sources are asked for at least; from `provedFrom` on a back-test must prove the rule. */
export const CORROBORATION = {
  level: read.corroboration.level,
  sources: read.corroboration.sources,
  provedFrom: read.corroboration["proved-from"],
};

/** When an outlet that usually reports has fallen silent. */
export const HEARING = {
  leastGaps: read.hearing["least-gaps"],
  gaps: read.hearing.gaps,
  silentGaps: read.hearing["silent-gaps"],
};

/** Days for which an outlet counts as one of a watch's own after it last told of its pairs. */
export const OUTLET_DAYS = read["outlet-days"];

/** What each grade of confidence asks for. */
export const CONFIDENCE: Readonly<Record<Exclude<Confidence, "low">, { sources: number; coder: number }>> =
  read.confidence;

/** From when on cooperation speaks against a level. */
export const CONTRARY = read.contrary;

/** When a numeric series is dark. */
export const SERIES_SILENCE = { periods: read.series["silent-periods"], delays: read.series.delays };

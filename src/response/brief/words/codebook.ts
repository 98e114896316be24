import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { CALENDAR_STATUSES } from "../../../model/calendar.ts";
import { COMMITMENT_KINDS, COMMITMENT_STATUSES } from "../../../model/commitment.ts";
import { EVENT_TYPES } from "../../../model/event.ts";
import { FORECAST_CLASSES } from "../../../model/forecast.ts";
import { daysOf } from "../../../warning/watch/define/duration.ts";

export const SECTION_IDS = [
  "levels",
  "changes",
  "commitments",
  "dates",
  "forecasts",
  "against",
  "response",
  "blind",
  "method",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

const headed = z.strictObject({ heading: z.string(), empty: z.string() });
const most = z.strictObject({
  cited: z.int(),
  levels: z.int(),
  changes: z.int(),
  acts: z.int(),
  commitments: z.int(),
  dates: z.int(),
  forecasts: z.int(),
  voiced: z.int(),
  response: z.int(),
  blind: z.int(),
});

const briefSchema = z.strictObject({
  ahead: z.string().transform((written) => daysOf(written) ?? Number.NaN),
  forecast: z.strictObject({ horizon: z.int(), above: z.number() }),
  most,
  longest: z.strictObject({ quote: z.int(), title: z.int(), note: z.int() }),
  likelihood: z.array(z.strictObject({ term: z.string().nullable(), opens: z.string() })),
  forecasts: z.record(z.enum(FORECAST_CLASSES), z.string()),
  commitments: z.record(z.enum(COMMITMENT_KINDS), z.string()),
  statuses: z.record(z.enum(COMMITMENT_STATUSES), z.string()),
  pronouns: z.array(z.string()),
  standing: z.array(z.enum(COMMITMENT_STATUSES)),
  dates: z.record(z.enum(CALENDAR_STATUSES), z.string()),
  sections: z.record(z.enum(SECTION_IDS), headed),
  sources: headed,
});

const actSchema = z.strictObject({ towards: z.string(), alone: z.string(), noun: z.string() });

/** What a brief tells, how much and in which words: `codebook/response/brief.yaml`. */
export const BRIEF = briefSchema.parse(read("brief.yaml"));

/** How acts are said: `codebook/response/brief-acts.yaml`. */
export const ACT_WORDS = z.record(z.enum(EVENT_TYPES), actSchema).parse(read("brief-acts.yaml"));

const letters = z.array(z.string());

/** Romanised letters of Hangul: `codebook/response/brief-hangul.yaml`. */
export const HANGUL = z
  .strictObject({ initial: letters.length(19), medial: letters.length(21), final: letters.length(28) })
  .parse(read("brief-hangul.yaml"));

function read(file: string): unknown {
  return parse(readFileSync(new URL(`../../../../codebook/response/${file}`, import.meta.url), "utf8"));
}

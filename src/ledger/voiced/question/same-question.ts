import { dayNumber } from "../../../model/day.ts";
import { VOICED } from "../codebook.ts";
import type { Heard } from "../heard.ts";
import { type Reading, themeOf } from "../reading/reading.ts";

/** What speaks for two forecasts asking the same; each 0 to 1, `milestone` and `horizon` from -1 to 0.3. */
export interface Likeness {
  theme: number;
  parties: number;
  milestone: number;
  horizon: number;
  words: number;
  /** How much their conditions differ. */
  condition: number;
  /** Told in the same report. */
  together: number;
  /** Years between them where no day to come is named, at most 2. */
  apart: number;
}

/** How surely two forecasts ask the same, 0 to 1: a logistic score over their likeness. */
export function sameQuestion(one: Heard, other: Heard): number {
  const likeness = likenessOf(one, other);
  return likeness === null ? 0 : scoreOf(likeness, VOICED.same);
}

/** The logistic score of a likeness under given weights. */
export function scoreOf(likeness: Likeness, weights: Likeness & { bias: number }): number {
  let sum = weights.bias;
  for (const [feature, value] of Object.entries(likeness))
    sum += weights[feature as keyof Likeness] * (value as number);
  return 1 / (1 + Math.exp(-sum));
}

/** What speaks for two forecasts asking the same; `null` where they cannot: other themes, other acts, other actors. */
export function likenessOf(one: Heard, other: Heard): Likeness | null {
  const words = dice(one.reading.stems, other.reading.stems);
  const theme = themeLikeness(one.reading, other.reading, words);
  const parties = partyLikeness(one.reading, other.reading);
  if (theme === null || parties === null) return null;
  return {
    theme,
    parties,
    milestone: milestoneLikeness(one.reading.milestone, other.reading.milestone),
    horizon: horizonLikeness(one, other),
    words,
    condition: conditionUnlikeness(one.reading.condition, other.reading.condition),
    together: one.stored.documentId === other.stored.documentId ? 1 : 0,
    apart:
      one.due !== null || other.due !== null ? 0 : Math.min(2, daysBetween(one.stored.day, other.stored.day) / 365),
  };
}

/** Themes in common, weighed by how surely they are meant; where either has none, the coded act or else the words stand in. */
function themeLikeness(one: Reading, other: Reading, words: number): number | null {
  if (one.themes.length === 0 || other.themes.length === 0) {
    if (one.type !== null && other.type !== null) return one.type === other.type ? 1 : null;
    return words;
  }
  let best = 0;
  for (const a of one.themes) {
    for (const b of other.themes) best = Math.max(best, a.weight * b.weight * kinship(a.id, b.id));
  }
  return best === 0 ? null : best;
}

function kinship(one: string, other: string): number {
  if (one === other) return 1;
  return Math.max(VOICED.themes[one]?.near[other] ?? 0, VOICED.themes[other]?.near[one] ?? 0);
}

/** Parties in common; `null` where each has one that the other lacks, or both name who acts or is acted upon and mean others. */
function partyLikeness(one: Reading, other: Reading): number | null {
  if (one.parties.length === 0 || other.parties.length === 0) return 0;
  if (isDirected(one) && isDirected(other)) {
    if (isNobodys(one) !== isNobodys(other)) return null;
    if (disjoint(one.actors, other.actors) || disjoint(one.recipients, other.recipients)) return null;
  }
  const shared = one.parties.filter((party) => other.parties.includes(party)).length;
  if (shared < Math.min(one.parties.length, other.parties.length)) return null;
  return shared / (one.parties.length + other.parties.length - shared);
}

function isDirected(reading: Reading): boolean {
  const theme = themeOf(reading);
  return theme === undefined ? reading.type !== null : theme.parties !== "pair";
}

/** Whether the words tell neither who acts nor on whom. */
function isNobodys({ actors, recipients }: Reading): boolean {
  return actors.length === 0 && recipients.length === 0;
}

function disjoint(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((code) => other.includes(code));
}

/** A common day or milestone says little for a common question, a different one much against it. */
const AGREES = 0.3;

function milestoneLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  return one === other ? AGREES : -1;
}

/** One that stands without condition is less like a conditional one than two conditions that share words. */
function conditionUnlikeness(one: Set<string> | null, other: Set<string> | null): number {
  if (one === null && other === null) return 0;
  return one === null || other === null ? 0.5 : 1 - dice(one, other);
}

/** Days that horizons may lie apart in any case. */
const SLACK = 31;

/** `AGREES` where both fall due at about the same time, -1 where one is long over when the other is due, 0 where either names no day. */
function horizonLikeness(one: Heard, other: Heard): number {
  if (one.due === null || other.due === null) return 0;
  const apart = daysBetween(one.due, other.due);
  const length = Math.max(daysBetween(one.stored.day, one.due), daysBetween(other.stored.day, other.due));
  return Math.max(-1, AGREES - (2 * Math.max(0, apart - SLACK)) / Math.max(SLACK, length));
}

/** Share of stems in common (Dice's coefficient). */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const sum = one.size + other.size;
  return sum === 0 ? 0 : (2 * Array.from(one).filter((stem) => other.has(stem)).length) / sum;
}

/** Days between two ISO dates, 0 or more; 0 where either is none. */
export function daysBetween(one: string, other: string): number {
  const [from, to] = [dayNumber(one), dayNumber(other)];
  return from === null || to === null ? 0 : Math.abs(to - from);
}

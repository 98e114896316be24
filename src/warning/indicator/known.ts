import { dayNumber, isoDay } from "../../model/day.ts";
import type { Frequency, Observation } from "../../model/indicator.ts";
import { NORM_SETTINGS } from "./codebook.ts";
import { median } from "./student.ts";

/** A value for one period, as it was known on a day. */
export interface Point {
  /** First day of the period, as a day number. */
  at: number;
  value: number;
}

/** A series as it was known at the end of a day. */
export interface KnownSeries {
  /** Periods with a value, oldest first. */
  points: Point[];
  /** Days of the periods that were told to be missing. */
  missing: number[];
  /** Usual days from one period to the next: nine of ten gaps are no longer. */
  gap: number;
  /** Usual days from the beginning of a period to its first publication. */
  delay: number;
}

/** The newest value of each period that was known by the end of `day`; what became known later is not looked at. */
export function knownOn(vintages: readonly Observation[], day: string, frequency: Frequency): KnownSeries {
  const newest = new Map<string, Observation>();
  const first = new Map<string, string>();
  for (const each of vintages) {
    if (each.knownDay > day) continue;
    const before = newest.get(each.day);
    if (before === undefined || before.knownDay <= each.knownDay) newest.set(each.day, each);
    const since = first.get(each.day);
    if (since === undefined || each.knownDay < since) first.set(each.day, each.knownDay);
  }
  const points: Point[] = [];
  const missing: number[] = [];
  for (const [iso, { value }] of [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const at = dayNumber(iso) as number;
    if (value === null) missing.push(at);
    else points.push({ at, value });
  }
  return { ...knownSeries(points, frequency), missing, delay: usualDelay(first, frequency) };
}

/** A series of which only the values are at hand, oldest first. */
export function knownSeries(points: Point[], frequency: Frequency): KnownSeries {
  return { points, missing: [], gap: usualGap(points, frequency), delay: NORM_SETTINGS.delayDays[frequency] };
}

const LENGTH: Readonly<Record<Frequency, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
/** Share of gaps that are usual. */
const USUAL = 0.9;

function usualGap(points: readonly Point[], frequency: Frequency): number {
  const gaps = points.slice(1).map(({ at }, i) => at - (points[i] as Point).at);
  const usual = gaps.toSorted((a, b) => a - b)[Math.ceil(gaps.length * USUAL) - 1] ?? 0;
  return Math.max(usual, LENGTH[frequency]);
}

/** A record that was filed at one stroke does not tell how late each value once came. */
function usualDelay(first: ReadonlyMap<string, string>, frequency: Frequency): number {
  const one = new Map([...first].map(([day, known]) => [known, day]));
  if (one.size < NORM_SETTINGS.atLeast) return NORM_SETTINGS.delayDays[frequency];
  return median([...one].map(([known, day]) => (dayNumber(known) as number) - (dayNumber(day) as number)));
}

/** Why nothing can be said of the present, in one sentence; `null` where the series is up to date. */
export function staleness({ points, missing, gap, delay }: KnownSeries, day: string): string | null {
  const last = points.at(-1);
  if (last === undefined)
    return missing.length > 0 ? "Every value of it is told to be missing." : `Nothing of it was known on ${day}.`;
  const allowed = Math.ceil(gap * NORM_SETTINGS.late.gaps + delay);
  const age = (dayNumber(day) as number) - last.at;
  if (age <= allowed) return null;
  return `Its newest period begins on ${isoDay(last.at)}, ${age} days before ${day}; more than ${allowed} are not usual.`;
}

/** Stretches of more than the usual gap between periods with a value, as ISO dates of the periods on both sides. */
export function gapsOf({ points, gap }: KnownSeries): { from: string; to: string }[] {
  return points.flatMap(({ at }, i) => {
    const before = points[i - 1];
    return before !== undefined && at - before.at > gap ? [{ from: isoDay(before.at), to: isoDay(at) }] : [];
  });
}

import { dayNumber, isoDay } from "../../model/day.ts";
import type { Interval } from "../../model/interval.ts";

/** Whole days from a first to a last, both inclusive, as day numbers. */
export interface Days {
  first: number;
  last: number;
}

/** An interval with both ends known; `null` where either is open or no day of the calendar. */
export function daysOf(date: Interval | null): Days | null {
  const first = dayNumber(date?.start ?? null);
  const last = dayNumber(date?.end ?? null);
  return first === null || last === null || last < first ? null : { first, last };
}

/** Days between two stretches; 0 where they touch. */
export function gapBetween(one: Days, other: Days): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** How many days a stretch has. */
export function length({ first, last }: Days): number {
  return last - first + 1;
}

/** A stretch in a sentence. */
export function written({ first, last }: Days): string {
  return first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`;
}

import { isoDay } from "../model/day.ts";

/** Consecutive days, both ends inclusive; empty where the last day lies before the first. */
export interface Period {
  days: readonly string[];
  /** Position of a day; `undefined` outside. */
  index: ReadonlyMap<string, number>;
}

/** The days from one day number to another. */
export function period(first: number, last: number): Period {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => isoDay(first + i));
  return { days, index: new Map(days.map((day, i) => [day, i])) };
}

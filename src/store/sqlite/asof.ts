import { Failure } from "../../model/failure.ts";
import { dayNumber } from "../../model/day.ts";

/** Later than any day there is, so that one comparison serves queries with and without an as-of day. */
const NEVER = 1e9;

/** The last known day that a query may see. */
export function visibleUntil(asOf: string | undefined): number {
  return queriedDay(asOf, "as-of day") ?? NEVER;
}

/** A day that a query names, as a number; fails where it is no ISO date. */
export function queriedDay(day: string | undefined, what: string): number | null {
  if (day === undefined) return null;
  const number = dayNumber(day);
  if (number === null || day.length !== 10) {
    throw new Failure("store.query", `The ${what} "${day.slice(0, 40)}" is no date: write it like 2024-04-02.`);
  }
  return number;
}

/** A page size between 1 and `most`. */
export function pageSize(limit: number | undefined, usual: number, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(limit ?? usual)));
}

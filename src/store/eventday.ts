import type { DaySource } from "../model/filing.ts";
import type { Event } from "../model/event.ts";
import { dayNumber } from "../model/day.ts";

/** A day number and where it comes from. */
export interface EventDay {
  day: number | null;
  from: DaySource;
}

/**
 * The one day on which an event counts.
 *
 * The text's own date comes first. Of an interval longer than a day an actual event takes the last day, since only then
 * is the act sure to have happened, but none later than the day on which it was known; any other event takes the first.
 * Without a date in the text, the day of publication stands in. A date without a year stays unknown.
 */
export function eventDay(event: Event, publishedAt: string | null, knownDay: number): EventDay {
  if (event.date === null) {
    const day = dayNumber(publishedAt);
    return { day, from: day === null ? "unknown" : "publication" };
  }
  const start = dayNumber(event.date.start);
  const end = dayNumber(event.date.end);
  const day = event.factuality === "actual" ? lastKnown(start, end, knownDay) : (start ?? end);
  return { day, from: day === null ? "unknown" : "text" };
}

function lastKnown(start: number | null, end: number | null, knownDay: number): number | null {
  if (start === null || end === null) return end ?? start;
  return Math.max(start, Math.min(end, knownDay));
}

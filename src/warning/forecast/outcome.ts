import { countUntil, type Stream } from "./history.ts";

/** Whether an act of the class (its place in `EVENT_CLASSES`) falls on one of the `horizon` days after `origin`. */
export function happens(stream: Stream, place: number, origin: number, horizon: number): boolean {
  return daysUntil(stream, place, origin, horizon) !== null;
}

/** Days from the origin to the first act of the class, 1 to `horizon`; `null` where none falls on these days. */
export function daysUntil(stream: Stream, place: number, origin: number, horizon: number): number | null {
  const end = countUntil(stream, origin + horizon);
  for (let at = countUntil(stream, origin); at < end; at++)
    if (((stream.classes[at] ?? 0) & (1 << place)) !== 0) return (stream.days[at] ?? 0) - origin;
  return null;
}

/** Windows of the past, one beginning each day, and how many of them held an act of a class. */
export interface PastWindows {
  held: number;
  windows: number;
}

/** Counts the windows of `horizon` days that lie between the days `start` and `origin`, both inclusive. */
export function pastWindows(
  stream: Stream,
  place: number,
  { start, origin, horizon }: { start: number; origin: number; horizon: number },
): PastWindows {
  const lastOpening = origin - horizon + 1;
  const windows = Math.max(0, lastOpening - start + 1);
  let held = 0;
  let next = start;
  const end = countUntil(stream, origin);
  for (let at = countUntil(stream, start - 1); at < end; at++) {
    if (((stream.classes[at] ?? 0) & (1 << place)) === 0) continue;
    const day = stream.days[at] ?? 0;
    const from = Math.max(next, day - horizon + 1);
    const to = Math.min(day, lastOpening);
    if (to < from) continue;
    held += to - from + 1;
    next = to + 1;
  }
  return { held, windows };
}

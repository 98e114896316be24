import { dayNumber } from "../../../model/day.ts";

/** Reads ISO dates as day numbers, each distinct date once: a record names the same days again and again. */
export function dayReader(): (iso: string) => number | null {
  const known = new Map<string, number | null>();
  return (iso) => {
    const found = known.get(iso);
    if (found !== undefined) return found;
    const day = dayNumber(iso);
    known.set(iso, day);
    return day;
  };
}

/** How many of the ascending days are at or before `day`. */
export function countUntil(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a day in its place among ascending days, unless it is there. */
export function insertDay(days: number[], day: number): void {
  const at = countUntil(days, day);
  if (days[at - 1] !== day) days.splice(at, 0, day);
}

/** The middle value; the lower of two. `null` of none. */
export function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? null;
}

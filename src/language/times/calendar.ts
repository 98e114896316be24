import type { Interval } from "../../model/interval.ts";

/** Days are ISO dates (`2024-04-02`) of the Gregorian calendar; weeks run from Monday to Sunday. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The date, or `null` where the calendar has none such (31 April). */
export function day(year: number, monthOfYear: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  const exists = date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}

export function addDays(from: Day, count: number): Day {
  return iso(Date.parse(from) + count * DAY_MS);
}

export function yearOf(from: Day): number {
  return Number(from.slice(0, 4));
}

export function monthOf(from: Day): number {
  return Number(from.slice(5, 7));
}

/** 0 is Monday. */
export function weekdayOf(from: Day): number {
  return (new Date(from).getUTCDay() + 6) % 7;
}

export function wholeDay(from: Day): Interval {
  return { start: from, end: from };
}

export function week(of: Day, weeksLater: number): Interval {
  const monday = addDays(of, weeksLater * 7 - weekdayOf(of));
  return { start: monday, end: addDays(monday, 6) };
}

export function month(year: number, monthOfYear: number): Interval {
  const start = iso(Date.UTC(year, monthOfYear - 1, 1));
  return { start, end: iso(Date.UTC(year, monthOfYear, 0)) };
}

export function monthsLater(of: Day, count: number): Interval {
  return month(yearOf(of), monthOf(of) + count);
}

export function months(year: number, first: number, last: number): Interval {
  return { start: month(year, first).start, end: month(year, last).end };
}

export function wholeYear(year: number): Interval {
  return months(year, 1, 12);
}

/** Days 1-10, 11-20 and 21 to the end. */
export function partOfMonth(whole: Interval, part: Part): Interval {
  const stem = (whole.start ?? "").slice(0, 8);
  if (part === "early") return { start: `${stem}01`, end: `${stem}10` };
  if (part === "mid") return { start: `${stem}11`, end: `${stem}20` };
  return { start: `${stem}21`, end: whole.end };
}

/** January-March, May-August and October-December. */
export function partOfYear(year: number, part: Part): Interval {
  if (part === "early") return months(year, 1, 3);
  return part === "mid" ? months(year, 5, 8) : months(year, 10, 12);
}

export type Part = "early" | "mid" | "late";

function iso(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

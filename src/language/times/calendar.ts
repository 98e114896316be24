import type { Interval } from "../../model/interval.ts";

/** Days are ISO dates (`2024-04-02`) of the Gregorian calendar; weeks run from Monday to Sunday. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The date, or `null` where the calendar has none such (31 April). */
export function day(year: number, monthOfYear: number, dayOfMonth: number): Day | null {
  if (dayOfMonth < 1 || dayOfMonth > daysIn(year, monthOfYear)) return null;
  return `${pad(year, 4)}-${pad(monthOfYear, 2)}-${pad(dayOfMonth, 2)}`;
}

/** How many days a month has, 0 where the year has no such month. */
function daysIn(year: number, monthOfYear: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return monthOfYear === 2 && leap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthOfYear - 1] ?? 0);
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

export function addDays(from: Day, count: number): Day {
  return iso(Date.parse(from) + count * DAY_MS);
}

/** How many days the second lies after the first. */
export function daysBetween(first: Day, second: Day): number {
  return (Date.parse(second) - Date.parse(first)) / DAY_MS;
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

/** From the first day of one month to the last of another; months beyond 12 lie in the next year. */
export function months(year: number, first: number, last: number): Interval {
  return { start: month(year, first).start, end: month(year, last).end };
}

export function wholeYear(year: number): Interval {
  return months(year, 1, 12);
}

export function years(first: number, last: number): Interval {
  return { start: wholeYear(first).start, end: wholeYear(last).end };
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

/** Easter Sunday of the western churches (Anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, 1991, chapter 8). */
export function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return iso(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}

/** The nth such weekday (0 is Monday) of a period, from its end where `nth` is -1; `null` where it has no such. */
export function nthWeekday({ start, end }: Interval, weekday: number, nth: number): Day | null {
  if (start === null || end === null) return null;
  if (nth < 0) return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
  const found = addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1));
  return found <= end ? found : null;
}

function iso(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

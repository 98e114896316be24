import { dayNumber, isoDay } from "../../model/day.ts";
import type { Frequency } from "../../model/indicator.ts";

/** A stretch of time that a value stands for. */
export interface Period {
  /** Its first day, an ISO date. */
  day: string;
  frequency: Frequency;
}

const TIME = String.raw`(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;

/** How sources write periods, ISO 8601 and SDMX forms first. */
const FORMS: readonly (readonly [RegExp, (parts: string[]) => Period | null])[] = [
  [new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`), ([y, m, d]) => day(y, m, d)],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ([y, m, d]) => day(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => day(y, m, d)],
  // With dots the day stands first everywhere; with slashes that differs between countries, so those are not read.
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([d, m, y]) => day(y, m, d)],
  [/^(\d{4})[-/ ]?M?(\d{2})$/i, ([y, m]) => month(y, m)],
  [/^(\d{4})-?M(\d)$/i, ([y, m]) => month(y, m)],
  [/^(\d{4})[- ]?Q([1-4])$/i, ([y, q]) => from("quarter", day(y, String(Number(q) * 3 - 2), "1"))],
  [/^Q([1-4])[- /](\d{4})$/i, ([q, y]) => from("quarter", day(y, String(Number(q) * 3 - 2), "1"))],
  [/^(\d{4})-?W(\d{2})$/i, ([y, w]) => week(Number(y), Number(w))],
  [/^(\d{4})(?:-A1)?$/i, ([y]) => from("year", day(y, "1", "1"))],
];

/**
 * Reads a period: `2024-03-01`, `2024-03`, `202403`, `2024M03`, `2024-Q1`, `2024-W10`, `2024`, `31.03.2024`.
 *
 * A time of day with its offset is dropped and the day kept as written: it is the day where the value was measured.
 * `null` for anything else, for days that no calendar has, and for years before 1000.
 */
export function readPeriod(text: string): Period | null {
  for (const [form, read] of FORMS) {
    const parts = form.exec(text);
    if (parts !== null) return read(parts.slice(1));
  }
  return null;
}

/** The first day of the period that a day lies in. */
export function periodStart(iso: string, frequency: Frequency): string {
  if (frequency === "day") return iso;
  if (frequency === "year") return `${iso.slice(0, 4)}-01-01`;
  if (frequency === "month") return `${iso.slice(0, 7)}-01`;
  const number = dayNumber(iso) as number;
  if (frequency === "week") return isoDay(number - mondayOffset(number));
  const quarter = Math.floor((Number(iso.slice(5, 7)) - 1) / 3);
  return `${iso.slice(0, 4)}-${String(quarter * 3 + 1).padStart(2, "0")}-01`;
}

/** Days since Monday; 1970-01-01 was a Thursday. */
function mondayOffset(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function day(year: string | undefined, inYear: string | undefined, inMonth: string | undefined): Period | null {
  const iso = `${year}-${inYear?.padStart(2, "0")}-${inMonth?.padStart(2, "0")}`;
  return dayNumber(iso) === null || iso < "1000" ? null : { day: iso, frequency: "day" };
}

function month(year: string | undefined, number: string | undefined): Period | null {
  return from("month", day(year, number, "1"));
}

function from(frequency: Frequency, start: Period | null): Period | null {
  return start && { ...start, frequency };
}

/** ISO 8601: the first week of a year holds its 4 January. */
function week(year: number, number: number): Period | null {
  const fourth = dayNumber(`${year}-01-04`);
  const next = dayNumber(`${year + 1}-01-04`);
  if (fourth === null || next === null || year < 1000 || number < 1) return null;
  const start = fourth - mondayOffset(fourth) + (number - 1) * 7;
  return start < next - mondayOffset(next) ? { day: isoDay(start), frequency: "week" } : null;
}

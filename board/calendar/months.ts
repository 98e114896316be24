import { dayNumber, isoDay } from "../../src/model/day.ts";

const DAYS = 7;
/** Day 0, 1 January 1970, was a Thursday: so many days after a Monday. */
const THURSDAY = 3;
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const MS_PER_DAY = 86_400_000;

/** `2024-04` of `2024-04-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Whether the words are a month, written `2024-04`. */
export const isMonth = (words: string): boolean => /^\d{4}-\d{2}$/.test(words) && dayNumber(`${words}-01`) !== null;

/** `April 2024`. */
export function monthWords(month: string): string {
  const first = dayNumber(`${month}-01`);
  return first === null ? month : monthFormat.format(first * MS_PER_DAY);
}

/** The month so many later, earlier where negative. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, which = 1] = month.split("-").map(Number);
  const count = year * 12 + which - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((((count % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** The days of a month by weeks that begin on Monday; `null` for places of its neighbours. */
export function weeksOf(month: string): (string | null)[][] {
  const first = dayNumber(`${month}-01`);
  const next = dayNumber(`${shiftMonth(month, 1)}-01`);
  if (first === null || next === null) return [];
  const before = (((first + THURSDAY) % DAYS) + DAYS) % DAYS;
  const places: (string | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day < next; day += 1) places.push(isoDay(day));
  while (places.length % DAYS > 0) places.push(null);
  return Array.from({ length: places.length / DAYS }, (_, week) => places.slice(week * DAYS, (week + 1) * DAYS));
}

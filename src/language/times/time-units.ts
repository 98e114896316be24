import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day, Part } from "./calendar.ts";
import type { Groups } from "./time-context.ts";
import { timeWords } from "./time-words.ts";

const BACK = new Set(["last", "past", "this past", "previous", "the previous", "preceding"]);
const AHEAD = new Set(["next", "coming", "this coming", "upcoming", "following", "the following"]);

/** -1 for `last`, 1 for `next` and words like them, else 0. */
export function shift(which: string | undefined): number {
  if (BACK.has(which ?? "")) return -1;
  return AHEAD.has(which ?? "") ? 1 : 0;
}

/** The number in figures or words that `NUMBER` captured; 1 where there is none (`the day after`). */
export function count(groups: Groups): number {
  const word = groups["count"] ?? "one";
  const { numbers } = timeWords();
  const [tens = "", ones = ""] = word.split(/[- ]/);
  return numbers.get(word) ?? (ones === "" ? Number(word) : (numbers.get(tens) ?? 0) + (numbers.get(ones) ?? 0));
}

export function partOf(word: string): Part {
  if (word === "early" || word === "beginning" || word === "start") return "early";
  return word === "mid" || word === "middle" ? "mid" : "late";
}

/** The calendar unit that lies so many units later; `null` for units whose edges are not fixed (decades) or smaller than days. */
export function unitsLater(from: Day, units: number, unit: string): Interval | null {
  if (unit === "day") return calendar.wholeDay(calendar.addDays(from, units));
  if (unit === "week" || unit === "fortnight") return calendar.week(from, unit === "week" ? units : 2 * units);
  if (unit === "month") return calendar.monthsLater(from, units);
  if (unit === "quarter") {
    const quarter = Math.floor((calendar.monthOf(from) - 1) / 3) + units;
    return calendar.months(calendar.yearOf(from), quarter * 3 + 1, quarter * 3 + 3);
  }
  return unit === "year" ? calendar.wholeYear(calendar.yearOf(from) + units) : null;
}

/** The day that lies so many units later: the same day of the month, or its last. `null` for hours and minutes. */
export function sameDayLater(from: Day, units: number, unit: string): Day | null {
  if (unit === "day") return calendar.addDays(from, units);
  if (unit === "week" || unit === "fortnight") return calendar.addDays(from, units * (unit === "week" ? 7 : 14));
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  if (months === undefined) return null;
  const whole = calendar.monthsLater(from, units * months);
  const date = `${(whole.start ?? "").slice(0, 8)}${from.slice(8, 10)}`;
  return date <= (whole.end ?? "") ? date : whole.end;
}

/** The decade or century of the calendar. */
export function yearsAround(from: Day, length: number, units: number): Interval {
  const first = Math.floor(calendar.yearOf(from) / length) * length + units * length;
  return calendar.years(first, first + length - 1);
}

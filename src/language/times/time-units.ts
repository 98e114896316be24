import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day, Part } from "./calendar.ts";
import type { Groups } from "./time-context.ts";
import { timeWords } from "./time-words.ts";

export function shift(which: string | undefined): number {
  if (which === "last" || which === "past" || which === "previous") return -1;
  return which === "next" || which === "coming" ? 1 : 0;
}

export function count(groups: Groups): number {
  const word = groups["count"] ?? "";
  return timeWords().numbers.get(word) ?? Number(word);
}

export function partOf(word: string): Part {
  if (word === "early" || word === "beginning" || word === "start") return "early";
  return word === "mid" || word === "middle" ? "mid" : "late";
}

export function unitsLater(from: Day, units: number, unit: string): Interval | null {
  if (unit === "day") return calendar.wholeDay(calendar.addDays(from, units));
  if (unit === "week") return calendar.week(from, units);
  if (unit === "month") return calendar.monthsLater(from, units);
  return unit === "year" ? calendar.wholeYear(calendar.yearOf(from) + units) : null;
}

export function sameDayLater(from: Day, units: number, unit: string): Day {
  if (unit === "day") return calendar.addDays(from, units);
  if (unit === "week") return calendar.addDays(from, units * 7);
  const whole =
    unit === "month"
      ? calendar.monthsLater(from, units)
      : calendar.month(calendar.yearOf(from) + units, calendar.monthOf(from));
  const date = `${(whole.start ?? "").slice(0, 8)}${from.slice(8, 10)}`;
  return date <= (whole.end ?? "") ? date : (whole.end ?? "");
}

import { dayNumber, isoDay } from "../../model/day.ts";
import type { Frequency } from "../../model/indicator.ts";

/** Fewer dates than these say nothing of how often a series speaks. */
const ENOUGH = 3;

/**
 * How often a series speaks whose periods are written as dates: by the year, quarter or month where every date is the
 * first or last of one, by the week where all fall on one weekday, else by the day. What is known of the series decides
 * where the dates are too few.
 */
export function usualFrequency(days: readonly string[], known: Frequency | null): Frequency {
  const distinct = [...new Set(days)];
  if (distinct.length < ENOUGH) return known ?? "day";
  const firsts = startsOfMonth(distinct);
  if (firsts !== null) {
    const months = new Set(firsts.map((day) => Number(day.slice(5, 7))));
    if (months.size === 1) return "year";
    return quartered(months) ? "quarter" : "month";
  }
  const weekdays = new Set(distinct.map((day) => (dayNumber(day) as number) % 7));
  return weekdays.size === 1 ? "week" : "day";
}

/** The first days of months that all dates begin, or end; `null` where they do neither. */
function startsOfMonth(days: readonly string[]): string[] | null {
  if (days.every((day) => day.endsWith("-01"))) return [...days];
  const isLast = (day: string) => day.slice(8) >= "28" && isoDay((dayNumber(day) as number) + 1).endsWith("-01");
  return days.every(isLast) ? days.map((day) => `${day.slice(0, 7)}-01`) : null;
}

/** Months three apart, whether the quarters are named by their first or by their last. */
function quartered(months: ReadonlySet<number>): boolean {
  return new Set([...months].map((month) => month % 3)).size === 1;
}

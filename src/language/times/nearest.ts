import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { TimeContext } from "./time-context.ts";

/** `would` and `to` often report what was said of days that have just passed. */
const JUST_PASSED_DAYS = 60;

/**
 * Which of several days that an expression may mean (the same in other years or months) publication and tense point to:
 * the last not after publication, the first not before it, or the nearest where the tense does not tell.
 */
export function nearest(candidates: readonly Interval[], { day, future }: TimeContext): Interval | null {
  if (day === null) return null;
  const sorted = candidates.toSorted((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1));
  const past = sorted.findLast(({ start }) => (start ?? "") <= day) ?? null;
  const coming = sorted.find(({ end }) => (end ?? "") >= day) ?? null;
  if (future === false) return past ?? coming;
  if (future === true) {
    const passed = past?.end && past.end < day && calendar.daysBetween(past.end, day) <= JUST_PASSED_DAYS;
    return passed && past !== coming ? past : (coming ?? past);
  }
  if (past === null || coming === null) return past ?? coming;
  return distance(past, day) <= distance(coming, day) ? past : coming;
}

function distance({ start, end }: Interval, day: string): number {
  if ((start ?? "") > day) return calendar.daysBetween(day, start ?? day);
  return (end ?? "") < day ? calendar.daysBetween(end ?? day, day) : 0;
}

/** One candidate for each of the years from `from` years after publication's to `to` years after it. */
export function inYears({ day }: TimeContext, of: (year: number) => Interval | null, from = -1, to = 1): Interval[] {
  if (day === null) return [];
  const now = calendar.yearOf(day);
  return Array.from({ length: to - from + 1 }, (_, k) => of(now + from + k)).filter((one) => one !== null);
}

import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day } from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { count, shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of days of the week. */
export const WEEKDAYS: Readonly<Record<string, Resolver>> = {
  weekday,
  weekdayRange,
  weekdayOfWeek,
  weekdayAgo,
  weekdayAhead,
  weekdayOf,
};

function numberOf(name: string | undefined): number {
  return timeWords().weekdays.get(name ?? "") ?? 0;
}

/** The last such day not after publication, the first not before it where the words point ahead. */
function weekday(groups: Groups, context: TimeContext): Interval | null | undefined {
  const name = groups["weekday"] ?? "";
  const { day, before } = context;
  const { which } = groups;
  if (name.length <= 3 && before === "" && which === undefined) return undefined;
  if (day === null) return null;
  const target = numberOf(name);
  if (which === "this past") return calendar.wholeDay(notAfter(day, target));
  if (which === "this coming" || which === "coming" || which === "upcoming")
    return calendar.wholeDay(notBefore(day, target));
  if (shift(which) < 0) return calendar.wholeDay(notAfter(calendar.addDays(day, -1), target));
  if (shift(which) > 0) return calendar.wholeDay(notBefore(calendar.addDays(day, 1), target));
  if (which === "this" && context.future === null)
    return calendar.wholeDay(calendar.addDays(calendar.week(day, 0).start ?? day, target));
  return calendar.wholeDay(context.future === true ? notBefore(day, target) : notAfter(day, target));
}

function notAfter(day: Day, target: number): Day {
  return calendar.addDays(day, -((calendar.weekdayOf(day) - target + 7) % 7));
}

function notBefore(day: Day, target: number): Day {
  return calendar.addDays(day, (target - calendar.weekdayOf(day) + 7) % 7);
}

/** `Monday to Thursday`: the run of days that holds publication, has just passed or comes next. */
function weekdayRange(groups: Groups, context: TimeContext): Interval | null {
  const { day } = context;
  if (day === null) return null;
  const [first, last] = [numberOf(groups["weekday"]), numberOf(groups["weekday2"])];
  const length = (last - first + 7) % 7;
  if (context.future !== true) {
    const start = notAfter(day, first);
    return { start, end: calendar.addDays(start, length) };
  }
  const end = notBefore(day, last);
  return { start: calendar.addDays(end, -length), end };
}

/** `Monday of next week`, `last week Friday`. */
function weekdayOfWeek(groups: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : inWeek(calendar.week(day, shift(groups["when"])), groups);
}

function inWeek({ start }: Interval, groups: Groups): Interval | null {
  return start === null ? null : calendar.wholeDay(calendar.addDays(start, numberOf(groups["weekday"])));
}

/** `a week ago Tuesday`: the Tuesday so many weeks before the last one. */
function weekdayAgo(groups: Groups, { day }: TimeContext): Interval | null {
  if (day === null) return null;
  return calendar.wholeDay(
    calendar.addDays(notAfter(calendar.addDays(day, -1), numberOf(groups["weekday"])), -7 * count(groups)),
  );
}

/** `Tuesday week`: the Tuesday after the next one. */
function weekdayAhead(groups: Groups, { day }: TimeContext): Interval | null {
  if (day === null) return null;
  return calendar.wholeDay(calendar.addDays(notBefore(day, numberOf(groups["weekday"])), 7));
}

/** `the first Monday of May`, `Monday of that week`. */
function weekdayOf(groups: Groups, { operand }: TimeContext): Interval | null | undefined {
  if (operand === null || operand.start === null || operand.end === null) return null;
  if (groups["nth"] === undefined)
    return calendar.daysBetween(operand.start, operand.end) === 6 ? inWeek(operand, groups) : undefined;
  const nth = timeWords().ordinals.get(groups["nth"]) ?? -1;
  const found = calendar.nthWeekday(operand, numberOf(groups["weekday"]), nth);
  return found === null ? undefined : calendar.wholeDay(found);
}

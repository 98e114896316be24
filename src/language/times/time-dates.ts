import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day } from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { partOf, shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of days, months and years that are named. */
export const DATES: Readonly<Record<string, Resolver>> = {
  fullDate,
  monthDay,
  dayRange,
  monthYear,
  monthOfYear,
  bareMonth,
  partOfYear,
  decade,
  yearSpan,
  bareYear,
};

function monthNumber(groups: Groups): number {
  return timeWords().months.get(groups["month"] ?? "") ?? 0;
}

function fullDate(groups: Groups): Interval | undefined {
  const found = calendar.day(Number(groups["year"]), Number(groups["number"]), Number(groups["date"]));
  return found === null ? undefined : calendar.wholeDay(found);
}

function monthDay(groups: Groups, context: TimeContext): Interval | null | undefined {
  return dated(groups, Number(groups["date"]), Number(groups["date"]), context);
}

function dayRange(groups: Groups, context: TimeContext): Interval | null | undefined {
  const [first, last] = [Number(groups["date"]), Number(groups["date2"])];
  return first < last ? dated(groups, first, last, context) : undefined;
}

/** Days of a month; without a year the one that publication and tense point to, without publication no year. */
function dated(groups: Groups, first: number, last: number, context: TimeContext): Interval | null | undefined {
  const number = monthNumber(groups);
  // 29 February exists in some year: 2024 stands for any.
  if (calendar.day(2024, number, first) === null || calendar.day(2024, number, last) === null) return undefined;
  if (groups["year"] === undefined && context.day === null) {
    const yearless = (date: number) => `--${String(number).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    return { start: yearless(first), end: yearless(last) };
  }
  const year = groups["year"] === undefined ? yearNear(number, last, context) : Number(groups["year"]);
  const [start, end] = [calendar.day(year, number, first), calendar.day(year, number, last)];
  return start === null || end === null ? null : { start, end };
}

/** The year in which a day without one fell or will fall: the nearest, unless the tense says which side. */
function yearNear(number: number, date: number, { day, future }: TimeContext): number {
  const now = day as Day;
  const year = calendar.yearOf(now);
  const inYear = (candidate: number) => calendar.day(candidate, number, date) ?? "";
  if (future === false) return inYear(year) <= now ? year : year - 1;
  if (future === true) return inYear(year) >= now ? year : nearFuture(inYear(year), now) ? year : year + 1;
  const distance = (candidate: number) => Math.abs(Date.parse(inYear(candidate)) - Date.parse(now));
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

// `would` and `to` often report what was said of days that have just passed.
function nearFuture(candidate: Day, now: Day): boolean {
  return candidate < now && calendar.addDays(candidate, 60) >= now;
}

function monthYear(groups: Groups): Interval {
  const whole = calendar.month(Number(groups["year"]), monthNumber(groups));
  return groups["part"] ? calendar.partOfMonth(whole, partOf(groups["part"])) : whole;
}

function monthOfYear(groups: Groups, context: TimeContext): Interval | null {
  if (context.day === null || groups["which"] === "the same") return null;
  const year = calendar.yearOf(context.day) + shift(groups["which"]);
  return monthYear({ ...groups, year: String(year) });
}

function bareMonth(groups: Groups, context: TimeContext): Interval | null | undefined {
  const named = groups["part"] ?? groups["which"];
  const needsPreposition = timeWords().ambiguous.has(groups["month"] ?? "") || (groups["month"] ?? "").length === 3;
  if (!named && needsPreposition && context.before === "") return undefined;
  if (context.day === null) return null;
  const now = context.day;
  const number = monthNumber(groups);
  const year = calendar.yearOf(now);
  const which = groups["which"] ?? "";
  const ahead = which.startsWith("next") || which.endsWith("coming") || (which === "" && aheadOf(number, context));
  const passed = calendar.month(year, number);
  const later = (passed.end ?? "") < now ? year + 1 : year;
  const earlier =
    (passed.start ?? "") > now || (which === "last" && calendar.monthOf(now) === number) ? year - 1 : year;
  return monthYear({ ...groups, year: String(ahead ? later : earlier) });
}

function aheadOf(number: number, context: TimeContext): boolean {
  if (context.before === "by" || context.before === "until") return true;
  if (context.before === "since") return false;
  return context.future === true && number !== 0;
}

function partOfYear(groups: Groups, context: TimeContext): Interval {
  const year = Number(groups["year"]);
  if (context.before === "by" || context.before === "until") return calendar.wholeYear(year);
  return calendar.partOfYear(year, partOf(groups["part"] ?? ""));
}

function decade(groups: Groups): Interval {
  const year = Number(groups["year"]);
  return { start: calendar.wholeYear(year).start, end: calendar.wholeYear(year + 9).end };
}

function yearSpan(groups: Groups): Interval {
  return {
    start: calendar.wholeYear(Number(groups["year"])).start,
    end: calendar.wholeYear(Number(groups["year2"])).end,
  };
}

function bareYear(groups: Groups): Interval {
  return calendar.wholeYear(Number(groups["year"]));
}

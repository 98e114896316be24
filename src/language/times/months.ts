import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { partOf, shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of months and their parts. */
export const MONTHS: Readonly<Record<string, Resolver>> = {
  monthYear,
  monthRange,
  monthOfYear,
  bareMonth,
  earlierLaterIn,
};

function monthNumber(groups: Groups, name = "month"): number {
  return timeWords().months.get(groups[name] ?? "") ?? 0;
}

function part(whole: Interval, groups: Groups): Interval {
  return groups["part"] ? calendar.partOfMonth(whole, partOf(groups["part"])) : whole;
}

function monthYear(groups: Groups): Interval {
  return part(calendar.month(Number(groups["year"]), monthNumber(groups)), groups);
}

/** `May to July`, `November-February 2024`: the year belongs to the last month. */
function monthRange(groups: Groups, context: TimeContext): Interval | null | undefined {
  const [first, last] = [monthNumber(groups), monthNumber(groups, "month2")];
  if (first === last || (groups["and"] !== undefined && context.before !== "between" && last !== first + 1))
    return undefined;
  const of = (year: number) => calendar.months(first > last ? year - 1 : year, first, first > last ? last + 12 : last);
  if (groups["year"] !== undefined) return of(Number(groups["year"]));
  const { day, future } = context;
  if (day === null) return null;
  const all = inYears(context, of);
  // What has passed has come at least into its last month.
  const begun = all.filter(({ end }) => `${(end ?? "").slice(0, 8)}01` <= day);
  return nearest(future === false ? begun : all, context);
}

function monthOfYear(groups: Groups, context: TimeContext): Interval | null {
  const told = (groups["which"] ?? "").startsWith("th") && groups["which"] !== "this";
  const from = told ? (context.anchor?.start ?? null) : context.day;
  if (from === null) return null;
  return part(calendar.month(calendar.yearOf(from) + shift(groups["which"]), monthNumber(groups)), groups);
}

function bareMonth(groups: Groups, context: TimeContext): Interval | null | undefined {
  const { which, month = "" } = groups;
  const needsPreposition = timeWords().ambiguous.has(month) || month.length === 3;
  if (!groups["part"] && !which && needsPreposition && (context.before === "" || context.before === "to"))
    return undefined;
  const { day } = context;
  if (day === null) return null;
  const months = inYears(context, (year) => calendar.month(year, monthNumber(groups)), -2, 2);
  const here = months.findIndex(({ start, end }) => (start ?? "") <= day && day <= (end ?? ""));
  const direction = shift(which);
  if (direction < 0) return part(months.findLast(({ end }) => (end ?? "") < day) ?? (months[0] as Interval), groups);
  if (direction > 0 && here < 0) return part(months.find(({ start }) => (start ?? "") > day) as Interval, groups);
  if (direction > 0) return part(months[which === "next" ? here + 1 : here] as Interval, groups);
  if (which !== undefined) return part(months[2] as Interval, groups);
  return part(monthByTense(months, day, context), groups);
}

/** Ahead only where the words say so: most months in news have passed. */
function monthByTense(months: Interval[], day: string, { future, before }: TimeContext): Interval {
  const ahead = future === true && before !== "since";
  const found = ahead
    ? months.find(({ end }) => (end ?? "") >= day)
    : months.findLast(({ start }) => (start ?? "") <= day);
  return found as Interval;
}

/** `earlier in May`, `later in 2024`: up to or from the day of publication where it lies in that time. */
function earlierLaterIn(groups: Groups, context: TimeContext): Interval | null {
  const year = Number(groups["year"]);
  const whole = groups["month"] === undefined ? calendar.wholeYear(year) : inMonth(groups, context);
  const { day } = context;
  if (!whole?.start || !whole.end || day === null || day < whole.start || day > whole.end) return whole;
  return groups["which"] === "earlier" ? { start: whole.start, end: day } : { start: day, end: whole.end };
}

function inMonth(groups: Groups, context: TimeContext): Interval | null {
  return groups["year"] === undefined ? (bareMonth(groups, { ...context, before: "in" }) ?? null) : monthYear(groups);
}

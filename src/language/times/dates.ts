import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of days that are named. */
export const DATES: Readonly<Record<string, Resolver>> = { monthDay, dayRange, dateRange, dayOfMonth };

/** A leap year: 29 February exists in some year. */
const ANY_YEAR = 2024;

interface MonthDay {
  month: number;
  date: number;
}

function monthDay(groups: Groups, context: TimeContext): Interval | null | undefined {
  const one = { month: monthNumber(groups, "month"), date: dateNumber(groups, "date") };
  return dated(one, one, groups, context);
}

function dayRange(groups: Groups, context: TimeContext): Interval | null | undefined {
  const month = monthNumber(groups, "month");
  const [first, last] = [dateNumber(groups, "date"), dateNumber(groups, "date2")];
  // `June 3 and 9` are two days.
  const apart = groups["and"] !== undefined && context.before !== "between" && last > first + 1;
  return first < last && !apart ? dated({ month, date: first }, { month, date: last }, groups, context) : undefined;
}

function dateRange(groups: Groups, context: TimeContext): Interval | null | undefined {
  if (groups["and"] !== undefined && context.before !== "between") return undefined;
  const first = { month: monthNumber(groups, "month"), date: dateNumber(groups, "date") };
  const last = { month: monthNumber(groups, "month2"), date: dateNumber(groups, "date2") };
  return dated(first, last, groups, context);
}

function monthNumber(groups: Groups, name: string): number {
  return timeWords().months.get(groups[name] ?? "") ?? 0;
}

function dateNumber(groups: Groups, name: string): number {
  return groups[name] === undefined ? (timeWords().ordinals.get(groups["ordinal"] ?? "") ?? 0) : Number(groups[name]);
}

/** Days of a year; without one the year that weekday, publication and tense point to, without publication no year. */
function dated(first: MonthDay, last: MonthDay, groups: Groups, context: TimeContext): Interval | null | undefined {
  const exists = ({ month, date }: MonthDay) => calendar.day(ANY_YEAR, month, date) !== null;
  if (!exists(first) || !exists(last)) return undefined;
  const of = (year: number) => daysOf(first, last, year);
  // The year belongs to the last day: `December 30 to January 2, 2024`.
  if (groups["year"] !== undefined) return of(Number(groups["year"]));
  if (context.day === null) return { start: yearless(first), end: yearless(last) };
  const weekday = timeWords().weekdays.get(groups["weekday"] ?? "");
  const fitting =
    weekday === undefined
      ? []
      : inYears(context, of, -6, 1).filter(({ start }) => weekday === calendar.weekdayOf(start ?? ""));
  return nearest(fitting.length > 0 ? fitting : inYears(context, of), context);
}

function daysOf(first: MonthDay, last: MonthDay, year: number): Interval | null {
  const overNewYear = first.month > last.month || (first.month === last.month && first.date > last.date);
  const start = calendar.day(overNewYear ? year - 1 : year, first.month, first.date);
  const end = calendar.day(year, last.month, last.date);
  return start === null || end === null ? null : { start, end };
}

function yearless({ month, date }: MonthDay): string {
  return `--${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** `on the 15th`, as translated news dates itself; `Thursday the 21st`; `the 3rd of this month`. */
function dayOfMonth(groups: Groups, context: TimeContext): Interval | null | undefined {
  const date = dateNumber(groups, "date");
  const weekday = timeWords().weekdays.get(groups["weekday"] ?? "");
  const bare = weekday === undefined && groups["which"] === undefined;
  if (date < 1 || date > 31 || (bare && (context.describes || !ON.has(context.before)))) return undefined;
  if (context.day === null) return null;
  const of = (later: number) => inMonth(calendar.monthsLater(context.day ?? "", later), date);
  if (groups["which"] !== undefined) return of(shift(groups["which"])) ?? undefined;
  const months = weekday === undefined ? 1 : 9;
  const candidates = Array.from({ length: 2 * months + 1 }, (_, k) => of(k - months))
    .filter((one) => one !== null)
    .filter(({ start }) => weekday === undefined || calendar.weekdayOf(start ?? "") === weekday);
  return nearest(candidates, context);
}

const ON = new Set(["on", "by", "until", "since", "from", "before", "after", "of", "dated"]);

function inMonth({ start, end }: Interval, date: number): Interval | null {
  const found = `${(start ?? "").slice(0, 8)}${String(date).padStart(2, "0")}`;
  return found <= (end ?? "") ? calendar.wholeDay(found) : null;
}

import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day } from "./calendar.ts";
import { boundsEnd, type Groups, type Resolver, type TimeContext } from "./time-context.ts";
import { count, partOf, sameDayLater, shift, unitsLater, yearsAround } from "./time-units.ts";

/** Resolvers of weeks, months and years around the day of publication. */
export const PERIODS: Readonly<Record<string, Resolver>> = {
  period,
  weekend,
  span,
  lastOrNextOne: span,
  earlierLater,
  partOfCurrent,
};

const FORWARD = new Set(["next", "coming", "following", "upcoming"]);

/** `last week`, `this month`, `next year`: of the calendar. */
function period(groups: Groups, context: TimeContext): Interval | null | undefined {
  const { which = "", unit = "" } = groups;
  const { day } = context;
  if (day === null) return null;
  if (unit === "weekend") return weekendOf(which, day, context.future);
  // `the previous month` is told from the time before.
  if (which === "previous") return undefined;
  if (unit === "decade") return yearsAround(day, 10, shift(which));
  return unit === "century" ? yearsAround(day, 100, shift(which)) : unitsLater(day, shift(which), unit);
}

function weekend(_: Groups, context: TimeContext): Interval | null | undefined {
  if (context.day === null) return null;
  return context.before === "" ? undefined : weekendOf("", context.day, context.future);
}

function weekendOf(which: string, day: Day, future: boolean | null): Interval {
  const running = calendar.weekdayOf(day) >= 5;
  const back = shift(which) < 0 || (shift(which) === 0 && which !== "this" && future !== true && !running);
  const past = back || (which === "this" && future === false && !running);
  const weeks = past ? -1 : which === "next" && running ? 1 : 0;
  const monday = calendar.week(day, weeks).start ?? day;
  return { start: calendar.addDays(monday, 5), end: calendar.addDays(monday, 6) };
}

/** `the past three months`, `the coming year`, `within the week`: counted from the day of publication. */
function span(groups: Groups, { day }: TimeContext): Interval | null | undefined {
  const { unit = "", which = "" } = groups;
  // `the last day of`, `the next day` are told from other times.
  if (unit === "day" && groups["count"] === undefined) return undefined;
  if (day === null) return null;
  const ahead = FORWARD.has(which) || which === "within";
  const far = sameDayLater(day, ahead ? count(groups) : -count(groups), unit);
  if (far === null) return null;
  return ahead ? { start: day, end: far } : { start: far, end: day };
}

function earlierLater(groups: Groups, { day }: TimeContext): Interval | null {
  const whole = day === null ? null : unitsLater(day, 0, groups["unit"] ?? "");
  if (whole === null) return null;
  const past = (groups["which"] ?? "").startsWith("earl");
  return past ? { start: whole.start, end: day } : { start: day, end: whole.end };
}

/** `early next month`, `the end of the year`; with `by` and `until` the whole of it counts. */
function partOfCurrent(groups: Groups, context: TimeContext): Interval | null | undefined {
  const { unit = "", which = "" } = groups;
  const { day, anchor } = context;
  const from = which === "the same" ? (anchor?.start ?? null) : day;
  if (from === null) return null;
  const long = { decade: 10, century: 100 }[unit];
  const whole = long === undefined ? unitsLater(from, shift(which), unit) : yearsAround(from, long, shift(which));
  if (!whole?.start || boundsEnd(context)) return whole;
  const part = partOf(groups["part"] ?? "");
  if (unit === "year") return calendar.partOfYear(calendar.yearOf(whole.start), part);
  return unit === "month" ? calendar.partOfMonth(whole, part) : whole;
}

import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { count, sameDayLater, unitsLater } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of expressions around a time that follows: `the week of 5 May`, `two days after Friday`. */
export const AROUND: Readonly<Record<string, Resolver>> = { inside, weekOf, eve, besides, withinOf, nthOf, endOf };

const LATER = new Set(["after", "from", "since", "following"]);

/** A time of day: the day stays what it is. */
export function inside(_: Groups, { operand }: TimeContext): Interval | null | undefined {
  return operand === null || isDay(operand) ? operand : undefined;
}

function isDay({ start, end }: Interval): boolean {
  return start !== null && start === end;
}

function weekOf(groups: Groups, { operand }: TimeContext): Interval | null | undefined {
  if (operand === null) return null;
  if (!operand.start?.startsWith("-") && operand.start !== null && operand.end !== null) {
    if (groups["unit"] === "week") return isDay(operand) ? calendar.week(operand.start, 0) : undefined;
    const monday = calendar.week(operand.start, 0).start ?? "";
    return { start: calendar.addDays(monday, 5), end: calendar.addDays(monday, 6) };
  }
  return null;
}

function eve(_: Groups, { operand }: TimeContext): Interval | null {
  return operand && isWhole(operand) ? calendar.wholeDay(calendar.addDays(operand.start ?? "", -1)) : null;
}

/** Both ends known, with their years. */
function isWhole({ start, end }: Interval): boolean {
  return start !== null && end !== null && !start.startsWith("-") && !end.startsWith("-");
}

/** So many units before or after; days are counted exactly, larger units by the calendar. */
function besides(groups: Groups, { operand }: TimeContext): Interval | null {
  if (!operand || !isWhole(operand) || groups["about"] === "more than" || groups["about"] === "less than") return null;
  const units = count(groups);
  return LATER.has(groups["link"] ?? "")
    ? unitsLater(operand.end ?? "", units, groups["unit"] ?? "")
    : unitsLater(operand.start ?? "", -units, groups["unit"] ?? "");
}

function withinOf(groups: Groups, { operand }: TimeContext): Interval | null {
  if (!operand || !isWhole(operand)) return null;
  const end = sameDayLater(operand.end ?? "", count(groups), groups["unit"] ?? "");
  return end === null ? null : { start: operand.start, end };
}

/** `the first half of May`, `the second week of June`, `the last two days of 2023`. */
function nthOf(groups: Groups, { operand }: TimeContext): Interval | null | undefined {
  if (!operand || !isWhole(operand)) return operand === null ? null : undefined;
  const { start, end } = operand as { start: string; end: string };
  const [unit, nth] = [groups["unit"] ?? "", timeWords().ordinals.get(groups["nth"] ?? "")];
  if (unit === "half" || unit === "third" || unit === "quarter") return share(start, end, unit, nth);
  const units = count(groups);
  const opens = nth !== undefined || groups["nth"] === "opening";
  if (unit === "weekend") {
    const saturday = calendar.nthWeekday(operand, 5, opens ? (nth ?? 1) : -1);
    return saturday === null ? undefined : { start: saturday, end: calendar.addDays(saturday, 1) };
  }
  const from = opens
    ? sameDayLater(start, ((nth ?? 1) - 1) * units, unit)
    : sameDayLater(calendar.addDays(end, 1), -units, unit);
  const beyond = from === null ? null : sameDayLater(from, units, unit);
  if (from === null || beyond === null || from < start) return undefined;
  const last = calendar.addDays(beyond, -1);
  return last > end ? undefined : { start: from, end: last };
}

/** An equal share of the months of a year, or of the days of what is shorter. */
function share(start: string, end: string, unit: string, nth: number | undefined): Interval | undefined {
  const parts = { half: 2, third: 3, quarter: 4 }[unit] ?? 1;
  const index = (nth ?? parts) - 1;
  if (index >= parts) return undefined;
  const days = calendar.daysBetween(start, end) + 1;
  if (days >= 365) {
    const months = 12 / parts;
    return calendar.months(calendar.yearOf(start), index * months + 1, (index + 1) * months);
  }
  // Half of a month is its days 1-15.
  const length = Math.floor(days / parts);
  const from = calendar.addDays(start, index * length);
  return { start: from, end: index === parts - 1 ? end : calendar.addDays(from, length - 1) };
}

/** The end of what has no parts of its own; with `by` its last day counts. */
function endOf(_: Groups, { operand }: TimeContext): Interval | null | undefined {
  return operand === null || isWhole(operand) ? operand : undefined;
}

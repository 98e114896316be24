import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { count, shift, unitsLater, yearsAround } from "./time-units.ts";

/** Resolvers of days told from the time before: `two days later`, `the following day`, `that month`. */
export const ANCHORED: Readonly<Record<string, Resolver>> = { otherDay, otherUnit, sameDay };

const EARLIER = new Set(["earlier", "before", "beforehand", "prior"]);
const PARTS_OF_DAY = new Set(["night", "morning", "afternoon", "evening"]);
const DAYS_AT_MOST: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
};

function otherDay(groups: Groups, context: TimeContext): Interval | null {
  const units = EARLIER.has(groups["side"] ?? "") ? -count(groups) : count(groups);
  return told(units, dayFor(groups["unit"] ?? groups["unit2"]), context);
}

/** `the next day`, `that week`, `the same year`. */
function otherUnit(groups: Groups, context: TimeContext): Interval | null | undefined {
  const { which = "" } = groups;
  if (groups["unit"] === "weekend") return weekend(which, context);
  const unit = dayFor(groups["unit"]);
  if (unit === "decade" && context.anchor?.start) return yearsAround(context.anchor.start, 10, shift(which));
  return told(shift(which), unit, context);
}

/** `earlier in the day`: of the day told before, else of publication. */
function sameDay(_: Groups, context: TimeContext): Interval | null {
  const { anchor, day } = context;
  return anchor?.start && anchor.start === anchor.end ? anchor : day === null ? null : calendar.wholeDay(day);
}

function dayFor(unit: string | undefined): string {
  return PARTS_OF_DAY.has(unit ?? "") ? "day" : (unit ?? "");
}

/** Stays open where the time before is longer than the unit: `in March ... two days later`. */
function told(units: number, unit: string, { anchor }: TimeContext): Interval | null {
  if (!anchor?.start || !anchor.end) return null;
  if (calendar.daysBetween(anchor.start, anchor.end) >= (DAYS_AT_MOST[unit] ?? 0)) return null;
  return unitsLater(units > 0 ? anchor.end : anchor.start, units, unit);
}

function weekend(which: string, { anchor }: TimeContext): Interval | null {
  if (!anchor?.start || !anchor.end || calendar.daysBetween(anchor.start, anchor.end) >= 7) return null;
  const monday = calendar.week(anchor.start, shift(which)).start ?? "";
  return { start: calendar.addDays(monday, 5), end: calendar.addDays(monday, 6) };
}

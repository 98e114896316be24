import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { count, sameDayLater, unitsLater } from "./time-units.ts";

/** Resolvers of days counted from the day of publication. */
export const PUBLICATION: Readonly<Record<string, Resolver>> = {
  today: daysLater(0),
  yesterday: daysLater(-1),
  tomorrow: daysLater(1),
  dayBeforeYesterday: daysLater(-2),
  dayAfterTomorrow: daysLater(2),
  overnight,
  ago,
  fromNow,
  within,
};

function daysLater(days: number): Resolver {
  return (_, { day }) => (day === null ? null : calendar.wholeDay(calendar.addDays(day, days)));
}

/** The day before and the day. */
function overnight(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : { start: calendar.addDays(day, -1), end: day };
}

/** `two weeks ago` is that calendar week; `more than` it leaves the beginning open. */
function ago(groups: Groups, { day }: TimeContext): Interval | null {
  if (day === null) return null;
  const whole = unitsLater(day, -count(groups), groups["unit"] ?? "");
  if (whole === null) return null;
  if (MORE.has(groups["about"] ?? "")) return { start: null, end: whole.end };
  return LESS.has(groups["about"] ?? "") ? { start: whole.start, end: day } : whole;
}

const MORE = new Set(["more than", "over"]);
const LESS = new Set(["less than", "under"]);

function fromNow(groups: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : unitsLater(day, count(groups), groups["unit"] ?? "");
}

/** `in two weeks` is that week where the words point ahead, else a duration; `within 30 days` all days up to then. */
function within(groups: Groups, { day, future, looksBack }: TimeContext): Interval | null | undefined {
  const [unit, which] = [groups["unit"] ?? "", groups["which"]];
  const duration = looksBack || unit === "hour" || unit === "minute" || which === "in the space of";
  if (duration || (which === "in" && future !== true) || (which === "within" && future === false)) return undefined;
  if (day === null) return null;
  if (which === "in") return unitsLater(day, count(groups), unit);
  const end = sameDayLater(day, count(groups), unit);
  return end === null ? null : { start: day, end };
}

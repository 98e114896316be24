import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import type { Groups, TimeContext } from "./time-context.ts";
import { partOf, shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** A season of the northern hemisphere, where most of what is read is written. */
export function season(groups: Groups, context: TimeContext): Interval | null | undefined {
  const { which, year } = groups;
  const bare = which === undefined && year === undefined && groups["when"] === undefined;
  if (bare && (!BEFORE.has(context.before) || context.describes)) return undefined;
  const months = timeWords().seasons.get(groups["season"] ?? "") ?? [1, 12];
  const of = (candidate: number) => seasonOf(months, candidate, groups["part"]);
  if (year) return of(Number(year));
  const { day } = context;
  if (day === null) return null;
  if (groups["when"] !== undefined) return of(calendar.yearOf(day) + shift(groups["when"]));
  const all = inYears(context, of, -2, 2);
  if (which === undefined) return nearest(all, context);
  if (which === "last" || which === "past" || which === "previous")
    return all.findLast(({ end }) => (end ?? "") < day) ?? null;
  if (shift(which) > 0) return all.find(({ start }) => (start ?? "") > day) ?? null;
  const running = all.find(({ start, end }) => (start ?? "") <= day && day <= (end ?? ""));
  return running ?? (context.future === false ? nearest(all, context) : of(calendar.yearOf(day)));
}

const BEFORE = new Set(["in", "by", "until", "since", "during", "through", "throughout", "over"]);

function seasonOf([first, last]: readonly [number, number], year: number, part: string | undefined): Interval {
  const end = last < first ? last + 12 : last;
  if (part === undefined) return calendar.months(year, first, end);
  const monthOfPart = { early: first, mid: first + 1, late: end }[partOf(part)];
  return calendar.month(year, monthOfPart);
}

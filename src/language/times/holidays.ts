import type { Interval } from "../../model/interval.ts";
import { readLists } from "../codebook.ts";
import * as calendar from "./calendar.ts";
import type { Day } from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import type { Groups, TimeContext } from "./time-context.ts";
import { shift } from "./time-units.ts";

interface Holidays {
  fixed: Record<string, [month: number, date: number]>;
  weekday: Record<string, [month: number, weekday: number, nth: number]>;
  easter: Record<string, number>;
  once: Record<string, Day>;
  open: string[];
}

let loaded: Holidays | null = null;

function holidays(): Holidays {
  loaded ??= readLists("language/holidays.yaml") as Holidays;
  return loaded;
}

export function holidayNames(): string[] {
  const { fixed, weekday, easter, once, open } = holidays();
  return [fixed, weekday, easter, once].flatMap((kind) => Object.keys(kind)).concat(open);
}

/** The day of a holiday in the year that is named, or that publication and tense point to. */
export function holiday(groups: Groups, context: TimeContext): Interval | null | undefined {
  const name = groups["holiday"] ?? "";
  const { once, open } = holidays();
  if (Object.hasOwn(once, name)) return calendar.wholeDay(once[name] as Day);
  const named =
    groups["year"] !== undefined ||
    groups["which"] !== undefined ||
    groups["when"] !== undefined ||
    name.endsWith("day");
  // `the Christmas market` and the Easter Island are no days.
  if (!named && (context.describes || context.before === "")) return undefined;
  if (open.includes(name)) return null;
  const of = (year: number) => calendar.wholeDay(inYear(name, year));
  if (groups["year"] !== undefined) return of(Number(groups["year"]));
  const { day } = context;
  if (day === null) return null;
  const which = groups["which"] ?? "";
  const all = inYears(context, of);
  if (groups["when"] !== undefined) return of(calendar.yearOf(day) + shift(groups["when"]));
  if (shift(which) < 0) return all.findLast(({ start }) => (start ?? "") < day) ?? null;
  if (shift(which) > 0) return all.find(({ start }) => (start ?? "") > day) ?? null;
  return which === "" ? nearest(all, context) : of(calendar.yearOf(day));
}

function inYear(name: string, year: number): Day {
  const { fixed, weekday, easter } = holidays();
  const date = fixed[name];
  if (date) return calendar.day(year, ...date) ?? "";
  const nth = weekday[name];
  if (nth) return calendar.nthWeekday(calendar.month(year, nth[0]), nth[1] - 1, nth[2]) ?? "";
  return calendar.addDays(calendar.easter(year), easter[name] ?? 0);
}

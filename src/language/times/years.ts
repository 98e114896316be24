import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import { boundsEnd, type Groups, type Resolver, type TimeContext } from "./time-context.ts";
import { partOf, shift } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of years, their halves and quarters, decades and centuries. */
export const YEARS: Readonly<Record<string, Resolver>> = {
  partOfYear,
  fraction,
  decade,
  century,
  yearSpan,
  bareYear,
  namedYear,
  yearToDate,
};

function bareYear(groups: Groups, { isYear }: TimeContext): Interval | undefined {
  return isYear ? namedYear(groups) : undefined;
}

function namedYear(groups: Groups): Interval {
  return calendar.wholeYear(Number(groups["year"]));
}

function partOfYear(groups: Groups, context: TimeContext): Interval {
  const year = Number(groups["year"]);
  if (boundsEnd(context)) return calendar.wholeYear(year);
  return calendar.partOfYear(year, partOf(groups["part"] ?? ""));
}

/** A half or a quarter of a year; a quarter without a year is the one that publication and tense point to. */
function fraction(groups: Groups, context: TimeContext): Interval | null | undefined {
  const length = (groups["unit"] ?? "").startsWith("h") ? 6 : 3;
  const word = groups["nth"] ?? "";
  const nth = timeWords().ordinals.get(word) ?? (/\d/.test(word) ? Number(word) : 12 / length);
  if (nth * length > 12) return undefined;
  const of = (year: number) => calendar.months(year, (nth - 1) * length + 1, nth * length);
  if (groups["year"] !== undefined) return of(Number(groups["year"]));
  if (context.day === null) return null;
  const year = calendar.yearOf(context.day);
  if (groups["which"] !== undefined) return of(year + shift(groups["which"]));
  if (groups["ofYear"] !== undefined) return of(year);
  return nearest(inYears(context, of), context);
}

/** Early, mid and late are its years 0-3, 4-6 and 7-9. */
function decade(groups: Groups): Interval {
  const first = groups["short"] === undefined ? Number(groups["year"]) : 1900 + Number(groups["short"]);
  const [from, to] = { early: [0, 3], mid: [4, 6], late: [7, 9] }[groups["part"] ?? ""] ?? [0, 9];
  return calendar.years(first + (from as number), first + (to as number));
}

function century(groups: Groups): Interval {
  const number = Number(groups["century"]);
  const start = `${String((number - 1) * 100 + 1).padStart(4, "0")}-01-01`;
  return { start, end: `${String(number * 100).padStart(4, "0")}-12-31` };
}

function yearSpan(groups: Groups, context: TimeContext): Interval | undefined {
  const [first, last] = [Number(groups["year"]), Number(groups["year2"])];
  const apart = groups["and"] !== undefined && context.before !== "between";
  return first < last && !apart ? calendar.years(first, last) : undefined;
}

function yearToDate(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : { start: calendar.wholeYear(calendar.yearOf(day)).start, end: day };
}

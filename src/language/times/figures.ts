import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import { inYears, nearest } from "./nearest.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";

/** Resolvers of dates written in figures alone. */
export const FIGURES: Readonly<Record<string, Resolver>> = { fullDate, compactDate, figures, monthInFigures };

function fullDate(groups: Groups): Interval | undefined {
  const found = calendar.day(Number(groups["year"]), Number(groups["number"]), Number(groups["date"]));
  return found === null ? undefined : calendar.wholeDay(found);
}

/** `20241003` is a number unless a word of time stands before it. */
function compactDate(groups: Groups, context: TimeContext): Interval | undefined {
  return context.before === "" || context.describes ? undefined : fullDate(groups);
}

/** `13/10/2024`: the order of day and month differs between countries, so what can be read both ways stays open. */
function figures(groups: Groups, context: TimeContext): Interval | null | undefined {
  const [first, second] = [Number(groups["first"]), Number(groups["second"])];
  // Without a year it may be a fraction or a score.
  const dayFirst = read(groups["year"], second, first, context);
  const monthFirst = read(groups["year"], first, second, context);
  const one = dayFirst ?? monthFirst;
  if (!one || (groups["year"] === undefined && (context.before === "" || context.describes))) return undefined;
  const both = dayFirst && monthFirst && first !== second;
  if (both && groups["year"] === undefined) return context.before === "on" ? null : undefined;
  return both ? null : one;
}

/** Years of two figures below this are of this century. */
const PIVOT = 50;

function read(year: string | undefined, month: number, date: number, context: TimeContext): Interval | null {
  const of = (candidate: number) => {
    const found = calendar.day(candidate, month, date);
    return found === null ? null : calendar.wholeDay(found);
  };
  if (year === undefined) return nearest(inYears(context, of), context);
  const short = year.length === 2;
  return of(Number(year) + (short ? (Number(year) < PIVOT ? 2000 : 1900) : 0));
}

/** `2024-10` is October, `2023-24` a span of years; `2010-12` may be either and stays open. */
function monthInFigures(groups: Groups, context: TimeContext): Interval | null | undefined {
  const [year, number] = [Number(groups["year"]), Number(groups["number"])];
  const isMonth = number >= 1 && number <= 12;
  const isSpan = (groups["number"] ?? "").length === 2 && number > year % 100;
  if (isMonth && isSpan) return null;
  if (isMonth) return context.before === "" ? undefined : calendar.month(year, number);
  return isSpan ? calendar.years(year, year - (year % 100) + number) : undefined;
}

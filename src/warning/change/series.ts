import { dayNumber, isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";

/** Counts of consecutive days; `null` is a day of which nothing is known, which is not a day without acts. */
export interface CountSeries {
  counts: readonly (number | null)[];
  /** ISO date of the first count. */
  firstDay: string;
}

/** Real values at given days, in order: prices, rates, volumes. `null` is a gap. */
export interface ValueSeries {
  values: readonly (number | null)[];
  /** ISO date of every value. */
  days: readonly string[];
}

/** The days that were observed, without gaps: what a detector works on. */
export interface Observed {
  values: number[];
  /** ISO date of an observation. */
  dayAt: (index: number) => string;
}

/**
 * The counts up to and with `asOf`; nothing later is looked at. A count that is no number is a gap.
 * Throws a Failure where the first day is no date, or a count is negative or above 2^53.
 */
export function observedCounts({ counts, firstDay }: CountSeries, asOf?: string): Observed {
  const first = dayOrFail(firstDay, "the first day of a count series");
  const end = asOf === undefined ? Infinity : dayOrFail(asOf, "the as-of day") - first + 1;
  const values: number[] = [];
  const offsets: number[] = [];
  for (const [offset, count] of counts.entries()) {
    if (offset >= end) break;
    if (count === null || !Number.isFinite(count)) continue;
    if (count < 0)
      throw new Failure(
        "warning.negative-count",
        `The count of ${isoDay(first + offset)} is ${count}: give counts of 0 or more, and null where nothing is known.`,
      );
    if (count > Number.MAX_SAFE_INTEGER)
      throw new Failure(
        "warning.huge-count",
        `The count of ${isoDay(first + offset)} is ${count}, more than can be counted: give the number of acts of the day.`,
      );
    values.push(count);
    offsets.push(offset);
  }
  return { values, dayAt: (index) => isoDay(first + (offsets[index] ?? 0)) };
}

/** The values up to and with `asOf`, likewise. Throws a Failure where a value has no day. */
export function observedValues({ values, days }: ValueSeries, asOf?: string): Observed {
  if (days.length !== values.length)
    throw new Failure(
      "warning.value-days",
      `There are ${values.length} values but ${days.length} days: give one day for every value.`,
    );
  const kept: { value: number; day: string }[] = [];
  for (const [index, value] of values.entries()) {
    const day = days[index] ?? "";
    if (asOf !== undefined && day > asOf) break;
    if (value !== null && Number.isFinite(value)) kept.push({ value, day });
  }
  return { values: kept.map(({ value }) => value), dayAt: (index) => kept[index]?.day ?? "" };
}

function dayOrFail(day: string, what: string): number {
  const number = dayNumber(day);
  if (number === null)
    throw new Failure("warning.day", `${what} is "${day}": give a calendar date such as 2024-05-01.`);
  return number;
}

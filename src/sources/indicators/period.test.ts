import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../../model/day.ts";
import { FREQUENCIES } from "../../model/indicator.ts";
import { periodStart, readPeriod } from "./period.ts";

test.each([
  ["2024-03-01", "2024-03-01", "day"],
  ["2024-3-1", "2024-03-01", "day"],
  ["2024/03/31", "2024-03-31", "day"],
  ["20240301", "2024-03-01", "day"],
  ["31.03.2024", "2024-03-31", "day"],
  ["2024-03-01T00:00:00+09:00", "2024-03-01", "day"],
  ["2024-03-01T23:30:00.000Z", "2024-03-01", "day"],
  ["2024-03", "2024-03-01", "month"],
  ["202403", "2024-03-01", "month"],
  ["2024M03", "2024-03-01", "month"],
  ["2024-M03", "2024-03-01", "month"],
  ["2024-Q1", "2024-01-01", "quarter"],
  ["2024Q4", "2024-10-01", "quarter"],
  ["Q2 2024", "2024-04-01", "quarter"],
  ["2024-W10", "2024-03-04", "week"],
  ["2020-W53", "2020-12-28", "week"],
  ["2021-W01", "2021-01-04", "week"],
  ["2024", "2024-01-01", "year"],
])("%s is the %s of a %s", (text, day, frequency) => {
  expect(readPeriod(text)).toEqual({ day, frequency });
});

test.each([
  ["2024-02-30", "no calendar has it"],
  ["2024-13", "no thirteenth month"],
  ["2024-W53", "2024 has 52 weeks"],
  ["2024-Q5", "four quarters"],
  ["03/04/2024", "April or March"],
  ["2024-S1", "half years are not kept"],
  ["45352", "a spreadsheet's day number"],
  ["0024-03-01", "before the year 1000"],
  ["", "nothing"],
  ["soon", "a word"],
])("%s is no period: %s", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test("a period begins on or before each of its days, and the beginning is its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(...FREQUENCIES), (number, frequency) => {
      const day = isoDay(number);
      const start = periodStart(day, frequency);
      expect(start <= day).toBe(true);
      expect(periodStart(start, frequency)).toBe(start);
    }),
  );
});

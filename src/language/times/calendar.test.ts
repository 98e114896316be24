import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as calendar from "./calendar.ts";

test.each([
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2018, "2018-04-01"],
  [2024, "2024-03-31"],
  [2038, "2038-04-25"],
])("Easter Sunday of %i is %s", (year, expected) => {
  expect(calendar.easter(year)).toBe(expected);
});

test.each([
  ["2024-11", 3, 4, "2024-11-28"],
  ["2024-05", 0, -1, "2024-05-27"],
  ["2024-06", 6, 1, "2024-06-02"],
  ["2024-02", 0, 5, null],
])("in %s weekday %i number %i is %s", (month, weekday, nth, expected) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  expect(calendar.nthWeekday(calendar.month(year, number), weekday, nth)).toBe(expected);
});

test("knows the days that exist", () => {
  const year = fc.integer({ min: 1000, max: 2999 });
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(year, number, number, (y, m, d) => {
      const date = new Date(Date.UTC(y, m - 1, d));
      const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
      expect(calendar.day(y, m, d)).toBe(exists ? date.toISOString().slice(0, 10) : null);
    }),
  );
});

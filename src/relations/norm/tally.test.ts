import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../model/day.ts";
import { period } from "../period.ts";
import { inWindow, LONGEST_WINDOW, normWeeks, sum, tallyOf, tallyRows, weekdayOf, without } from "./tally.ts";

const counts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 1_200 });
const total = (daily: number[]) => daily.reduce((all, count) => all + count, 0);

test.each([
  { days: 20, norm: 0, weeks: 0, why: "nothing lies before the longest window" },
  { days: 33, norm: 3, weeks: 1, why: "three days are one short week" },
  { days: 44, norm: 14, weeks: 2, why: "two whole weeks" },
  { days: 49, norm: 19, weeks: 2, why: "the days before the first whole week belong to none" },
  { days: 900, norm: 365, weeks: 124, why: "a norm reaches a year back; the weeks before tell the season" },
])("$days days: a norm of $norm days, $weeks weeks: $why", ({ days, norm, weeks }) => {
  const tally = tallyOf(Array<number>(days).fill(1));
  expect(tally).toMatchObject({ days: norm, weeks: { length: weeks } });
  expect(normWeeks(tally).length).toBe(Math.min(52, weeks));
});

test("every count lies in a window, in a week, or before the first whole week", () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(1, 7, 30), (daily, window) => {
      const tally = tallyOf(daily);
      expect(inWindow(tally, window)).toBe(total(daily.slice(-window)));
      const past = Math.max(0, daily.length - LONGEST_WINDOW);
      const whole = past < 7 ? past : past - (past % 7);
      expect(sum(tally.weeks)).toBe(total(daily.slice(past - whole, past)));
      expect(sum(tally.weekdays)).toBe(sum(normWeeks(tally)));
    }),
  );
});

test("weekdays come round every seven days, and the norm ends with the last of its week", () => {
  expect(weekdayOf(LONGEST_WINDOW)).toBe(6);
  for (let ago = 0; ago < 60; ago++) expect(weekdayOf(ago)).toBe(weekdayOf(ago + 7));
});

test("a tally without some rows is that of the others", () => {
  const first = dayNumber("2023-01-01") as number;
  const days = period(first, first + 499);
  const rows = fc.array(fc.record({ day: fc.constantFrom(...days.days, "2001-01-01") }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, rows, (mine, others) => {
      expect(without(tallyRows([...mine, ...others], days), mine, days)).toEqual(tallyRows(others, days));
    }),
  );
});

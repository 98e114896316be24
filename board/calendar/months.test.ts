import { expect, test } from "vitest";
import { isMonth, monthOf, monthWords, shiftMonth, weeksOf } from "./months.ts";

test.each([
  { month: "2024-04", first: [1, 2, 3, 4, 5, 6, 7], weeks: 5, last: [29, 30, null, null, null, null, null] },
  { month: "2024-02", first: [null, null, null, 1, 2, 3, 4], weeks: 5, last: [26, 27, 28, 29, null, null, null] },
  { month: "2021-02", first: [1, 2, 3, 4, 5, 6, 7], weeks: 4, last: [22, 23, 24, 25, 26, 27, 28] },
  { month: "1969-12", first: [1, 2, 3, 4, 5, 6, 7], weeks: 5, last: [29, 30, 31, null, null, null, null] },
])("$month by weeks that begin on Monday", ({ month, first, weeks, last }) => {
  const days = weeksOf(month).map((week) => week.map((day) => (day === null ? null : Number(day.slice(8)))));
  expect(days[0]).toEqual(first);
  expect(days).toHaveLength(weeks);
  expect(days.at(-1)).toEqual(last);
});

test.each([
  { month: "2024-04", by: 1, other: "2024-05" },
  { month: "2024-12", by: 1, other: "2025-01" },
  { month: "2024-01", by: -1, other: "2023-12" },
  { month: "2024-03", by: -27, other: "2021-12" },
])("$by months from $month is $other", ({ month, by, other }) => {
  expect(shiftMonth(month, by)).toBe(other);
  expect(shiftMonth(other, -by)).toBe(month);
});

test("a month is known by its words, and said in them", () => {
  expect(monthOf("2024-04-11")).toBe("2024-04");
  expect(monthWords("2024-04")).toBe("April 2024");
  expect(["2024-04", "2024-13", "2024-4", "<script>"].map(isMonth)).toEqual([true, false, false, false]);
});

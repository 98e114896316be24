import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, isoDay } from "./day.ts";

test.each([
  { text: "1970-01-01", day: 0 },
  { text: "2024-02-29", day: 19_782 },
  { text: "2024-04-02T15:11", day: 19_815 },
  { text: "2023-02-29", day: null },
  { text: "2024-13-01", day: null },
  { text: "2024-04", day: null },
  { text: "2024-04-021", day: null },
  { text: "--04-02", day: null },
  { text: "yesterday", day: null },
  { text: "", day: null },
  { text: null, day: null },
])("$text is day $day", ({ text, day }) => {
  expect(dayNumber(text)).toBe(day);
});

test("a day number and its date are the same thing", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      expect(dayNumber(isoDay(day))).toBe(day);
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Stream } from "./history.ts";
import { daysUntil, happens, pastWindows } from "./outcome.ts";

const stream = (days: readonly number[]): Stream => ({
  days: Int32Array.from(days),
  classes: new Uint32Array(days.length).fill(1),
  scales: new Float64Array(days.length),
});

test.each([
  [10, false],
  [11, true],
  [17, true],
  [18, false],
])("an act on day %i falls within the 7 days after day 10: %s", (day, held) => {
  expect(happens(stream([day]), 0, 10, 7)).toBe(held);
});

test("acts of another class do not count", () => {
  expect(happens(stream([11]), 1, 10, 7)).toBe(false);
});

test.each([
  ["the day of the origin is not waited for", 10, 5, 4],
  ["the last day counts", 5, 5, 5],
  ["beyond the horizon nothing is seen", 4, 5, null],
  ["after the last act nothing comes", 14, 5, null],
])("%s", (_, origin, horizon, wait) => {
  expect(daysUntil(stream([10, 14]), 0, origin, horizon)).toBe(wait);
});

test("past windows are counted as if each were looked at", () => {
  const days = fc
    .array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 })
    .map((each) => each.toSorted((x, y) => x - y));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 30 }), (acts, origin, horizon) => {
      const openings = Array.from({ length: Math.max(0, origin - horizon + 2) }, (_, opening) => opening);
      const held = openings.filter((opening) => happens(stream(acts), 0, opening - 1, horizon)).length;
      expect(pastWindows(stream(acts), 0, { start: 0, origin, horizon })).toEqual({ held, windows: openings.length });
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

test.each([
  { successes: 0, n: 10, low: 0, high: 0.2775 },
  { successes: 5, n: 10, low: 0.2366, high: 0.7634 },
  { successes: 10, n: 10, low: 0.7225, high: 1 },
  { successes: 81, n: 263, low: 0.2553, high: 0.3662 },
])("$successes of $n", ({ successes, n, low, high }) => {
  const interval = wilson(successes, n);
  expect(interval?.[0]).toBeCloseTo(low, 4);
  expect(interval?.[1]).toBeCloseTo(high, 4);
});

test("of no trials nothing can be said", () => {
  expect(wilson(0, 0)).toBeNull();
});

test("it holds the share and stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const successes = Math.round(part * n);
      const [low, high] = wilson(successes, n) ?? [Number.NaN, Number.NaN];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

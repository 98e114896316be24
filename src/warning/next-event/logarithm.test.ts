import * as fc from "fast-check";
import { expect, test } from "vitest";
import { logAbove, quickLog } from "./logarithm.ts";

test("the quick logarithm is right to a thousandth", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (x) => {
      expect(Math.abs(quickLog(x) - Math.log(x))).toBeLessThan(1e-3);
    }),
  );
});

test("nothing is worth nothing, and the floor itself ln 2", () => {
  expect(logAbove(0, 0.1)).toBe(0);
  expect(logAbove(0.1, 0.1)).toBeCloseTo(Math.LN2, 3);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { neverFalling } from "./monotone.ts";

test.each([
  ["nothing", [], []],
  ["what is in order stays", [0.1, 0.1, 0.4], [0.1, 0.1, 0.4]],
  ["two in the wrong order meet halfway", [0.1, 0.4, 0.2], [0.1, 0.3, 0.3]],
  ["a pool takes in what stands before it", [0.3, 0.4, 0.1], [0.8 / 3, 0.8 / 3, 0.8 / 3]],
])("%s", (_, given, made) => {
  neverFalling(given).forEach((each, at) => expect(each).toBeCloseTo(made[at] ?? Number.NaN, 12));
  expect(neverFalling(given)).toHaveLength(made.length);
});

test("the result never falls and keeps the mean", () => {
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
  fc.assert(
    fc.property(fc.array(probability, { minLength: 1, maxLength: 8 }), (given) => {
      const made = neverFalling(given);
      made.slice(1).forEach((each, at) => expect(each).toBeGreaterThanOrEqual(made[at]!));
      expect(mean(made)).toBeCloseTo(mean(given), 12);
    }),
  );
});

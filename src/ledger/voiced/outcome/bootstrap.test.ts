import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { meanInterval } from "./bootstrap.ts";

const scores = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 });

describe("bootstrap interval of a mean", () => {
  it("is unknown below two values", () => {
    expect([meanInterval([], 100, 1), meanInterval([0.2], 100, 1)]).toEqual([null, null]);
  });

  it("lies within the values and is the same each time", () => {
    assert(
      property(scores, (values) => {
        const [low, high] = meanInterval(values, 200, 7)!;
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(meanInterval(values, 200, 7)).toEqual([low, high]);
      }),
    );
  });

  it("narrows with more values", () => {
    const width = (n: number): number => {
      const [low, high] = meanInterval(
        Array.from({ length: n }, (_, at) => at % 2),
        1_000,
        7,
      )!;
      return high - low;
    };
    expect(width(10)).toBeCloseTo(0.6, 1);
    expect(width(400)).toBeCloseTo(0.098, 1);
    expect(width(400)).toBeLessThan(width(10) / 3);
  });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, tailBits } from "./negative-binomial.ts";

const bits = (chance: number) => -Math.log2(chance);

test.each([
  { of: "Poisson, mean 1", observed: 1, mean: 1, variance: 1, expected: bits(1 - Math.exp(-1)) },
  { of: "Poisson, mean 1", observed: 3, mean: 1, variance: 1, expected: bits(1 - 2.5 * Math.exp(-1)) },
  { of: "geometric, mean 1", observed: 4, mean: 1, variance: 2, expected: 4 },
  { of: "geometric, mean 3", observed: 5, mean: 3, variance: 12, expected: 5 * bits(3 / 4) },
  { of: "geometric far out", observed: 2_000, mean: 1, variance: 2, expected: 2_000 },
])("$of: at least $observed is $expected bits", ({ observed, mean, variance, expected }) => {
  expect(tailBits(observed, { mean, variance })).toBeCloseTo(expected, 8);
});

test.each([
  { probability: 0.5, mean: 1, variance: 2, count: 0 },
  { probability: 0.51, mean: 1, variance: 2, count: 1 },
  { probability: 0.99, mean: 1, variance: 2, count: 6 },
  { probability: 0.9, mean: 1, variance: 1, count: 2 },
])(
  "$probability of mean $mean, variance $variance lies at or below $count",
  ({ probability, mean, variance, count }) => {
    expect(quantile(probability, { mean, variance })).toBe(count);
  },
);

const distribution = fc
  .record({
    mean: fc.double({ min: 1e-6, max: 500, noNaN: true }),
    dispersion: fc.double({ min: 1, max: 50, noNaN: true }),
  })
  .map(({ mean, dispersion }) => ({ mean, variance: mean * dispersion }));

test("bits are finite, 0 for nothing observed, and grow with what is observed", () => {
  fc.assert(
    fc.property(distribution, fc.nat({ max: 400 }), (of, observed) => {
      expect(tailBits(0, of)).toBe(0);
      const here = tailBits(observed, of);
      const next = tailBits(observed + 1, of);
      expect(Number.isFinite(next)).toBe(true);
      // The two ways of summing meet at the mean; beyond rounding they must agree.
      expect(next).toBeGreaterThanOrEqual(here - 1e-9);
      expect(here).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a quantile is reached with its probability and not one count before", () => {
  const probability = fc.double({ min: 0.01, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(distribution, probability, (of, p) => {
      const count = quantile(p, of);
      expect(2 ** -tailBits(count + 1, of)).toBeLessThanOrEqual(1 - p + 1e-9);
      expect(2 ** -tailBits(count, of)).toBeGreaterThanOrEqual(1 - p - 1e-9);
    }),
  );
});

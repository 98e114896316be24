import * as fc from "fast-check";
import { expect, test } from "vitest";
import { poissonCost } from "./count-cost.ts";
import { levelCost, levelOrLineCost, lineCost, spreadCost } from "./gaussian-cost.ts";
import { type Penalty, pelt, type SegmentCost } from "./pelt.ts";

/** The least cost over all segmentations, by trying every last segment. */
function optimum(length: number, cost: SegmentCost, penalty: Penalty): number {
  const best = [-penalty.perChange];
  for (let end = 1; end <= length; end++) {
    let least = Infinity;
    for (let start = 0; start + penalty.minLength <= end; start++)
      least = Math.min(least, (best[start] ?? Infinity) + paid(start, end, cost, penalty));
    best.push(least);
  }
  return best[length] ?? 0;
}

function paid(start: number, end: number, cost: SegmentCost, { perChange, perLogLength }: Penalty): number {
  return cost(start, end) + perChange + perLogLength * Math.log(end - start);
}

function costOf(changes: readonly number[], length: number, cost: SegmentCost, penalty: Penalty): number {
  const bounds = [0, ...changes, length];
  return bounds
    .slice(1)
    .reduce((sum, end, index) => sum + paid(bounds[index] ?? 0, end, cost, penalty), -penalty.perChange);
}

function counted(values: readonly number[]): SegmentCost {
  const totals = Float64Array.from([0, ...values]);
  for (let day = 1; day < totals.length; day++) totals[day] = (totals[day] ?? 0) + (totals[day - 1] ?? 0);
  return poissonCost(totals, Float64Array.from(totals.keys()), 1);
}

const SLOPE = 3;
const costs: Record<string, (values: number[]) => SegmentCost> = {
  level: levelCost,
  line: lineCost,
  "level or line": (values) => levelOrLineCost(values, SLOPE),
  Poisson: counted,
};

test.each(Object.entries(costs))("%s: pruning loses nothing against trying every segmentation", (name, make) => {
  const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 40 });
  const settings = fc.record({
    perChange: fc.integer({ min: 1, max: 20 }),
    perLogLength: fc.constantFrom(0, 1),
    minLength: fc.integer({ min: 1, max: 5 }),
    slack: fc.constant(name === "level or line" ? SLOPE : 0),
  });
  fc.assert(
    fc.property(series, settings, (values, penalty) => {
      const cost = make(values);
      const changes = pelt(values.length, cost, penalty);
      expect(costOf(changes, values.length, cost, penalty)).toBeCloseTo(optimum(values.length, cost, penalty), 6);
      const bounds = [0, ...changes, values.length];
      for (const [index, end] of bounds.slice(1).entries())
        expect(end - (bounds[index] ?? 0)).toBeGreaterThanOrEqual(penalty.minLength);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("a change of spread alone is found by the cost that knows of spread", () => {
  const values = Array.from({ length: 80 }, (_, index) => (index % 2 === 0 ? 1 : -1) * (index < 40 ? 1 : 5));
  const penalty = { perChange: 12, perLogLength: 1, minLength: 2, slack: 0 };
  expect(pelt(80, spreadCost(values), penalty)).toEqual([40]);
  expect(pelt(80, lineCost(values.map((value) => value / 4)), penalty)).toEqual([]);
});

test.each([0, 1, 2])("%i observations have no change", (length) => {
  expect(pelt(length, () => 0, { perChange: 1, perLogLength: 1, minLength: 2, slack: 0 })).toEqual([]);
});

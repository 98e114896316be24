import { expect, test } from "vitest";
import { CIRCUMSTANCES } from "./circumstance.ts";
import { FEATURES } from "./features.ts";
import { seededRandom } from "../../model/random.ts";
import { Scorer } from "./scorer.ts";

const random = seededRandom(3);
const numbers = (length: number) => Float32Array.from({ length }, () => random());

/** A scorer that learnt to tell a row from others, so that all its parts are at work. */
function learntScorer(row: Float32Array): Scorer {
  const scorer = new Scorer(2, random);
  const rows = Float32Array.of(...row, ...numbers(FEATURES), ...numbers(FEATURES));
  for (let round = 0; round < 100; round++) {
    scorer.turnTo(1, numbers(CIRCUMSTANCES));
    scorer.addGradient(rows, 0, Float64Array.of(-1, 0.5, 0.5));
    scorer.step(0.01, 1, [1]);
  }
  scorer.turnTo(1, numbers(CIRCUMSTANCES));
  return scorer;
}

test("a contribution is a feature times what the score changes by it", () => {
  const row = numbers(FEATURES);
  const scorer = learntScorer(row);
  const score = (of: Float32Array) => scorer.sum(of, 0) + scorer.correction.of(of, 0);
  const contributions = scorer.contributions(row);
  const step = 1e-4;
  row.forEach((value, feature) => {
    const slope = (score(row.with(feature, value + step)) - score(row)) / step;
    expect(contributions[feature]).toBeCloseTo(slope * value, 1);
  });
  expect(scorer.correction.of(row, 0)).not.toBe(0);
});

test("learning raises the score of what is learnt above the others", () => {
  const row = numbers(FEATURES);
  const before = new Scorer(2, random);
  before.turnTo(1, numbers(CIRCUMSTANCES));
  expect(learntScorer(row).sum(row, 0)).toBeGreaterThan(before.sum(row, 0) + 1);
});

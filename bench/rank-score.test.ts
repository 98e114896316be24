import { expect, test } from "vitest";
import { averageRank, mrrInterval, scoreRanks } from "./rank-score.ts";

test.each([
  { why: "the best", scores: [3, 2, 1], answer: 0, answers: [0], rank: 1 },
  { why: "the last", scores: [3, 2, 1], answer: 2, answers: [2], rank: 3 },
  { why: "other answers of the same time are left out", scores: [3, 2, 1], answer: 2, answers: [0, 2], rank: 2 },
  { why: "of two equals, half a rank each", scores: [3, 2, 2], answer: 2, answers: [2], rank: 2.5 },
  { why: "of all equal, the middle", scores: [0, 0, 0, 0, 0], answer: 4, answers: [4], rank: 3 },
  { why: "an equal that is an answer too does not count", scores: [1, 1, 1], answer: 0, answers: [0, 1], rank: 1.5 },
])("average rank with the time-aware filter: $why", ({ scores, answer, answers, rank }) => {
  expect(averageRank(scores, answer, new Set(answers))).toBe(rank);
});

test("half ranks count as what they are", () => {
  expect(scoreRanks([1, 2.5, 4, 100])).toEqual({
    mrr: (1 + 0.4 + 0.25 + 0.01) / 4,
    hits1: 0.25,
    hits3: 0.5,
    hits10: 0.75,
  });
});

test("the interval holds the mean, and is a point where all steps are alike", () => {
  const [low, high] = mrrInterval([[1, 1], [2, 4], [1, 3], [10]]);
  expect(low).toBeLessThan(0.6);
  expect(high).toBeGreaterThan(0.6);
  expect(mrrInterval([[2], [2]])).toEqual([0.5, 0.5]);
});

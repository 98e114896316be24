import { describe, expect, it } from "vitest";
import { VOICED } from "../codebook.ts";
import { questionPairs } from "./question-pairs.ts";
import { sameQuestion } from "./same-question.ts";

const pairs = questionPairs().map(({ same, words, one, other }) => ({
  same,
  words,
  found: sameQuestion(one, other) >= VOICED.same.threshold,
}));

describe("whether two forecasts ask the same", () => {
  it("is asked of enough pairs of both kinds", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(80);
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(40);
  });

  it.each(pairs.filter((_, at) => at % 2 === 0))("chosen on: $words", ({ same, found }) => {
    expect(found).toBe(same);
  });

  it("is right on the other half, which no weight was chosen on", () => {
    expect(f1(pairs.filter((_, at) => at % 2 === 1))).toBeGreaterThanOrEqual(0.93);
  });

  it("does not depend on which came first", () => {
    for (const { one, other } of questionPairs())
      expect(sameQuestion(one, other)).toBeCloseTo(sameQuestion(other, one), 10);
  });
});

function f1(measured: readonly { same: boolean; found: boolean }[]): number {
  const right = measured.filter(({ same, found }) => same && found).length;
  const wrong = measured.filter(({ same, found }) => same !== found).length;
  return (2 * right) / (2 * right + wrong);
}

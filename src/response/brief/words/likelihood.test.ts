import { describe, expect, it } from "vitest";
import { chanceWords, likelihoodOpening, rangeWords } from "./likelihood.ts";

describe("a likelihood", () => {
  it.each([
    [0.001, "There is almost no chance (under 1 %)"],
    [0.03, "There is almost no chance (3 %)"],
    [0.1, "It is very unlikely (10 %)"],
    [0.3, "It is unlikely (30 %)"],
    [0.5, "There is a roughly even chance (50 %)"],
    [0.62, "It is likely (62 %)"],
    [0.9, "It is very likely (90 %)"],
    [0.97, "It is almost certain (97 %)"],
    [0.999, "It is almost certain (over 99 %)"],
  ])("of %d opens its sentence with %j", (probability, opening) => {
    expect(likelihoodOpening(probability)).toBe(opening);
  });

  it("is a number in per cent, a range two", () => {
    expect(chanceWords(0.125)).toBe("13 %");
    expect(rangeWords({ low: 0.55, high: 0.8 })).toBe("55 to 80 %");
    expect(rangeWords({ low: 0.7, high: 0.7 })).toBe("70 %");
  });
});

import { expect, test } from "vitest";
import { confidenceOf, type Grounds } from "./confidence.ts";

const WELL: Grounds = { sources: 3, calm: false, coder: 0.85, provisional: false, dark: 0, held: false, noData: false };

test.each<[Partial<Grounds>, string, string]>([
  [{}, "high", "3 independent sources stand behind it and the coder gave its reports 0.85 of 1 on average"],
  [{ sources: 2 }, "moderate", "2 independent sources stand behind it"],
  [{ sources: 1 }, "low", "1 independent source stands behind it"],
  [{ coder: 0.7 }, "moderate", "0.70 of 1"],
  [{ coder: 0.5 }, "low", "0.50 of 1"],
  [{ coder: null }, "high", "3 independent sources stand behind it"],
  [{ provisional: true }, "moderate", "its norm rests on a short past"],
  [{ dark: 1 }, "moderate", "1 sign is dark"],
  [{ held: true }, "moderate", "the level is held on to and not reached anew"],
  [{ sources: 1, dark: 2 }, "low", "2 signs are dark"],
  [{ noData: true }, "low", "nothing is being read"],
  [{ calm: true, sources: 4, coder: null }, "high", "4 outlets of its own reported lately"],
  [{ calm: true, sources: 0, coder: null }, "low", "0 outlets of its own reported lately"],
])("%o is %s", (more, confidence, reason) => {
  const found = confidenceOf({ ...WELL, ...more });
  expect(found.confidence).toBe(confidence);
  expect(found.confidenceBecause).toContain(reason);
  expect(found.confidenceBecause).toMatch(new RegExp(`^Confidence is ${confidence}: [^.]*(?:\\d\\.\\d[^.]*)*\\.$`));
});

import { expect, test } from "vitest";
import type { Surprise } from "../model/relation.ts";
import { LEVEL_CRITERIA, parseLevelCriteria } from "./codebook.ts";
import { judge } from "./level.ts";

const surprise = (more: Partial<Surprise>): Surprise => ({
  track: "conflict",
  window: 7,
  observed: 9,
  expected: 0.4,
  expectedLow: 0,
  expectedHigh: 1,
  bits: 0,
  stories: 9,
  because: "9 conflict acts from A to B.",
  ...more,
});

test.each([
  { given: {}, level: 1, why: "no bits" },
  { given: { bits: 6.63 }, level: 1, why: "just under the first threshold" },
  { given: { bits: 7 }, level: 2, why: "one in a hundred" },
  { given: { bits: 50, observed: 1 }, level: 1, why: "a single act never signals" },
  { given: { bits: 12 }, level: 3, why: "one in a thousand" },
  { given: { bits: 12, stories: 1 }, level: 2, why: "one story does not corroborate itself" },
  { given: { bits: 12, observed: 2 }, level: 2, why: "too few acts" },
  { given: { bits: 16 }, level: 4, why: "far out" },
  { given: { bits: 500, observed: 80 }, level: 4, why: "no surprise alone reaches level 5" },
  { given: { bits: 16, window: 30 }, level: 4, why: "the month counts too" },
  { given: { bits: 16, window: 1 }, level: 1, why: "a single day does not" },
  { given: { bits: 16, track: "cooperation" }, level: 1, why: "friendliness raises no alarm" },
] as const)("$given: level $level, $why", ({ given, level }) => {
  expect(judge([surprise(given), surprise({ window: 30, observed: 0, stories: 0 })], LEVEL_CRITERIA).level).toBe(level);
});

test("the reason names the level, the figures and what the next level would need", () => {
  const { because } = judge([surprise({ bits: 12, stories: 1 }), surprise({ bits: 3 })], LEVEL_CRITERIA);
  expect(because).toBe("Level 2, Signal: 9 conflict acts from A to B. Level 3 needs 2 independent stories.");
});

test("a pair without acts is calm and says so", () => {
  const because = "Level 1, Calm: no conflict acts in the last 30 days.";
  expect(judge([surprise({ observed: 0 })], LEVEL_CRITERIA)).toEqual({ level: 1, because });
});

test("from level 3 on, the published criteria ask for two independent stories", () => {
  expect(LEVEL_CRITERIA.levels.map(({ level }) => level)).toEqual([2, 3, 4]);
  for (const { level, stories } of LEVEL_CRITERIA.levels) expect(stories).toBeGreaterThanOrEqual(level >= 3 ? 2 : 1);
});

test.each([
  { yaml: "levels: []", fault: "track" },
  { yaml: "track: war\nwindows: [7]\nlevels: []", fault: "track" },
  { yaml: "track: conflict\nwindows: []\nlevels: []", fault: "windows" },
  { yaml: "track: conflict\nwindows: [7]\nlevels: [{ level: 2, bits: -1, acts: 1, stories: 1 }]", fault: "levels" },
])("faulty criteria are refused: $yaml", ({ yaml, fault }) => {
  expect(() => parseLevelCriteria(yaml)).toThrow(fault);
});

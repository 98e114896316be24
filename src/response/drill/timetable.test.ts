import { describe, expect, test } from "vitest";
import type { PlanStep } from "../../model/plan.ts";
import { exampleStep } from "../example.ts";
import { criticalPath, overlaps, tooTight } from "./timetable.ts";

/** `a 60 after b c by Kim` in short. */
const step = (id: string, within: number | null, after: string[] = [], owner = id): PlanStep =>
  exampleStep(id, { within, after, owner });

describe("the longest way through a plan", () => {
  test.each<[string, PlanStep[], string[], number]>([
    ["no step", [], [], 0],
    ["one step", [step("a", 60)], ["a"], 60],
    [
      "the chain that ends last",
      [step("a", 60), step("b", 90), step("c", 200, ["a"]), step("d", 120, ["b"])],
      ["a", "c"],
      200,
    ],
    [
      "of what a step waits for, what ends last",
      [step("a", 60), step("b", 90), step("c", 100, ["a", "b"])],
      ["b", "c"],
      100,
    ],
    [
      "a step that is held up takes no less time than what it waits for",
      [step("a", 240), step("b", 60, ["a"])],
      ["a"],
      240,
    ],
    [
      "steps without deadlines take no time",
      [step("a", null), step("b", 30, ["a"]), step("c", null, ["b"])],
      ["a", "b"],
      30,
    ],
  ])("%s", (_what, steps, way, minutes) => {
    const path = criticalPath(steps);
    expect([path.steps.map(({ id }) => id), path.minutes]).toEqual([way, minutes]);
  });
});

test("a deadline before that of what it waits for is told", () => {
  expect(tooTight([step("a", 240), step("b", 60, ["a"], "Kim"), step("c", 300, ["b"]), step("d", 230, ["b"])])).toEqual(
    [
      '"b" (Kim) is due after 60 minutes, but what it waits for may take 4 hours.',
      '"d" (d) is due after 4 hours, but what it waits for may take 4 hours.',
    ],
  );
});

describe("owners with several steps at a time", () => {
  test.each<[string, PlanStep[], string[]]>([
    [
      "at the same time",
      [step("a", 60, [], "Kim"), step("b", 30, [], " kim")],
      ['Kim has several steps at a time: "a" and "b".'],
    ],
    ["one after the other", [step("a", 60, [], "Kim"), step("b", 90, ["a"], "Kim")], []],
    ["of different owners", [step("a", 60, [], "Kim"), step("b", 90, [], "Lee")], []],
    ["without a deadline nobody is kept busy", [step("a", 60, [], "Kim"), step("b", null, [], "Kim")], []],
  ])("%s", (_what, steps, sentences) => {
    expect(overlaps(steps)).toEqual(sentences);
  });
});

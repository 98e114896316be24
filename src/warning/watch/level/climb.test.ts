import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "../../../model/level.ts";
import { climb, type DayOfFire, type Fire } from "./climb.ts";

const RULES = { holdDays: 3, alertAt: 3 as Level };
const CALM: Fire = { level: 1, calmDays: 0 };

/** The levels of a run of days; `2!` is a day of level 2 that is kept by a stand-down sign, `?` a dark day of level 1. */
function run(days: string, rules = RULES): number[] {
  let fire = CALM;
  return days.split(" ").map((day) => {
    const reached = (day === "?" ? 1 : Number(day[0])) as Level;
    fire = climb(fire, { reached, unknown: day === "?", kept: day.endsWith("!") }, rules);
    return fire.level;
  });
}

test.each([
  ["rises at once, over several levels", "1 4 5", [1, 4, 5]],
  ["falls a level a hold, and the hold begins anew", "4 1 1 1 1 1 1 1 1 1", [4, 4, 4, 3, 3, 3, 2, 2, 2, 1]],
  ["falls no lower than what is reached", "4 2 2 2 2 2 2 2 2 2", [4, 4, 4, 3, 3, 3, 2, 2, 2, 2]],
  ["a day at the level begins the hold anew", "3 1 1 3 1 1 1", [3, 3, 3, 3, 3, 3, 2]],
  ["dark days do not count as calm", "3 1 ? ? ? 1 1", [3, 3, 3, 3, 3, 3, 2]],
  ["a stand-down sign keeps it at the alert level", "4 1! 1! 1! 1! 1! 1! 1! 1", [4, 4, 4, 3, 3, 3, 3, 3, 2]],
  ["a stand-down sign keeps nothing below the alert level", "2 1! 1! 1!", [2, 2, 2, 1]],
])("%s", (_, written, expected) => {
  expect(run(written)).toEqual(expected);
});

const level = fc.integer({ min: 1, max: 5 }).map((each) => each as Level);
const day: fc.Arbitrary<DayOfFire> = fc.record({ reached: level, unknown: fc.boolean(), kept: fc.boolean() });
const days = fc.array(day, { maxLength: 60 });
const rules = fc.record({ holdDays: fc.integer({ min: 1, max: 10 }), alertAt: level });

function levels(course: readonly DayOfFire[], given: { holdDays: number; alertAt: Level }): number[] {
  let fire = CALM;
  return course.map((each) => (fire = climb(fire, each, given)).level);
}

describe("for any course", () => {
  test("the fire is never lower than what is reached, and falls one level at a time", () => {
    fc.assert(
      fc.property(days, rules, (course, given) => {
        const found = levels(course, given);
        course.forEach(({ reached }, i) => expect(found[i]).toBeGreaterThanOrEqual(reached));
        found.forEach((each, i) => expect(each).toBeGreaterThanOrEqual((found[i - 1] ?? 1) - 1));
      }),
    );
  });

  test("between a change of level and the fall after it lies a whole hold", () => {
    fc.assert(
      fc.property(days, rules, (course, given) => {
        const found = [1, ...levels(course, given)];
        const changes = found.flatMap((each, i) => (i > 0 && each !== found[i - 1] ? [i] : []));
        const falls = changes.filter((at) => (found[at] ?? 1) < (found[at - 1] ?? 1));
        const holds = falls.map((at) => at - (changes.findLast((earlier) => earlier < at) ?? Number.NEGATIVE_INFINITY));
        expect(Math.min(...holds)).toBeGreaterThanOrEqual(given.holdDays);
      }),
    );
  });

  test("more signs, and fewer days known to be calm, never lower it", () => {
    const more = fc.record({ reached: level, unknown: fc.boolean(), kept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, more), { maxLength: 60 }), rules, (course, given) => {
        const few = course.map(([each]) => each);
        const many = course.map(([each, also]) => ({
          reached: Math.max(each.reached, also.reached) as Level,
          unknown: each.unknown || also.unknown,
          kept: each.kept || also.kept,
        }));
        const [low, high] = [levels(few, given), levels(many, given)];
        low.forEach((each, i) => expect(high[i]).toBeGreaterThanOrEqual(each));
      }),
    );
  });
});

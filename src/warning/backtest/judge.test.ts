import { describe, expect, test } from "vitest";
import { chanceOf, judgeHappenings, judgeWarnings } from "./judge.ts";

/** A record of the days 0 to 99, and 10 days in which a warning may come before. */
const record = (...happened: number[]) => ({ first: 0, last: 99, happened, leadDays: 10 });
const on = (...days: (number | readonly [number, number])[]) =>
  days.map((day) => (typeof day === "number" ? { from: day, to: day } : { from: day[0], to: day[1] }));

describe("warnings", () => {
  test.each([
    { warned: [20], happened: [30], became: ["hit 30"], why: "the tenth day after is in time" },
    { warned: [20], happened: [31], became: ["false"], why: "the eleventh is not" },
    { warned: [20], happened: [20], became: ["late"], why: "on the day itself nobody is warned any more" },
    { warned: [20], happened: [10], became: ["late"], why: "ten days after it is still late" },
    { warned: [20], happened: [9], became: ["false"], why: "eleven days after it is about something else" },
    { warned: [20], happened: [15, 25], became: ["hit 25"], why: "late for one, in time for the next" },
    { warned: [20, 25], happened: [28], became: ["hit 28", "repeat 28"], why: "one happening proves one warning" },
    { warned: [20, 25, 30], happened: [], became: ["false", "repeat", "false"], why: "nor is one silence two faults" },
    { warned: [20, 25], happened: [22], became: ["hit 22", "late"], why: "a hit closes the window" },
    { warned: [89], happened: [], became: ["false"], why: "a window that just fits is judged" },
    { warned: [90], happened: [95], became: ["open 95"], why: "one beyond the record is not, even if it hits" },
  ])("on $warned, happened on $happened: $became: $why", ({ warned, happened, became }) => {
    const judged = judgeWarnings(on(...warned), record(...happened));
    expect(judged.map(({ outcome, hit }) => (hit === null ? outcome : `${outcome} ${hit}`))).toEqual(became);
  });
});

describe("happenings", () => {
  test.each([
    { warned: [on(20)], happened: [30], foreseen: [true], why: "a warning began within ten days before" },
    { warned: [on(20)], happened: [31], foreseen: [false], why: "it began too early and was over" },
    { warned: [on([20, 49])], happened: [50], foreseen: [true], why: "it was on the day before" },
    { warned: [on([20, 48])], happened: [50], foreseen: [false], why: "it was over a day earlier" },
    { warned: [on([50, 60])], happened: [50], foreseen: [false], why: "it came on the day itself" },
    { warned: [on(4)], happened: [9, 10], foreseen: [true], why: "the first ten days of the record are left out" },
  ])("on $happened: $foreseen: $why", ({ warned, happened, foreseen }) => {
    expect(judgeHappenings(warned.flat(), record(...happened))).toEqual(foreseen);
  });
});

test.each([
  { happened: [], chance: 0 },
  { happened: [50], chance: 10 / 90 },
  { happened: [50, 55], chance: 15 / 90 },
  { happened: [5], chance: 5 / 90 },
  { happened: [99], chance: 1 / 90 },
])("by chance, when it happened on $happened", ({ happened, chance }) => {
  expect(chanceOf(record(...happened))).toBeCloseTo(chance, 12);
});

test("a record shorter than a window knows no chance", () => {
  expect(chanceOf({ first: 0, last: 9, happened: [5], leadDays: 10 })).toBeNull();
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Backtest } from "../../model/alert.ts";
import { exampleDay, exampleState, exampleWatch, type Short } from "../alert/example.ts";
import { backtest } from "./backtest.ts";
import { passes } from "./passes.ts";

const watch = exampleWatch({ id: "gas", holdDays: 1 });

/** States of so many days: calm but for some stretches. */
function course(days: number, stretches: readonly { from: number; to: number; short: Short }[]) {
  return Array.from({ length: days }, (_, day) => {
    const short = stretches.find(({ from, to }) => day >= from && day <= to)?.short ?? "1";
    return exampleState(exampleDay(day), short, "gas");
  });
}

test("a year of a watch: what it would have done, and how good it would have been", () => {
  const states = course(366, [
    { from: 50, to: 59, short: "3" },
    { from: 100, to: 104, short: "4" },
    { from: 200, to: 200, short: "3" },
    { from: 350, to: 352, short: "3" },
  ]);
  const happened = [10, 70, 115, 300].map(exampleDay);
  expect(backtest(watch, states, happened, { target: "war" })).toMatchObject({
    watch: "gas",
    from: "2024-04-01",
    to: "2025-04-01",
    days: 366,
    daysAtLevel: { 1: 347, 2: 0, 3: 14, 4: 5, 5: 0 },
    daysAlerting: 19,
    alerts: [
      { began: exampleDay(50), ended: exampleDay(61), peak: 3, hit: exampleDay(70), leadDays: 20, outcome: "hit" },
      { began: exampleDay(100), ended: exampleDay(106), peak: 4, hit: exampleDay(115), leadDays: 15, outcome: "hit" },
      { began: exampleDay(200), hit: null, leadDays: null, outcome: "false" },
      { began: exampleDay(350), hit: null, leadDays: null, outcome: "open" },
    ],
    target: "war",
    happened,
    precision: 2 / 3,
    recall: 2 / 3,
    medianLeadDays: 17.5,
    chance: 100 / 336,
  });
});

test("an alert warns while it is on: on the day after its last one, not on the next", () => {
  const states = course(100, [{ from: 20, to: 49, short: "3" }]);
  const { alerts } = backtest(watch, states, []);
  expect(alerts).toMatchObject([{ began: exampleDay(20), ended: exampleDay(51) }]);
  const recall = (day: number) => backtest(watch, states, [exampleDay(day)], { leadDays: 10 }).recall;
  expect([recall(51), recall(52)]).toEqual([1, 0]);
});

test("a calm year says so: nothing judged is unknown, not perfect", () => {
  const calm = backtest(watch, course(100, []), []);
  expect(calm).toMatchObject({
    alerts: [],
    alertsPerYear: 0,
    precision: null,
    recall: null,
    medianLeadDays: null,
    precisionInterval: null,
    recallInterval: null,
    chance: 0,
  });
});

test("other watches, twice-told days, unordered days and happenings outside are passed over", () => {
  const states = course(80, [{ from: 40, to: 45, short: "3" }]);
  const muddle = [
    exampleState(exampleDay(40), "1", "gas"),
    ...states.toReversed(),
    exampleState(exampleDay(3), "5", "oil"),
  ];
  const happened = [exampleDay(45), exampleDay(45), "2019-01-01", "2030-01-01"];
  expect(backtest(watch, muddle, happened)).toEqual(backtest(watch, states, [exampleDay(45)]));
});

test.each([
  { states: [], leadDays: 30, fault: "stood nowhere in these days" },
  { states: course(3, []), leadDays: 0, fault: "A lead time of 0 days warns of nothing" },
])("$fault", ({ states, leadDays, fault }) => {
  expect(() => backtest(watch, states, [], { leadDays })).toThrow(fault);
});

test("any course of a watch is judged, and its figures keep their bounds", () => {
  const short = fc.constantFrom<Short>("1", "2", "3", "4", "5", "4-2", "3-1", "brief", "dark", "broken");
  const days = fc.array(fc.tuple(short, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(days, fc.array(fc.nat({ max: 200 })), fc.integer({ min: 1, max: 40 }), (runs, fell, leadDays) => {
      const shorts = runs.flatMap(([each, length]) => Array.from({ length }, () => each));
      const states = shorts.map((each, day) => exampleState(exampleDay(day), each, "gas"));
      const found = backtest(watch, states, fell.map(exampleDay), { leadDays });
      const levels = Object.values(found.daysAtLevel).reduce((sum, count) => sum + count, 0);
      expect(levels).toBe(found.days);
      for (const share of [found.precision, found.recall, found.chance]) {
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 1).toBeLessThanOrEqual(1);
      }
      for (const { hit, leadDays: lead, began, outcome } of found.alerts) {
        expect(hit === null ? null : hit > began && (lead ?? 0) <= leadDays).toBe(hit === null ? null : true);
        expect(outcome === "hit" && hit === null).toBe(false);
      }
      expect(passes(found).because).toMatch(/^(Proved|Not proved): .+\.$/);
    }),
  );
});

describe("the pass mark", () => {
  /** Ten years with an alert each spring, of which some are followed by what is feared. */
  const years = (followed: number, stretch = 5): Backtest => {
    const springs = Array.from({ length: 10 }, (_, year) => 100 + year * 365);
    const states = course(
      3_652,
      springs.map((from) => ({ from, to: from + stretch - 1, short: "3" as const })),
    );
    return backtest(
      watch,
      states,
      springs.slice(0, followed).map((spring) => exampleDay(spring + 12)),
    );
  };
  const mark = { judged: 5, precision: 0.5, perYear: 12, alertingDays: 0.25 };

  test.each([
    {
      test: years(9),
      passed: true,
      because:
        "Proved: 9 of 10 judged alerts were followed by material conflict (at least 60 %; 7 % by chance), at 1 alerts a year.",
    },
    {
      test: years(1),
      passed: false,
      because: "Not proved: its precision of 10 % is below 50 %.",
    },
  ])("$because", ({ test: given, passed, because }) => {
    expect(passes(given, mark)).toEqual({ passed, because });
  });

  test("not passed: what happens all the time needs no alert", () => {
    const often = Array.from({ length: 90 }, (_, at) => exampleDay(at * 40));
    const springs = Array.from({ length: 10 }, (_, year) => ({
      from: 100 + year * 360,
      to: 100 + year * 360,
      short: "3" as const,
    }));
    const { passed, because } = passes(backtest(watch, course(3_652, springs), often), mark);
    expect({ passed, because }).toEqual({
      passed: false,
      because: "Not proved: its precision is not surely above chance (at least 72 %; 74 % by chance).",
    });
  });

  test.each([
    { more: { judged: 11 }, fault: "10 judged alerts are fewer than the 11 asked for" },
    { more: { precision: 0.95 }, fault: "its precision of 90 % is below 95 %" },
    { more: { perYear: 0.5 }, fault: "1 alerts a year are more than 0.5" },
    { more: { alertingDays: 0.01 }, fault: "it alerts on 1 % of the days, more than 1 %" },
  ])("not passed: $fault", ({ more, fault }) => {
    expect(passes(years(9), { ...mark, ...more })).toEqual({ passed: false, because: `Not proved: ${fault}.` });
  });
});

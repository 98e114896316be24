import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Watch } from "../../model/watch.ts";
import { pairWatch } from "./define/pair-watch.ts";
import { actsOf, daily, exampleWatch, report, rule } from "./example.ts";
import { NOTHING_KNOWN, type WatchHistory } from "./history.ts";
import { openReplay, replayWatch } from "./replay.ts";

const FIRST = "2024-01-01";
const LAST = "2024-03-31";
const SPAN = { from: FIRST, to: LAST };

function historyOf(acts: readonly Act[], more: Partial<WatchHistory> = {}): WatchHistory {
  return { ...NOTHING_KNOWN, acts, reports: daily("2023-10-01", LAST), ...more };
}

function stateOn(day: string, watch: Watch, history: WatchHistory) {
  const [state] = replayWatch(watch, history, { from: day, to: day });
  if (state === undefined) throw new Error("a day has a state");
  return state;
}

const sanctions = [
  report("2024-02-01", "KOR SANCTION RUS", { outlet: "First Example" }),
  report("2024-02-02", "RUS SANCTION KOR", { outlet: "Second Example" }),
];

describe("levels", () => {
  test("a rise says why, with the signs, the figures and the sources", () => {
    const state = stateOn("2024-02-02", exampleWatch(), historyOf(sanctions));
    expect(state).toMatchObject({ level: 3, reached: 3, since: "2024-02-02", sources: 2, noData: false, error: null });
    expect(state.because).toBe(
      "Level 3, Approach: Acts of SANCTION: 2 acts in the 10 days to 2024-02-02, the newest SANCTION by RUS towards KOR on 2024-02-02, from 2 independent sources; from 2 independent sources in all.",
    );
    expect(state.nextNeeds).toBe('Level 4, Breach, needs "Acts of ASSAULT" (not seen) and 2 more independent sources.');
    expect(state.standDownNeeds).toBe(
      "Level 2, Signal, follows after 7 days in a row without a rule of level 3 or above.",
    );
    expect(state.against).toEqual(['Not seen: "Acts of THREATEN" and "Acts of ASSAULT".']);
    expect(state.indicators[1]).toMatchObject({ id: "sanction", state: "seen", sources: 2, since: "2024-02-01" });
    expect(state.indicators[1]?.evidence.map(({ documentId }) => documentId)).toEqual([
      "2024-02-02 RUS SANCTION KOR Second Example",
      "2024-02-01 KOR SANCTION RUS First Example",
    ]);
  });

  test.each([
    { told: "one outlet twice", outlets: ["First Example", "First Example"], level: 1, pending: 3 },
    { told: "two outlets", outlets: ["First Example", "Second Example"], level: 3, pending: null },
    { told: "reports without an outlet are one source together", outlets: [null, null], level: 1, pending: 3 },
    { told: "one outlet and one report without", outlets: ["First Example", null], level: 3, pending: null },
  ])("level 3 asks for two independent sources: $told", ({ outlets, level, pending }) => {
    const acts = outlets.map((outlet, i) => report("2024-02-01", "KOR SANCTION RUS", { outlet, documentId: `d${i}` }));
    expect(stateOn("2024-02-01", exampleWatch(), historyOf(acts))).toMatchObject({ level, pending });
  });

  test("a rule may ask for days in a row; until then its level is pending", () => {
    const watch = exampleWatch({ rules: [rule(2, ["sanction"], { forDays: 3 })] });
    const states = replayWatch(watch, historyOf(sanctions), { from: "2024-02-01", to: "2024-02-04" });
    expect(states.map(({ level, pending }) => [level, pending])).toEqual([
      [1, 2],
      [1, 2],
      [2, null],
      [2, null],
    ]);
    expect(states[1]?.nextNeeds).toBe("Level 2, Signal, needs 1 more day in a row.");
  });

  test("level 5 is not taken before a back-test has proved its rule", () => {
    const watch = exampleWatch({ rules: [rule(5, ["sanction"], { provedBy: "backtest" })] });
    const unproved = stateOn("2024-02-02", watch, historyOf(sanctions));
    expect(unproved).toMatchObject({
      level: 1,
      nextNeeds: "Level 5, Engagement, needs a back-test that proves its rule.",
    });
    const proofOf: WatchHistory["proofOf"] = (_, level, day) => (level === 5 && day >= "2024-02-03" ? "proved" : null);
    const states = replayWatch(watch, historyOf(sanctions, { proofOf }), { from: "2024-02-02", to: "2024-02-03" });
    expect(states.map(({ level }) => level)).toEqual([1, 5]);
  });

  test("a level that is held says since when and how long still", () => {
    const state = stateOn("2024-02-15", exampleWatch(), historyOf(sanctions));
    expect(state).toMatchObject({ level: 3, reached: 1, since: "2024-02-02", confidence: "low" });
    expect(state.because).toBe(
      "Level 3, Approach, is held since 2024-02-02 (5 of 7 days passed in which the signs gave level 1).",
    );
    expect(state.standDownNeeds).toContain("follows after 2 more days in a row");
    expect(state.against).toContain("No report stands behind it now.");
  });

  test("a sign that forbids a level forbids it while it is seen", () => {
    const watch = exampleWatch({ rules: [rule(2, ["sanction"], { not: ["threat"] })] });
    const threat = report("2024-02-02", "KOR THREATEN RUS");
    expect(stateOn("2024-02-01", watch, historyOf([...sanctions, threat])).level).toBe(2);
    expect(stateOn("2024-02-13", { ...watch, holdDays: 1 }, historyOf([...sanctions, threat])).level).toBe(1);
    expect(stateOn("2024-02-02", watch, historyOf([sanctions[0] as Act, threat])).nextNeeds).toBeNull();
  });
});

describe("as known then", () => {
  test("an act counts from the day on which it is known", () => {
    const late = report("2024-02-01", "KOR THREATEN RUS", { knownDay: "2024-02-05" });
    const states = replayWatch(exampleWatch(), historyOf([late]), { from: "2024-02-04", to: "2024-02-05" });
    expect(states.map(({ level }) => level)).toEqual([1, 2]);
  });

  test("an act of a later day does not count before that day", () => {
    const early = report("2024-02-05", "KOR THREATEN RUS", { knownDay: "2024-02-01" });
    const states = replayWatch(exampleWatch(), historyOf([early]), { from: "2024-02-04", to: "2024-02-05" });
    expect(states.map(({ level }) => level)).toEqual([1, 2]);
  });

  test("a state does not hang on the day from which one asks", () => {
    const all = replayWatch(exampleWatch(), historyOf(sanctions), SPAN);
    const late = replayWatch(exampleWatch(), historyOf(sanctions), { from: "2024-02-12", to: LAST });
    expect(all.slice(-late.length)).toEqual(late);
  });

  const TYPES = ["THREATEN", "SANCTION", "ASSAULT", "CONSULT"];
  const act = fc
    .record({
      day: fc.integer({ min: -20, max: 90 }),
      delay: fc.integer({ min: 0, max: 20 }),
      way: fc.constantFrom(["KOR", "RUS"], ["RUS", "KOR"]),
      type: fc.constantFrom(...TYPES),
      outlet: fc.constantFrom("First Example", "Second Example", null),
      documentId: fc.nat().map(String),
    })
    .map(({ day, delay, way: [actor, recipient], type, outlet, documentId }) => {
      const on = (dayNumber(FIRST) ?? 0) + day;
      return report(isoDay(on), `${actor} ${type} ${recipient}`, { knownDay: isoDay(on + delay), outlet, documentId });
    });
  const acts = fc.array(act, { maxLength: 25 });
  const watches: Watch[] = [
    exampleWatch({ standDown: ["threat"], holdDays: 5 }),
    { ...pairWatch("KOR", "RUS"), holdDays: 3 },
  ];

  test("whatever becomes known later changes no earlier state", () => {
    fc.assert(
      fc.property(
        acts,
        acts,
        fc.integer({ min: 5, max: 85 }),
        fc.constantFrom(...watches),
        (then, later, at, watch) => {
          const cut = isoDay((dayNumber(FIRST) ?? 0) + at);
          const known = historyOf(then);
          const after = [...later.filter(({ knownDay }) => knownDay > cut), ...then].toReversed();
          const span = { from: FIRST, to: cut };
          const news = daily(isoDay((dayNumber(cut) ?? 0) + 1), LAST, ["Second Example"]);
          const withNews = historyOf(after, { reports: [...news, ...known.reports] });
          expect(replayWatch(watch, withNews, span)).toEqual(replayWatch(watch, known, span));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("more reports of signs never lower a level", () => {
    const watch = exampleWatch({ standDown: ["threat"], holdDays: 5 });
    fc.assert(
      fc.property(acts, acts, (few, more) => {
        const low = replayWatch(watch, historyOf(few), SPAN);
        const high = replayWatch(watch, historyOf([...few, ...more]), SPAN);
        low.forEach(({ level }, i) => expect(high[i]?.level).toBeGreaterThanOrEqual(level));
      }),
      { numRuns: 40 },
    );
  });

  test("going on after a memory, or day by day, is the same as going through", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 89 }), fc.constantFrom(...watches), (all, at, watch) => {
        const history = historyOf(all);
        const cut = isoDay((dayNumber(FIRST) ?? 0) + at);
        const through = openReplay(watch, history, { ...openReplay(watch, history).memory(), day: "2023-12-31" });
        const whole = through.advance(LAST);
        const begun = openReplay(watch, history, { ...openReplay(watch, history).memory(), day: "2023-12-31" });
        const before = begun.advance(cut);
        const kept = JSON.parse(JSON.stringify(begun.memory())) as ReturnType<typeof begun.memory>;
        expect([...before, ...openReplay(watch, history, kept).advance(LAST)]).toEqual(whole);
        expect([...before, ...begun.advance(LAST)]).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test("what is learnt on the last day is seen when the day is looked at again; what was known before asks for a new start", () => {
    const [first, second] = sanctions as [Act, Act];
    const course = openReplay(exampleWatch(), historyOf([first]));
    expect(course.again()).toBeNull();
    course.advance("2024-02-02");
    expect(course.learn({ acts: [second], reports: [{ day: "2024-02-02", outlet: "Second Example" }] })).toBe(true);
    const reopened = openReplay(exampleWatch(), historyOf(sanctions));
    expect(course.again()).toEqual(reopened.advance("2024-02-02").at(-1));
    expect(course.again()).toMatchObject({ level: 3, since: "2024-02-02" });
    expect(course.learn({ acts: [report("2024-01-30", "KOR THREATEN RUS")] })).toBe(false);
  });
});

describe("silence", () => {
  const silent = (until: string) => ({ reports: daily("2023-01-01", until) });

  test("when nothing is read the level is held for want of data, and no sign is called not seen", () => {
    const state = stateOn("2024-03-20", exampleWatch(), historyOf(sanctions, silent("2024-02-03")));
    expect(state).toMatchObject({ level: 3, reached: 1, noData: true, confidence: "low" });
    expect(state.because).toBe(
      "Level 3, Approach, is held for want of data: Nothing has been read since 2024-02-03, 46 days ago.",
    );
    expect(state.indicators.map((each) => each.state)).toEqual(["not-looked", "not-looked", "not-looked"]);
    expect(state.dark).toEqual(["Nothing has been read since 2024-02-03, 46 days ago."]);
    expect(state.standDownNeeds).toContain("days of which nothing is known do not count");
  });

  test("calm without data is no finding", () => {
    const state = stateOn("2024-03-20", exampleWatch(), historyOf([], silent("2024-02-03")));
    expect(state.because).toMatch(/^No data, so Level 1, Calm, is no finding: /);
    expect(stateOn(FIRST, exampleWatch(), NOTHING_KNOWN)).toMatchObject({
      level: 1,
      noData: true,
      dark: ["Nothing has been read yet."],
    });
  });

  test("an outlet that usually tells of the pair and stopped is dark; when all have, there is no data", () => {
    const outlets = ["First Example", "Second Example"];
    const reports = (until: readonly string[]) => [
      ...daily("2023-01-01", LAST),
      ...outlets.flatMap((outlet, i) => daily("2023-01-01", until[i] ?? LAST, [outlet])),
    ];
    const one = stateOn("2024-02-20", exampleWatch(), historyOf(sanctions, { reports: reports(["2024-02-01"]) }));
    expect(one).toMatchObject({
      noData: false,
      dark: ["First Example has not reported since 2024-02-01: 19 days, where 1 are usual."],
    });
    const both = stateOn(
      "2024-02-20",
      exampleWatch(),
      historyOf(sanctions, { reports: reports(["2024-02-01", "2024-02-02"]) }),
    );
    expect(both).toMatchObject({ noData: true, level: 3 });
    expect(both.dark[0]).toBe("Every outlet that usually reports on it is silent (2).");
  });

  test("a stand-down sign that went dark keeps the alert; one that was never looked at does not", () => {
    const gas = {
      id: "gas",
      title: "Gas is dear",
      observable: { looks: "series" as const, series: "price/gas", above: 40 },
    };
    const watch = exampleWatch({ indicators: [...exampleWatch().indicators, gas], standDown: ["gas"], holdDays: 3 });
    const series = [
      {
        id: "price/gas",
        title: "Gas",
        kind: "price" as const,
        unit: "EUR",
        frequency: "day" as const,
        reporter: null,
        partner: null,
        item: null,
        flow: null,
        source: "An exchange",
      },
    ];
    const observations = [{ series: "price/gas", day: "2024-01-20", value: 20, knownDay: "2024-01-20", revisions: 0 }];
    const dark = stateOn("2024-03-20", watch, historyOf(sanctions, { series, observations }));
    expect(dark).toMatchObject({ level: 3 });
    expect(dark.because).toContain('"Gas is dear" keeps it from falling');
    expect(stateOn("2024-03-20", watch, historyOf(sanctions)).level).toBe(1);
  });
});

describe("what goes wrong", () => {
  test("a rule that cannot be evaluated puts its watch in error, with the last level known", () => {
    const watch = exampleWatch({ indicators: [...exampleWatch().indicators, actsOf("x", "REJECT")] });
    const forecast = {
      id: "f",
      title: "F",
      observable: { looks: "forecast" as const, class: "sanction" as const, horizon: 30 as const, probability: 0.5 },
    };
    const forecastOf: WatchHistory["forecastOf"] = (_a, _b, _c, _h, day) => {
      if (day === "2024-02-04") throw new Error("the model is gone.");
      return null;
    };
    const states = replayWatch(
      { ...watch, indicators: [...watch.indicators, forecast] },
      historyOf(sanctions, { forecastOf }),
      {
        from: "2024-02-03",
        to: "2024-02-05",
      },
    );
    expect(states.map(({ level, since, error }) => [level, since, error?.code])).toEqual([
      [3, "2024-02-02", undefined],
      [3, "2024-02-02", "watch.rule"],
      [3, "2024-02-02", undefined],
    ]);
    expect(states[1]?.error?.message).toBe(
      'The rules of "seoul-moscow" cannot be evaluated on 2024-02-04: the model is gone.',
    );
  });

  test.each([
    {
      what: "an indicator that is not there",
      watch: exampleWatch({ rules: [rule(2, ["nothing"])] }),
      code: "watch.unknown-indicator",
    },
    { what: "an issue that is not defined", watch: exampleWatch({ issues: ["nothing"] }), code: "relations.issue" },
  ])("$what is told on each day", ({ watch, code }) => {
    expect(stateOn("2024-02-02", watch, historyOf(sanctions))).toMatchObject({ level: 1, error: { code } });
  });

  test.each([
    { from: "2024-02-02", to: "2024-02-01", code: "watch.clock" },
    { from: "2024-02-30", to: "2024-03-01", code: "watch.day" },
    { from: "2024-02-01", to: "2024-02-01T23:00:00-05:00", code: "watch.day" },
  ])("days that are none, and days in the wrong order: $from to $to", ({ from, to, code }) => {
    expect(() => replayWatch(exampleWatch(), historyOf([]), { from, to })).toThrowError(
      expect.objectContaining({ code }),
    );
  });

  test("a clock that was set back is told in one sentence", () => {
    const course = openReplay(exampleWatch(), historyOf(sanctions));
    course.advance("2024-02-02");
    expect(() => course.advance("2024-02-01")).toThrowError(
      'The clock was set back: "seoul-moscow" stands at Level 3, Approach, on 2024-02-02, and 2024-02-01 lies before it, so wait for the clock or replay from the start.',
    );
    expect(course.advance("2024-02-02")).toEqual([]);
  });
});

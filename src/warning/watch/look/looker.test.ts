import { describe, expect, test } from "vitest";
import type { Act } from "../../../model/act.ts";
import type { Change } from "../../../model/change.ts";
import type { IndicatorSeries, KnownObservation } from "../../../model/indicator.ts";
import type { ActPattern, Observable, Watch } from "../../../model/watch.ts";
import { daily, exampleWatch, report, rule } from "../example.ts";
import { NOTHING_KNOWN, type WatchHistory } from "../history.ts";
import { replayWatch } from "../replay.ts";

const LAST = "2024-04-30";

/** What an indicator reads on a day. */
function look(observable: Observable, day: string, history: Partial<WatchHistory> = {}, more: Partial<Watch> = {}) {
  const indicators = [{ id: "sign", title: "The sign", observable }];
  const watch = exampleWatch({ indicators, rules: [rule(2, ["sign"])], ...more });
  const known = { ...NOTHING_KNOWN, reports: daily("2022-12-01", LAST), ...history };
  const [state] = replayWatch(watch, known, { from: day, to: day });
  const [reading] = state?.indicators ?? [];
  if (reading === undefined) throw new Error(state?.error?.message ?? "no reading");
  return reading;
}

describe("acts", () => {
  const acts = [
    report("2024-04-02", "KOR SANCTION RUS", { modes: ["discontinue"], contexts: ["military"] }),
    report("2024-04-02", "KOR SANCTION RUS", { outlet: "Second Example", contexts: ["economic"] }),
    report("2024-04-03", "RUS THREATEN KOR", { contexts: ["economic"] }),
    report("2024-04-03", "RUS AID PRK", { contexts: ["military"] }),
  ];
  const seen = (
    pattern: ActPattern,
    more: Partial<Extract<Observable, { looks: "acts" }>> = {},
    watch: Partial<Watch> = {},
  ) =>
    look({ looks: "acts", pattern, withinDays: 7, atLeast: 1, sources: 1, ...more }, "2024-04-08", { acts }, watch)
      .state;

  test.each<[ActPattern, string]>([
    [{}, "seen"],
    [{ types: ["SANCTION"] }, "seen"],
    [{ types: ["SANCTION"], actors: ["RUS"] }, "not-seen"],
    [{ modes: ["discontinue"] }, "seen"],
    [{ contexts: ["cyber"] }, "not-seen"],
    [{ tracks: ["cooperation"] }, "not-seen"],
    [{ classes: ["sanction"] }, "seen"],
    [{ classes: ["force"] }, "not-seen"],
    [{ types: ["AID"] }, "not-seen"],
    [{ types: ["AID"], actors: ["RUS"], recipients: ["PRK"] }, "seen"],
  ])("%o is %s", (pattern, state) => {
    expect(seen(pattern)).toBe(state);
  });

  test("an act is counted once, however many reports tell it", () => {
    const reading = look(
      { looks: "acts", pattern: { types: ["SANCTION"] }, withinDays: 7, atLeast: 2, sources: 1 },
      "2024-04-08",
      { acts },
    );
    expect(reading).toMatchObject({ state: "not-seen", sources: 2 });
    expect(reading.because).toBe(
      "1 act in the 7 days to 2024-04-08, the newest SANCTION by KOR towards RUS on 2024-04-02, from 2 independent sources, where 2 acts are asked for.",
    );
  });

  test("the window is so many days long", () => {
    expect(seen({ types: ["SANCTION"] }, { withinDays: 6 })).toBe("not-seen");
    expect(seen({ types: ["SANCTION"] }, { withinDays: 7 })).toBe("seen");
  });

  test("a watch about issues sees only acts about these, and an indicator may be about one as well", () => {
    const issuePatterns = { arms: [{ contexts: ["military"] }], trade: [{ contexts: ["economic"] }] };
    const about = { issues: ["trade"], issuePatterns };
    expect(seen({ types: ["THREATEN"] }, {}, about)).toBe("seen");
    expect(seen({ modes: ["discontinue"] }, {}, about)).toBe("not-seen");
    expect(seen({ issues: ["arms"], types: ["THREATEN"] }, {}, { issuePatterns })).toBe("not-seen");
  });
});

describe("surprise", () => {
  const burst = ["2024-04-02", "2024-04-03", "2024-04-04", "2024-04-05"].map((day, i) =>
    report(day, "KOR SANCTION RUS", { outlet: `Example ${i}` }),
  );
  const asked: Observable = {
    looks: "surprise",
    track: "conflict",
    window: 7,
    bits: 10,
    atLeast: 3,
    sources: 2,
    pattern: {},
  };
  const after = (acts: readonly Act[], observable: Observable = asked, day = "2024-04-06") =>
    look(observable, day, { acts });

  test("a burst on a quiet pair is seen, with its figures and its reports", () => {
    const reading = after(burst);
    expect(reading).toMatchObject({ state: "seen", sources: 4, since: "2024-04-04" });
    expect(reading.because).toMatch(
      /^4 conflict acts from KOR to RUS in the 7 days to 2024-04-06, from 4 independent stories; .* bits\)\.$/,
    );
    expect(reading.evidence).toHaveLength(4);
  });

  test.each<[string, Partial<Extract<Observable, { looks: "surprise" }>>, string]>([
    ["too few acts", { atLeast: 5 }, "where 5 acts are asked for."],
    ["too few sources", { sources: 5 }, "where 5 independent sources are asked for."],
    ["too few bits", { bits: 99 }, "where 99 bits are asked for."],
    ["other acts", { pattern: { types: ["ASSAULT"] } }, "No conflict acts in the 7 days to 2024-04-06."],
    ["the other direction", { pattern: { actors: ["RUS"] } }, "No conflict acts in the 7 days to 2024-04-06."],
    ["the other track", { track: "cooperation" }, "No cooperation acts in the 7 days to 2024-04-06."],
  ])("%s: not seen, and what is missing is said", (_, more, sentence) => {
    const reading = after(burst, { ...asked, ...more });
    expect(reading.state).toBe("not-seen");
    expect(reading.because).toContain(sentence);
  });

  test("what is usual is no surprise", () => {
    const usual = daily("2023-01-01", LAST).map(({ day }) => report(day, "KOR ACCUSE RUS"));
    expect(after([...usual, ...burst.slice(0, 2)]).state).toBe("not-seen");
  });

  test("without a past there is nothing to compare with", () => {
    const reading = look(asked, "2024-04-06", { acts: burst, reports: daily("2024-04-01", LAST) });
    expect(reading).toMatchObject({ state: "not-looked", because: "There is no past to compare with." });
  });
});

describe("forecasts, shares, conditions and changes", () => {
  test.each([
    [0.34, "seen", "unlikely (34 %, where 20 % is asked for)"],
    [0.2, "seen", "unlikely (20 %, where 20 % is asked for)"],
    [0.11, "not-seen", "very unlikely (11 %, where 20 % is asked for)"],
    [0.001, "not-seen", "almost no chance (0.1 %, where 20 % is asked for)"],
    [0.9, "seen", "very likely (90 %, where 20 % is asked for)"],
  ])("a forecast of %d is %s and told in words of likelihood", (probability, state, words) => {
    const observable: Observable = { looks: "forecast", class: "sanction", horizon: 30, probability: 0.2 };
    const reading = look(observable, "2024-04-06", { forecastOf: () => ({ day: "2024-04-05", probability }) });
    expect(reading).toMatchObject({ state, sources: 0, evidence: [] });
    expect(reading.because).toBe(`sanction between KOR and RUS in the 30 days after 2024-04-05: ${words}.`);
  });

  test("of several pairs the one most in danger counts", () => {
    const observable: Observable = { looks: "forecast", class: "force", horizon: 7, probability: 0.2 };
    const forecastOf: WatchHistory["forecastOf"] = (a, b) => ({
      day: LAST,
      probability: b === "PRK" || a === "PRK" ? 0.3 : 0.1,
    });
    expect(look(observable, LAST, { forecastOf }, { towards: ["RUS", "PRK"] }).because).toContain("KOR and PRK");
  });

  test.each([
    [{ share: 0.31, period: "2024-02-01", source: "Customs" }, "seen", 1],
    [{ share: 0.2, period: "2024-02-01", source: null }, "not-seen", 1],
    [null, "not-looked", 0],
  ])("a share %o is %s", (share, state, sources) => {
    const observable: Observable = { looks: "dependence", reporter: "KOR", partner: "RUS", item: "2711", above: 0.2 };
    expect(look(observable, LAST, { shareOf: () => share })).toMatchObject({ state, sources });
  });

  test("open conditions are counted with their sources; without a ledger nothing is looked at", () => {
    const open = (outlet: string, commitment = "c1") => ({
      commitment,
      words: "if arms are sent",
      day: "2024-04-01",
      documentId: outlet,
      eventId: "s1",
      outlet,
    });
    const observable: Observable = { looks: "conditions", atLeast: 1, sources: 2 };
    expect(look(observable, LAST)).toMatchObject({ state: "not-looked", because: "No ledger of commitments is kept." });
    expect(look(observable, LAST, { conditionsOf: () => [open("A")] }).state).toBe("not-seen");
    const ofTwo = look(observable, LAST, { conditionsOf: () => [open("A"), open("B", "c2")] });
    expect(ofTwo).toMatchObject({ state: "not-seen", because: expect.stringContaining("2 open commitments") });
    const seen = look(observable, LAST, { conditionsOf: () => [open("A"), open("B")] });
    expect(seen).toMatchObject({
      state: "seen",
      sources: 2,
      evidence: [{ documentId: "A", eventId: "s1" }, { documentId: "B" }],
    });
  });

  test.each<[Partial<Change>, string]>([
    [{}, "seen"],
    [{ day: "2024-03-01" }, "not-seen"],
    [{ direction: "less" }, "not-seen"],
    [{ sureness: 0.5 }, "not-seen"],
    [{ actor: "PRK" }, "seen"],
  ])("a change %o is %s", (more, state) => {
    const change: Change = {
      actor: "KOR",
      recipient: "RUS",
      track: "conflict",
      day: "2024-04-01",
      from: "2024-03-30",
      to: "2024-04-03",
      before: 0,
      after: 6,
      direction: "more",
      sureness: 0.99,
      because: "Since 2024-04-01 there is more.",
      ...more,
    };
    const observable: Observable = {
      looks: "change",
      track: "conflict",
      direction: "more",
      withinDays: 14,
      sureness: 0.9,
    };
    expect(look(observable, "2024-04-10", { changeOf: () => change }).state).toBe(state);
    expect(look(observable, "2024-04-10").state).toBe("not-looked");
  });

  test("changes are looked for in the counts up to the day, day by day", () => {
    const asked: [string, number, number][] = [];
    const changeOf: WatchHistory["changeOf"] = ({ actor, counts }) => {
      asked.push([actor, counts.length, counts.at(-1) ?? 0]);
      return null;
    };
    const acts = [report("2024-04-10", "KOR REJECT RUS"), report("2024-04-11", "KOR REJECT RUS")];
    const observable: Observable = {
      looks: "change",
      track: "conflict",
      direction: "more",
      withinDays: 14,
      sureness: 0.9,
    };
    look(observable, "2024-04-10", { changeOf, acts, reports: daily("2024-04-01", LAST) });
    expect(asked.slice(-2)).toEqual([
      ["KOR", 10, 1],
      ["RUS", 10, 0],
    ]);
  });
});

describe("numeric series", () => {
  const GAS: IndicatorSeries = {
    id: "price/gas",
    title: "Gas, month ahead",
    kind: "price",
    unit: "EUR/MWh",
    frequency: "month",
    reporter: null,
    partner: null,
    item: null,
    flow: null,
    source: "An exchange",
  };
  const value = (day: string, amount: number | null, knownDay: string, revisions = 0): KnownObservation => ({
    series: GAS.id,
    day,
    value: amount,
    knownDay,
    revisions,
  });
  const observations = [
    value("2024-01-01", 30, "2024-02-05"),
    value("2024-02-01", 41, "2024-03-05"),
    value("2024-02-01", 39, "2024-03-20", 1),
  ];
  const read = (tests: object, day: string, known: readonly KnownObservation[] = observations) =>
    look({ looks: "series", series: GAS.id, ...tests }, day, { series: [GAS], observations: known });

  test("a value counts from the day on which it is known, and its revision from that day on", () => {
    expect(read({ above: 40 }, "2024-03-04").state).toBe("not-seen");
    expect(read({ above: 40 }, "2024-03-05")).toMatchObject({ state: "seen", sources: 1, since: "2024-03-05" });
    expect(read({ above: 40 }, "2024-03-20")).toMatchObject({
      state: "not-seen",
      because:
        "Gas, month ahead stood at 39 EUR/MWh for 2024-02-01, known since 2024-03-20 after 1 revision, where more than 40 is asked for.",
    });
  });

  test.each([
    [{ below: 40 }, "seen"],
    [{ below: 30 }, "not-seen"],
    [{ changePercent: 25 }, "seen"],
    [{ changePercent: 35 }, "not-seen"],
    [{ changePercent: -5 }, "not-seen"],
    [{ changePercent: 5, withinDays: 365 }, "not-looked"],
    [{ above: 35, changePercent: 35 }, "not-seen"],
    [{ surprise: 5 }, "not-looked"],
  ])("%o is %s", (tests, state) => {
    expect(read(tests, "2024-03-20").state).toBe(state);
  });

  test("its surprise is asked of what was known then", () => {
    const asked: number[][] = [];
    const valueSurpriseOf: WatchHistory["valueSurpriseOf"] = (_, values) => {
      asked.push(values.map((each) => each.value));
      return 12;
    };
    const observable: Observable = { looks: "series", series: GAS.id, surprise: 10 };
    expect(look(observable, "2024-03-10", { series: [GAS], observations, valueSurpriseOf }).state).toBe("seen");
    expect(asked.at(-1)).toEqual([30, 41]);
  });

  test.each([
    ["nothing is known yet", "2024-02-04", observations, "No value of the series price/gas is known."],
    [
      "it stopped",
      "2024-07-30",
      observations,
      "Gas, month ahead has a gap: its newest value is of 2024-02-01, 180 days ago, where at most 95 are usual.",
    ],
    [
      "it is told to be missing",
      "2024-04-10",
      [...observations, value("2024-03-01", null, "2024-04-05")],
      "Gas, month ahead has a gap: its value of 2024-03-01 is told to be missing.",
    ],
  ])("%s: a gap is no value", (_, day, known, because) => {
    expect(read({ above: 40 }, day, known)).toMatchObject({ state: "not-looked", because });
  });
});

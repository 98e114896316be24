import { describe, expect, test } from "vitest";
import type { Commitment, CommitmentStatus, MeantAct } from "../../model/commitment.ts";
import type { Forecast } from "../../model/forecast.ts";
import { drivenByOpenWords } from "./drive.ts";
import { openState, ratesOf } from "./rates.ts";

const act = (more: Partial<MeantAct>): MeantAct => ({
  words: "sanctions",
  negated: false,
  types: ["SANCTION"],
  contexts: [],
  actors: ["KOR"],
  recipients: ["RUS"],
  because: "",
  ...more,
});

function commitment(history: [string, CommitmentStatus][], more: Partial<Commitment> = {}): Commitment {
  const steps = history.map(([day, status]) => ({ day, status, because: "" }));
  return {
    id: "d-st1",
    kind: "threat",
    speaker: { name: "the minister", country: "KOR" },
    speakers: [],
    side: ["KOR"],
    addressees: ["RUS"],
    words: "Seoul will impose sanctions",
    condition: act({ types: ["AID"], actors: ["RUS"], recipients: ["PRK"] }),
    action: act({}),
    deadline: null,
    firstDay: "2023-09-21",
    lastDay: "2023-09-21",
    wordings: [],
    links: [],
    status: history.at(-1)?.[1] ?? "open",
    since: "",
    because: "",
    decidedBy: null,
    conditionSources: 0,
    daysTaken: null,
    history: steps,
    ...more,
  };
}

const forecast = (more: Partial<Forecast> = {}): Forecast => ({
  id: "2024-01-01/KOR/RUS/sanction/30",
  a: "KOR",
  b: "RUS",
  class: "sanction",
  horizon: 30,
  day: "2024-01-01",
  probability: 0.1,
  baseRate: null,
  climatology: null,
  persistence: null,
  drivers: [{ words: "quiet", effect: -0.2 }],
  method: "escalation 2",
  made: "live",
  ...more,
});

const rates = ratesOf([], "2024-01-01");

describe("how a commitment stands", () => {
  test.each([
    ["open", true, "open"],
    ["open", false, "unconditional"],
    ["condition-reported", true, "condition-reported"],
    ["condition-met", true, "condition-met"],
    ["acted", true, null],
    ["lapsed", true, null],
    ["withdrawn", false, null],
  ] as const)("%s, with a condition: %s", (status, conditional, expected) => {
    expect(openState({ status, condition: conditional ? act({}) : null })).toBe(expected);
  });
});

describe("rates", () => {
  test("without a book they are the published ones, and rise as a condition comes nearer", () => {
    expect(rates.open).toBeLessThan(rates["condition-reported"]);
    expect(rates["condition-reported"]).toBeLessThan(rates["condition-met"]);
  });

  test("acts that followed raise the rate of the state before them; days without one lower it", () => {
    const followed = ratesOf(
      [
        commitment([
          ["2023-09-21", "open"],
          ["2023-10-01", "condition-met"],
          ["2023-10-05", "acted"],
        ]),
      ],
      "2024-01-01",
    );
    expect(followed["condition-met"]).toBeGreaterThan(rates["condition-met"]);
    expect(followed.open).toBeLessThan(rates.open);
    const waiting = ratesOf([commitment([["2020-01-01", "condition-met"]])], "2024-01-01");
    expect(waiting["condition-met"]).toBeLessThan(rates["condition-met"]);
  });
});

describe("what open words do to a forecast", () => {
  const open = commitment([["2023-09-21", "open"]]);
  const met = commitment([
    ["2023-09-21", "open"],
    ["2023-10-13", "condition-met"],
  ]);

  test.each<[string, Commitment[], Partial<Forecast>, boolean]>([
    ["a threat of the class between the two", [open], {}, true],
    ["of another class", [open], { class: "material-cooperation" }, false],
    ["between others", [open], { b: "USA" }, false],
    ["acted on already", [commitment([["2023-09-21", "acted"]])], {}, false],
    ["that others are asked for", [commitment([["2023-09-21", "open"]], { kind: "demand" })], {}, false],
    ["said long ago, without a condition", [commitment([["2023-09-21", "open"]], { condition: null })], {}, false],
    [
      "that something will not be done",
      [commitment([["2023-09-21", "open"]], { action: act({ negated: true }) })],
      {},
      false,
    ],
    ["of an act that nobody could name", [commitment([["2023-09-21", "open"]], { action: null })], {}, false],
    [
      "with open recipients, to its addressee",
      [commitment([["2023-09-21", "open"]], { action: act({ recipients: [] }) })],
      {},
      true,
    ],
  ])("%s", (_, words, more, raises) => {
    const before = forecast(more);
    const after = drivenByOpenWords(before, words, rates);
    expect(after.probability > before.probability).toBe(raises);
    expect(after.method.includes("open words")).toBe(raises);
    expect(after === before).toBe(!raises);
  });

  test("a condition that is met raises more, a longer window too, and the driver says why", () => {
    const one = drivenByOpenWords(forecast(), [open], rates);
    const other = drivenByOpenWords(forecast(), [met], rates);
    const longer = drivenByOpenWords(forecast({ horizon: 90 }), [met], rates);
    expect(other.probability).toBeGreaterThan(one.probability);
    expect(longer.probability).toBeGreaterThan(other.probability);
    expect(other.drivers[0]?.words).toMatch(/Seoul will impose sanctions.*has come about: raises/);
  });

  test("the effects of the drivers add up to the change of the log odds", () => {
    const after = drivenByOpenWords(forecast(), [open, met], rates);
    const odds = (p: number) => Math.log(p / (1 - p));
    const added = after.drivers
      .filter(({ words }) => words.includes("raises"))
      .reduce((sum, { effect }) => sum + effect, 0);
    expect(added).toBeCloseTo(odds(after.probability) - odds(0.1), 10);
  });
});

import { expect, test } from "vitest";
import type { Alert } from "../../src/model/alert.ts";
import type { LevelRule, Observable } from "../../src/model/watch.ts";
import { spanWords, takenWords } from "./alerts.ts";
import { comparedWords, effectWords, scoreWords } from "./forecasts.ts";
import { chanceWords, likelihoodWords } from "./likelihood.ts";
import { leadWords, recordOf, shareWords } from "./record.ts";
import { observableWords, ruleWords } from "./rules.ts";

test.each([
  [0, "almost no chance", "under 1 %"],
  [0.049, "almost no chance", "5 %"],
  [0.05, "very unlikely", "5 %"],
  [0.2, "unlikely", "20 %"],
  [0.45, "roughly even chance", "45 %"],
  [0.55, "likely", "55 %"],
  [0.8, "very likely", "80 %"],
  [0.95, "almost certain", "95 %"],
  [0.999, "almost certain", "over 99 %"],
  [1, "almost certain", "over 99 %"],
])("a probability of %d is %s, %s", (probability, term, chance) => {
  expect(likelihoodWords(probability)).toBe(term);
  expect(chanceWords(probability)).toBe(chance);
});

const watch = {
  indicators: ["a", "b", "c"].map((id) => ({
    id,
    title: id.toUpperCase(),
    observable: { looks: "conditions" as const, atLeast: 1, sources: 1 },
  })),
};
const rule: LevelRule = { level: 3, all: [], any: [], not: [], sources: 1, forDays: 0 };

test.each<[Partial<LevelRule>, string]>([
  [{ all: ["a"] }, "Level 3, Approach: “A”."],
  [{ all: ["a", "b"], sources: 2 }, "Level 3, Approach: “A” and “B”; from at least 2 independent sources."],
  [{ all: ["a"], any: ["b", "c"] }, "Level 3, Approach: “A” and one of “B”, “C”."],
  [{ any: ["b"], not: ["a"], forDays: 3 }, "Level 3, Approach: “B”; without “A”; for 3 days in a row."],
  [
    { level: 5, all: ["gone"], provedBy: "backtest" },
    "Level 5, Engagement: “gone”; and only once a back-test has proved the rule.",
  ],
])("the rule %j reads: %s", (part, words) => {
  expect(ruleWords({ ...rule, ...part }, watch)).toBe(words);
});

const named = (code: string) => ({ KOR: "South Korea", CHN: "China" })[code] ?? code;

test.each<[Observable, string]>([
  [
    {
      looks: "acts",
      pattern: { types: ["SANCTION", "COERCE"], recipients: ["KOR"], contexts: ["economic"] },
      withinDays: 30,
      atLeast: 2,
      sources: 2,
    },
    "at least 2 acts of sanctions or coercion towards South Korea in a context of economic within 30 days, from at least 2 independent sources",
  ],
  [
    { looks: "surprise", track: "conflict", window: 7, bits: 10, sources: 1, pattern: {} },
    "acts of conflict at least 10 bits above their norm in 7 days",
  ],
  [
    { looks: "change", track: "cooperation", direction: "less", withinDays: 30, sureness: 0.9 },
    "a lasting change to less cooperation within 30 days, at least 90 % sure",
  ],
  [
    { looks: "forecast", class: "force", horizon: 30, probability: 0.2 },
    "the forecast of use of force within 30 days at 20 % or more",
  ],
  [
    { looks: "series", series: "price/gas", changePercent: -20, withinDays: 60 },
    "the series price/gas down by 20 % within 60 days",
  ],
  [
    { looks: "series", series: "price/gas", above: 40, surprise: 8 },
    "the series price/gas above 40 and at least 8 bits from its norm",
  ],
  [
    { looks: "dependence", reporter: "KOR", partner: "CHN", item: "2825", above: 0.6 },
    "over 60 % of the imports of 2825 by South Korea from China",
  ],
  [
    { looks: "conditions", atLeast: 1, sources: 2 },
    "at least 1 open condition reported as met, from at least 2 independent sources",
  ],
])("what an indicator looks at: %j", (observable, words) => {
  expect(observableWords(observable, named)).toBe(words);
});

const alert: Pick<Alert, "began" | "alerted" | "ended" | "state"> = {
  began: "2024-04-01",
  alerted: "2024-04-02",
  ended: null,
  state: "alerting",
};

test.each<[Partial<typeof alert>, string]>([
  [{}, "Began 1 Apr 2024, alerting since 2 Apr 2024."],
  [{ state: "recovering" }, "Began 1 Apr 2024, first alerted 2 Apr 2024."],
  [{ alerted: null, state: "pending" }, "Began 1 Apr 2024."],
  [{ ended: "2024-04-09", state: "normal" }, "Began 1 Apr 2024, alerted 2 Apr 2024, ended 9 Apr 2024."],
  [{ ended: "2024-04-09", alerted: null, state: "normal" }, "Began 1 Apr 2024, never alerted, ended 9 Apr 2024."],
])("the life of an alert %j reads: %s", (part, words) => {
  expect(spanWords({ ...alert, ...part })).toBe(words);
});

test("that nobody took an alert on is told of open and of past ones", () => {
  expect(takenWords({ acknowledgement: null, ended: null })).toBe("Nobody has acknowledged it yet.");
  expect(takenWords({ acknowledgement: null, ended: "2024-04-09" })).toBe("Nobody acknowledged it.");
});

test("a forecast is held against what is known, and against nothing where nothing is", () => {
  const rates = { baseRate: 0.12, climatology: null, persistence: 0.3, horizon: 7 as const };
  expect(comparedWords(rates)).toBe(
    "To compare: this pair’s own rate is 12 %, going by the last 7 days alone it is 30 %.",
  );
  expect(comparedWords({ baseRate: null, climatology: null, persistence: null, horizon: 7 })).toBe(
    "There is no closed window yet to compare it with.",
  );
  expect(effectWords(-0.24)).toBe("−0.2 in log odds");
});

test("a score says what happened and how far off it was", () => {
  const score = { forecast: "f", outcome: false, brier: 0.04, logScore: -0.2, evidence: null };
  expect(scoreWords({ score, baseRate: null })).toBe(
    "It did not happen. Brier score 0.04, where 0 is best and 1 worst.",
  );
  expect(scoreWords({ score: null, baseRate: 0.1 })).toBeNull();
});

test("a share has its count, and a record says whose it is", () => {
  expect(shareWords(2 / 3, 3)).toBe("67 % (2 of 3)");
  expect(shareWords(null, 0)).toBe("not yet known");
  const titles = new Map([["w", "The strait"]]);
  expect(["all", "level 3", "w", "gone"].map((of) => recordOf(of, titles))).toEqual([
    "All watches",
    "Level 3, Approach",
    "The strait",
    "gone",
  ]);
  expect([24, 1, 0, -2, null].map(leadWords)).toEqual([
    "24 days before",
    "1 day before",
    "on the same day",
    "2 days after",
    "not yet known",
  ]);
});

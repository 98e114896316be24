import { expect, test } from "vitest";
import { pairWatch } from "./define/pair-watch.ts";
import { daily, report } from "./example.ts";
import { NOTHING_KNOWN } from "./history.ts";
import { likelihoodWords } from "./likelihood.ts";
import { replayWatch } from "./replay.ts";

test.each([
  [0.0001, "almost no chance"],
  [0.03, "almost no chance"],
  [0.05, "very unlikely"],
  [0.19, "very unlikely"],
  [0.2, "unlikely"],
  [0.45, "roughly even"],
  [0.55, "likely"],
  [0.8, "very likely"],
  [0.95, "almost certain"],
  [0.9999, "almost certain"],
])("%d is %s", (probability, words) => {
  expect(likelihoodWords(probability)).toBe(words);
});

test("no sentence speaks of likelihood and of confidence", () => {
  const likelihood =
    /\b(?:chance|likely|unlikely|likelihood|probab\w*|even|certain\w*|will|may|might|could|expected|doubt\w*|possib\w*)\b/i;
  const acts = ["2024-02-01", "2024-02-02", "2024-02-05"].flatMap((day, i) => [
    report(day, "KOR SANCTION RUS", { outlet: `Example ${i}`, confidence: 0.5 }),
    report(day, "RUS COOPERATE KOR", { outlet: `Example ${i}` }),
  ]);
  const pair = pairWatch("KOR", "RUS");
  const likely = {
    id: "likely",
    title: "Sanctions ahead",
    observable: { looks: "forecast" as const, class: "sanction" as const, horizon: 30 as const, probability: 0.2 },
  };
  const rules = [...pair.rules, { level: 2 as const, all: ["likely"], any: [], not: [], sources: 0, forDays: 0 }];
  const watch = { ...pair, indicators: [...pair.indicators, likely], rules };
  const history = {
    ...NOTHING_KNOWN,
    acts,
    reports: daily("2023-01-01", "2024-03-01"),
    forecastOf: () => ({ day: "2024-02-01", probability: 0.6 }),
  };
  const states = replayWatch(watch, history, { from: "2024-01-25", to: "2024-04-20" });
  expect(new Set(states.map(({ level }) => level)).size).toBeGreaterThan(1);
  const sentences = states.flatMap((state) =>
    [
      state.because,
      state.confidenceBecause,
      ...state.against,
      ...state.dark,
      state.nextNeeds ?? "",
      state.standDownNeeds ?? "",
      ...state.indicators.map(({ because }) => because),
    ].flatMap((text) => text.split(/(?<=\.)\s/)),
  );
  const sure = /confiden|\bsure\b|the coder/i;
  expect(sentences.filter((each) => likelihood.test(each)).length).toBeGreaterThan(0);
  expect(sentences.filter((each) => sure.test(each)).length).toBeGreaterThan(0);
  expect(sentences.filter((each) => likelihood.test(each) && sure.test(each))).toEqual([]);
  expect(states.some(({ against }) => against.some((each) => each.startsWith("Cooperation is above its norm")))).toBe(
    true,
  );
});

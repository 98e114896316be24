import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODES } from "../example.ts";
import { runRuleTests } from "./run.ts";

const FILES = { watchesFile: "watches.yaml", testsFile: "watches.test.yaml", knownCodes: CODES };
const WATCHES = `
watches:
  - id: a
    between: [KOR, RUS]
    indicators:
      threat: { acts: { types: THREATEN }, within: 5 days }
      gas: { series: price/gas, above: 40 }
      likely: { forecast: force, within: 7 days, at-least: 0.5 }
      turned: { change: conflict, within: 10 days }
      share: { share-of: RUS, in-imports-of: KOR, item: 2711, above: 0.5 }
      open: { conditions: 1 }
    levels: { 2: [threat, gas, likely, turned, share, open], 5: { all: [threat, gas], proved-by: backtest } }
    hold: 2 days
  - { id: broken, between: [KOR, ATL] }
`;
const run = (tests: string) => runRuleTests(WATCHES, tests, FILES);
const given = (what: string, expected: string) =>
  run(`tests: [{ name: t, watch: a, given: ${what}, expect: [${expected}] }]`).results[0];

test.each([
  [
    "{ acts: [{ day: 2024-04-02, act: KOR THREATEN RUS }] }",
    "{ day: 2024-04-02, level: 2, alert: false, seen: threat, confidence: low }",
  ],
  ["{ acts: [{ day: 2024-04-02, act: KOR threaten PRK }] }", "{ day: 2024-04-02, level: 1 }"],
  [
    "{ acts: [{ day: 2024-04-02, act: KOR THREATEN RUS, known: 2024-04-04 }] }",
    "{ day: 2024-04-03, level: 1 }, { day: 2024-04-04, level: 2 }",
  ],
  [
    "{ acts: [{ day: 2024-04-02, act: KOR THREATEN RUS, every: 3 days, until: 2024-04-20 }] }",
    "{ day: 2024-04-22, level: at least 2 }, { day: 2024-05-01, level: at most 1 }",
  ],
  [
    "{ series: [{ series: price/gas, day: 2024-03-01, value: 41, known: 2024-03-05 }] }",
    "{ day: 2024-03-04, not-looked: gas }, { day: 2024-03-05, level: 2 }",
  ],
  [
    "{ forecasts: [{ day: 2024-03-01, between: [RUS, KOR], class: force, within: 7 days, probability: 0.6 }] }",
    "{ day: 2024-03-02, seen: likely }",
  ],
  [
    "{ changes: [{ day: 2024-03-05, from: KOR, towards: RUS, track: conflict, began: 2024-03-01 }] }",
    "{ day: 2024-03-04, not-seen: turned }, { day: 2024-03-05, seen: turned }",
  ],
  [
    "{ shares: [{ day: 2024-03-05, share-of: RUS, in-imports-of: KOR, item: 2711, share: 0.6 }] }",
    "{ day: 2024-03-05, seen: share }",
  ],
  [
    "{ conditions: [{ day: 2024-03-05, between: [KOR, RUS], words: if arms are sent, until: 2024-03-08 }] }",
    "{ day: 2024-03-07, seen: open }, { day: 2024-03-08, not-seen: open }",
  ],
  [
    "{ silent: [{ from: 2024-03-05, to: 2024-04-05 }] }",
    "{ day: 2024-03-10, no-data: false }, { day: 2024-03-30, no-data: true }",
  ],
  [
    "{ proved: true, acts: [{ day: 2024-04-02, act: KOR THREATEN RUS }], series: [{ series: price/gas, day: 2024-03-01, value: 41, source: An exchange }] }",
    "{ day: 2024-04-02, level: 5, alert: true }",
  ],
])("given %s, on its days: %s", (what, expected) => {
  expect(given(what, expected)).toMatchObject({ passed: true, reasons: [] });
});

test("a test that fails says what was expected, what was got and why", () => {
  const result = given(
    "{ acts: [{ day: 2024-04-02, act: KOR THREATEN RUS }] }",
    "{ day: 2024-04-02, level: 3, alert: true, not-seen: threat }",
  );
  expect(result).toMatchObject({ passed: false, got: [{ day: "2024-04-02", level: 2 }] });
  expect(result?.reasons).toEqual([
    expect.stringMatching(/^On 2024-04-02 level 3 was expected, and 2 was got: Level 2, Signal: Threat: 1 act/),
    expect.stringMatching(/^On 2024-04-02 alert true was expected, and false was got: /),
    expect.stringMatching(/^On 2024-04-02 indicator "threat" not-seen was expected, and seen was got: /),
  ]);
});

test("a test of a watch that is broken or not there fails with the reason", () => {
  const { results } = run(
    "tests: [{ name: one, watch: broken, expect: [{ day: 2024-04-02 }] }, { name: two, watch: b, expect: [{ day: 2024-04-02 }] }]",
  );
  expect(results.map(({ passed, reasons }) => [passed, reasons])).toEqual([
    [
      false,
      [
        'watches.yaml, line 14, watch "broken": "ATL" is no actor that is known: give a code such as KOR or a group of the file.',
      ],
    ],
    [false, ['watches.yaml has no watch "b".']],
  ]);
});

test.each([
  ["tests: [", "this is no YAML"],
  ["tests: [{ name: t, watch: a }]", '"expect" is missing'],
  ["tests: [{ name: t, watch: a, expect: [{ day: 2024-02-30 }] }]", "must be a day such as 2024-04-02"],
  [
    "tests: [{ name: t, watch: a, given: { acts: [{ day: 2024-02-03, act: KOR SHOUTS }] }, expect: [{ day: 2024-02-03 }] }]",
    "write who does what to whom",
  ],
])("a file of tests that is none is told: %s", (tests, sentence) => {
  const { results, errors } = run(tests);
  expect(results).toEqual([]);
  expect(errors[0]?.message).toContain(sentence);
});

test("the watches of the demo archive are sound and pass their rule tests", () => {
  const demo = (name: string) => readFileSync(new URL(`../../../../demo/${name}`, import.meta.url), "utf8");
  const { results, errors } = runRuleTests(demo("watches.yaml"), demo("watches.test.yaml"), FILES);
  expect(errors).toEqual([]);
  expect(results.length).toBeGreaterThan(8);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});

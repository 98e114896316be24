import { expect, test } from "vitest";
import type { Decision } from "../../src/model/decision.ts";
import type { Interval } from "../../src/model/interval.ts";
import { webAddress } from "../parts/foreign.tsx";
import { actWords } from "./acts.ts";
import { becauseWords, reasonOf } from "./because.ts";
import { decisionWords } from "./decisions.ts";
import { agoWords, intervalWords, timeWords } from "./days.ts";
import { languageWords } from "./languages.ts";
import { pulse } from "./sources.ts";

test.each([
  ["2024-04-02", "2 Apr 2024"],
  ["2023-10-21T15:11", "21 Oct 2023, 15:11"],
  ["2024-04-05T10:00:00.000Z", "5 Apr 2024, 10:00 UTC"],
  ["2023-02-30", "2023-02-30"],
  ["no day", "no day"],
])("the time %s reads %s", (iso, words) => {
  expect(timeWords(iso)).toBe(words);
});

const INTERVALS: [Interval, string][] = [
  [{ start: "2024-04-02", end: "2024-04-02" }, "2 Apr 2024"],
  [{ start: "2024-04-01", end: "2024-04-30" }, "1 Apr 2024 to 30 Apr 2024"],
  [{ start: "--04-02", end: "--04-02" }, "2 April, year unknown"],
  [{ start: "--02-29", end: "--02-29" }, "29 February, year unknown"],
  [{ start: null, end: "2024-06-30" }, "until 30 Jun 2024"],
  [{ start: "2024-06-30", end: null }, "from 30 Jun 2024"],
  [{ start: "--99-99", end: "--99-99" }, "--99-99"],
];

test.each(INTERVALS)("the interval %j reads %s", (interval, words) => {
  expect(intervalWords(interval)).toBe(words);
});

test.each([
  ["2024-04-05", "5 Apr 2024, the same day"],
  ["2024-04-04", "4 Apr 2024, the day before"],
  ["2024-03-01", "1 Mar 2024, 35 days before"],
  ["2024-05-01", "1 May 2024"],
])("%s, seen from 5 April 2024, reads %s", (day, words) => {
  expect(agoWords(day, "2024-04-05")).toBe(words);
});

const SOURCES: { lastDay: string | null; usualGap: number | null; dark: boolean; because: RegExp }[] = [
  { lastDay: "2024-04-05", usualGap: 1, dark: false, because: /Reporting; usually reports every day/ },
  { lastDay: "2024-03-29", usualGap: 1, dark: false, because: /Reporting/ },
  { lastDay: "2024-03-28", usualGap: 1, dark: true, because: /silent for 8 days; usually reports every day/ },
  { lastDay: "2024-03-06", usualGap: 10, dark: false, because: /every 10 days/ },
  { lastDay: "2024-03-05", usualGap: 10, dark: true, because: /silent for 31 days/ },
  { lastDay: "2023-01-01", usualGap: null, dark: false, because: /Too few reports/ },
  { lastDay: null, usualGap: null, dark: false, because: /cannot be judged/ },
];

test.each(SOURCES)(
  "last report $lastDay, usual gap $usualGap: dark is $dark",
  ({ lastDay, usualGap, dark, because }) => {
    const judged = pulse({ outlet: "Post", documents: 9, firstDay: null, lastDay, usualGap }, "2024-04-05");
    expect(judged).toEqual({ dark, because: expect.stringMatching(because) });
  },
);

const party = (name: string, country: string | null) => ({ entity: null, name, country, sector: null });
const named = (code: string) => ({ KOR: "South Korea", JPN: "Japan" })[code] ?? code;

test.each([
  [[party("Seoul", "KOR")], [party("Tokyo", "JPN")], "South Korea held talks with Japan"],
  [[party("Seoul", "KOR"), party("Tokyo", "JPN")], [], "South Korea and Japan held talks"],
  [[party("the ministry", "KOR"), party("Seoul", "KOR")], [], "South Korea held talks"],
  [[], [party("Tokyo", "JPN")], "Somebody unnamed held talks with Japan"],
  [[party("the rebels", null)], [], "the rebels held talks"],
  [[party("Minsk", "BLR")], [], "Minsk held talks"],
])("actors and recipients are said as people say them", (actors, recipients, words) => {
  expect(actWords({ type: "CONSULT", actors, recipients }, named)).toBe(words);
});

test("a reason is said in names and days, without the level that stands beside it", () => {
  const because =
    "Level 2, Signal: 3 conflict acts from KOR to XYZ in the 7 days to 2024-04-08. Level 3 needs 10 bits.";
  expect(becauseWords(because, named)).toBe(
    "3 conflict acts from South Korea to XYZ in the 7 days to 8 Apr 2024. Level 3 needs 10 bits.",
  );
});

test("a name beside its own code is said once", () => {
  const countries: Record<string, string> = { KOR: "South Korea", RUS: "Russia" };
  expect(becauseWords("South Korea (KOR) acts; towards Russian banks (RUS)", (code) => countries[code] ?? code)).toBe(
    "South Korea acts; towards Russian banks (Russia)",
  );
});

const DECISIONS: [Pick<Decision, "about" | "outcome" | "reads" | "became" | "reason">, string][] = [
  [{ about: "event", outcome: "coded", reads: "SANCTION", became: null, reason: null }, "sanction, coded"],
  [
    { about: "event", outcome: "changed", reads: "ASSAULT", became: "ACCUSE", reason: null },
    "assault, counted as accuse",
  ],
  [{ about: "event", outcome: "merged", reads: "ASSAULT", became: "ACCUSE", reason: null }, "accuse, told again"],
  [{ about: "event", outcome: "left-out", reads: "AID", became: null, reason: "domestic" }, "aid, left out: domestic"],
  [
    { about: "sentence", outcome: "left-out", reads: null, became: null, reason: "quiet" },
    "whole sentence, left out: not about states",
  ],
];

test.each(DECISIONS)("the decision %j reads: %s", (decision, words) => {
  expect(
    decisionWords({ ...decision, sentence: 0, words: { start: 0, end: 1, text: "w" }, id: null, because: "" }),
  ).toBe(words);
});

test.each([
  ["https://news.example/a", "https://news.example/a"],
  ["http://news.example", "http://news.example/"],
  ["javascript:alert(1)", null],
  [" JaVaScRiPt:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,<script>", null],
  ["//news.example", null],
  ["", null],
])("an address is a link only if it is http or https: %j", (url, address) => {
  expect(webAddress(url)).toBe(address);
});

test.each([
  ["ko", "Korean"],
  ["und", "language unknown"],
  ["not a code", "not a code"],
])("the language %s reads %s", (code, words) => {
  expect(languageWords(code)).toBe(words);
});

const codes: Readonly<Record<string, string>> = { KOR: "South Korea", RUS: "Russia" };
const nameOf = (code: string) => codes[code] ?? code;

test("a reason for a level is told sign by sign", () => {
  const because =
    "Level 4, Breach: More conflict: 6 acts from KOR to RUS, from 5 stories; 0.14 are usual; Sanctions: 3 acts, the newest SANCTION by KOR towards RUS on 2024-04-05; and 1 further sign; from 6 independent sources in all.";
  expect(reasonOf(because, nameOf)).toEqual({
    lead: "",
    signs: [
      { title: "More conflict", detail: "6 acts from South Korea to Russia, from 5 stories; 0.14 are usual" },
      { title: "Sanctions", detail: "3 acts, the newest sanctions by South Korea towards Russia on 5 Apr 2024" },
    ],
    rest: "And 1 further sign; from 6 independent sources in all.",
  });
});

test("what is said before the signs leads them", () => {
  expect(reasonOf("Level 1, Calm: no rule holds, though something is seen: Ships: 10 calls.", nameOf)).toEqual({
    lead: "No rule holds, though something is seen",
    signs: [{ title: "Ships", detail: "10 calls." }],
    rest: "",
  });
});

test.each([
  "Level 1, Calm: none of 4 indicators is seen.",
  "Level 2, Signal: 2 acts; 0.1 are usual.",
  "The signs give level 2; level 3 is held. Level 2, Signal, follows.",
])("a plain sentence stays whole: %s", (because) => {
  expect(reasonOf(because, nameOf)).toBeNull();
});

test("a group is named where a reason speaks of it", () => {
  expect(becauseWords("No acts from KOR to eu.", (code) => (code === "eu" ? "European Union" : nameOf(code)))).toBe(
    "No acts from South Korea to European Union.",
  );
});

import { expect, test } from "vitest";
import type { Commitment, Wording } from "../../src/model/commitment.ts";
import { ledgerReason } from "./because.ts";
import { isPast, offWords } from "./calendar.ts";
import { afterConditionWords, becameWords, conditionLead, partiesWords, saidWords } from "./commitments.ts";
import { dueWords, minutesWords, withinWords } from "./response.ts";
import { chanceRange } from "./voiced.ts";

const NAMES: Readonly<Record<string, string>> = { KOR: "South Korea", RUS: "Russia", JPN: "Japan" };
const named = (code: string) => NAMES[code] ?? code;
const TODAY = "2024-04-05";

const OPEN = {
  status: "open",
  since: "2023-09-21",
  firstDay: "2023-09-21",
  daysTaken: null,
  deadline: null,
  conditionSources: 0,
} as const;

const COURSES: { of: Partial<Commitment>; words: string }[] = [
  { of: {}, words: "Open for 197 days." },
  { of: { deadline: "2024-06-30" }, words: "Due on 30 Jun 2024, in 86 days." },
  { of: { deadline: "2024-04-05" }, words: "Due on 5 Apr 2024, today." },
  { of: { deadline: "2024-04-04" }, words: "Due on 4 Apr 2024, 1 day ago." },
  {
    of: { status: "condition-reported", since: "2024-04-02" },
    words: "Its condition has been reported since 2 Apr 2024, by one source only.",
  },
  {
    of: { status: "condition-met", since: "2024-04-02", conditionSources: 3 },
    words: "Its condition has been met since 2 Apr 2024, told by 3 independent sources.",
  },
  { of: { status: "acted", daysTaken: { fromWord: 194, fromCondition: null } }, words: "Acted 194 days later." },
  { of: { status: "acted", daysTaken: { fromWord: 0, fromCondition: null } }, words: "Acted on the same day." },
  {
    of: { status: "acted-in-part", daysTaken: { fromWord: 1, fromCondition: 1 } },
    words: "Acted in part 1 day later.",
  },
  { of: { status: "not-acted", since: "2024-04-01" }, words: "Not acted on by 1 Apr 2024." },
  { of: { status: "lapsed", since: "2024-04-01" }, words: "Lapsed on 1 Apr 2024: its condition never came about." },
  { of: { status: "withdrawn", since: "2023-09-23" }, words: "Withdrawn 2 days later." },
  { of: { status: "contradicted", since: "2023-09-22" }, words: "Contradicted 1 day later: the opposite was done." },
];

test.each(COURSES)("$words", ({ of, words }) => {
  expect(becameWords({ ...OPEN, ...of }, TODAY)).toBe(words);
});

test("who speaks to whom: states by their names, a speaker where no state is behind the words", () => {
  const speaker = { name: "the envoy", country: null };
  expect(partiesWords({ side: ["KOR"], addressees: ["RUS", "JPN"], speaker }, named)).toBe(
    "South Korea to Russia and Japan",
  );
  expect(partiesWords({ side: ["KOR"], addressees: [], speaker }, named)).toBe("South Korea");
  expect(partiesWords({ side: [], addressees: ["RUS"], speaker }, named)).toBe("the envoy to Russia");
});

test.each([
  { sentence: "Seoul will act if Russia sends arms.", condition: "Russia sends arms", lead: "if" },
  { sentence: "Seoul would act should Moscow send arms.", condition: "Moscow send arms", lead: "should" },
  { sentence: "Unless Moscow stops, Seoul will act.", condition: "Moscow stops", lead: "unless" },
  { sentence: "Seoul will act, provided that Moscow stops.", condition: "Moscow stops", lead: "provided that" },
  { sentence: "Seoul will act if Moscow stops.", condition: "if Moscow stops", lead: "" },
  { sentence: "With Moscow stopping, Seoul will act.", condition: "Moscow stopping", lead: "if" },
])("the condition of “$sentence” is led in by “$lead”", ({ sentence, condition, lead }) => {
  const start = 100 + sentence.indexOf(condition);
  const wording: Pick<Wording, "condition" | "evidence"> = {
    condition: { start, end: start + condition.length, text: condition },
    evidence: { start: 100, end: 100 + sentence.length, text: sentence },
  };
  expect(conditionLead(wording)).toBe(lead);
});

test("how often it was said, and how long the act took after its condition", () => {
  const wording = {} as Wording;
  expect(saidWords({ wordings: [wording], firstDay: "2023-09-21" })).toBe("Said on 21 Sept 2023.");
  expect(saidWords({ wordings: [wording, wording], firstDay: "2023-09-21" })).toBe("Said 2 times since 21 Sept 2023.");
  expect(afterConditionWords({ daysTaken: { fromWord: 194, fromCondition: 12 } })).toBe("12 days after its condition");
  expect(afterConditionWords({ daysTaken: { fromWord: 194, fromCondition: null } })).toBeNull();
});

test.each([
  { minutes: 0, words: "0 minutes" },
  { minutes: 1, words: "1 minute" },
  { minutes: 60, words: "1 hour" },
  { minutes: 125, words: "2 hours 5 minutes" },
  { minutes: 1445, words: "1 day" },
  { minutes: 2950, words: "2 days 1 hour" },
])("$minutes minutes are $words", ({ minutes, words }) => {
  expect(minutesWords(minutes)).toBe(words);
  expect(withinWords(minutes)).toBe(`within ${words}`);
});

test.each([
  { due: null, words: "no deadline", late: false },
  { due: "2024-04-05T11:30:00.000Z", words: "due in 1 hour", late: false },
  { due: "2024-04-05T10:30:00.000Z", words: "due now", late: false },
  { due: "2024-04-05T09:55:00.000Z", words: "35 minutes late", late: true },
])("a step due $due is $words at half past ten", ({ due, words, late }) => {
  expect(dueWords(due, Date.parse("2024-04-05T10:30:00.000Z"))).toEqual({ words, late });
});

test("a denial turns the range round; without a likelihood there is none", () => {
  const probability = { words: "unlikely", low: 0.25, high: 0.5 };
  expect(chanceRange({ probability, denies: false })).toEqual({ low: 0.25, high: 0.5 });
  expect(chanceRange({ probability, denies: true })).toEqual({ low: 0.5, high: 0.75 });
  expect(chanceRange({ probability: null, denies: true })).toBeNull();
});

test.each([
  { first: "2024-04-05", last: "2024-04-05", words: "today" },
  { first: "2024-04-06", last: "2024-04-09", words: "tomorrow" },
  { first: "2024-04-01", last: "2024-04-04", words: "yesterday" },
  { first: "2024-04-01", last: "2024-04-30", words: "now" },
  { first: "2024-04-17", last: "2024-04-18", words: "in 12 days" },
  { first: "2024-03-24", last: "2024-03-24", words: "12 days ago" },
])("$first to $last is $words on 5 April", ({ first, last, words }) => {
  expect(offWords({ first, last }, TODAY)).toBe(words);
});

test("what is known to be over is past, whatever its last day", () => {
  expect(isPast({ status: "held" }, "2024-04-30", TODAY)).toBe(true);
  expect(isPast({ status: "scheduled" }, "2024-04-30", TODAY)).toBe(false);
  expect(isPast({ status: "scheduled" }, "2024-04-04", TODAY)).toBe(true);
});

test("a reason of the ledger names acts and states, and leaves what it quotes as it was said", () => {
  expect(ledgerReason('SANCTION by KOR on 2024-04-02, told as "AID to RUS"', named)).toBe(
    'Sanctions by South Korea on 2 Apr 2024, told as "AID to Russia"',
  );
});

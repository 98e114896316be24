import { describe, expect, test } from "vitest";
import type { MeantAct } from "../../../model/commitment.ts";
import { courseOf, type Promised } from "./course.ts";
import type { Fact } from "./fact.ts";

const meant = (types: MeantAct["types"], negated = false): MeantAct => {
  return { words: "words", negated, types, contexts: [], actors: ["KOR"], recipients: ["RUS"], because: "" };
};
const plain: Promised = { action: meant(["SANCTION"]), condition: null };
const conditional: Promised = { ...plain, condition: meant(["AID"]) };
const unless: Promised = { ...plain, condition: meant(["RETREAT"], true) };
const vague: Promised = { action: meant(["SANCTION", "COERCE", "REJECT", "ACCUSE"]), condition: null };
const restraint: Promised = { action: meant(["AID"], true), condition: null };

const word = (day: string, due?: string, of: "act" | "condition" = "act"): Fact => {
  return { what: "word", day, speaker: "Han", deadline: due === undefined ? null : { day: due, of } };
};
const happened = (day: string, source: string, more: Partial<Fact & { what: "act" }> = {}) => {
  const told = { extent: "whole" as const, type: "SANCTION" as const, words: "It did.", confirmedBy: null };
  return { day, source, happened: day, ...told, ...more };
};
const condition = (day: string, source: string, more: Partial<Fact & { what: "act" }> = {}): Fact => {
  return { ...happened(day, source, more), what: "condition" };
};
const act = (day: string, more: Partial<Fact & { what: "act" }> = {}): Fact => {
  return { ...happened(day, "A", more), what: "act" };
};
const opposite = (day: string): Fact => ({ what: "opposite", day, speaker: "Lee", words: "We will not." });

describe("a commitment goes from", () => {
  test.each<{ why: string; promised: Promised; facts: Fact[]; asOf?: string; steps: string[] }>([
    {
      why: "the word over one and two reports of the condition to the act",
      promised: conditional,
      facts: [word("2024-01-01"), condition("2024-02-01", "A"), condition("2024-02-05", "B"), act("2024-03-01")],
      steps: ["01-01 open", "02-01 condition-reported", "02-05 condition-met", "03-01 acted"],
    },
    {
      why: "a report that an analyst confirmed",
      promised: conditional,
      facts: [word("2024-01-01"), condition("2024-02-01", "A", { confirmedBy: "Kim" })],
      asOf: "2024-03-01",
      steps: ["01-01 open", "02-01 condition-met"],
    },
    {
      why: "two reports of one outlet",
      promised: conditional,
      facts: [word("2024-01-01"), condition("2024-02-01", "A"), condition("2024-02-05", "A")],
      steps: ["01-01 open", "02-01 condition-reported"],
    },
    {
      why: "a denial of the condition",
      promised: conditional,
      facts: [word("2024-01-01"), condition("2024-02-01", "A", { extent: "contrary" })],
      steps: ["01-01 open"],
    },
    {
      why: "the word to the act, where there is no condition",
      promised: plain,
      facts: [word("2024-01-01"), act("2024-02-01", { extent: "part" }), act("2024-03-01")],
      steps: ["01-01 open", "02-01 acted-in-part", "03-01 acted"],
    },
    {
      why: "an act on the day of the word, which is what was spoken of",
      promised: plain,
      facts: [word("2024-01-01"), act("2024-01-01"), act("2024-01-02", { happened: "2023-12-30" })],
      steps: ["01-01 open"],
    },
    {
      why: "an act of the kind before the condition came about",
      promised: conditional,
      facts: [word("2024-01-01"), act("2024-02-01")],
      steps: ["01-01 open"],
    },
    {
      why: "the same act, confirmed by an analyst",
      promised: conditional,
      facts: [word("2024-01-01"), act("2024-02-01", { confirmedBy: "Kim" })],
      steps: ["01-01 open", "02-01 acted"],
    },
    {
      why: "a deadline without the act",
      promised: plain,
      facts: [word("2024-01-01", "2024-02-01")],
      steps: ["01-01 open", "02-02 not-acted"],
    },
    {
      why: "a deadline to nothing, where no event can show the act",
      promised: vague,
      facts: [word("2024-01-01", "2024-02-01")],
      steps: ["01-01 open"],
    },
    {
      why: "a deadline without the act, which came late",
      promised: plain,
      facts: [word("2024-01-01", "2024-02-01"), act("2024-03-01")],
      steps: ["01-01 open", "02-02 not-acted", "03-01 acted"],
    },
    {
      why: "a deadline that was moved",
      promised: plain,
      facts: [word("2024-01-01", "2024-02-01"), word("2024-01-20", "2024-03-01")],
      steps: ["01-01 open", "03-02 not-acted"],
    },
    {
      why: "a deadline without the condition",
      promised: conditional,
      facts: [word("2024-01-01", "2024-02-01", "condition"), condition("2024-03-01", "A")],
      steps: ["01-01 open", "02-02 lapsed"],
    },
    {
      why: "an ultimatum that ran out",
      promised: unless,
      facts: [word("2024-01-01", "2024-02-01", "condition"), act("2024-02-10")],
      steps: ["01-01 open", "02-02 condition-met", "02-10 acted"],
    },
    {
      why: "an ultimatum that was met",
      promised: unless,
      facts: [word("2024-01-01", "2024-02-01", "condition"), condition("2024-01-20", "A", { extent: "contrary" })],
      steps: ["01-01 open", "01-20 lapsed"],
    },
    {
      why: "180 days after the condition without the act",
      promised: conditional,
      facts: [word("2024-01-01"), condition("2024-02-01", "A"), condition("2024-02-01", "B")],
      steps: ["01-01 open", "02-01 condition-reported", "02-01 condition-met", "07-31 not-acted"],
    },
    {
      why: "a word that takes it back, and one that renews it",
      promised: plain,
      facts: [word("2024-01-01"), opposite("2024-02-01"), word("2024-03-01")],
      steps: ["01-01 open", "02-01 withdrawn", "03-01 open"],
    },
    {
      why: "the reverse act before it acted",
      promised: plain,
      facts: [word("2024-01-01"), act("2024-02-01", { extent: "contrary", type: "RETREAT" })],
      steps: ["01-01 open", "02-01 withdrawn"],
    },
    {
      why: "the opposite act",
      promised: plain,
      facts: [word("2024-01-01"), act("2024-02-01", { extent: "contrary", type: "AID" })],
      steps: ["01-01 open", "02-01 contradicted"],
    },
    {
      why: "the reverse act after it had acted",
      promised: plain,
      facts: [word("2024-01-01"), act("2024-02-01"), act("2024-03-01", { extent: "contrary", type: "RETREAT" })],
      steps: ["01-01 open", "02-01 acted"],
    },
    {
      why: "what was not to be done",
      promised: restraint,
      facts: [word("2024-01-01"), act("2024-02-01", { extent: "contrary", type: "AID" })],
      steps: ["01-01 open", "02-01 contradicted"],
    },
    {
      why: "what was not to be done until a day, kept",
      promised: restraint,
      facts: [word("2024-01-01", "2024-02-01")],
      steps: ["01-01 open", "02-02 acted"],
    },
    {
      why: "what became known after the day asked for",
      promised: plain,
      facts: [word("2024-01-01", "2024-02-01"), act("2024-01-15")],
      asOf: "2024-01-14",
      steps: ["01-01 open"],
    },
  ])("$why", ({ promised, facts, asOf = "2024-12-31", steps }) => {
    const course = courseOf(promised, facts.toReversed(), asOf);
    expect(course.steps.map(({ day, status }) => `${day.slice(5)} ${status}`)).toEqual(steps);
  });
});

test("each step says why, with sources and days", () => {
  const facts = [word("2024-01-01"), condition("2024-02-01", "A"), condition("2024-02-05", "B"), act("2024-03-01")];
  const { steps, conditionSources, daysTaken } = courseOf(conditional, facts, "2024-12-31");
  expect(steps.map(({ because }) => because)).toEqual([
    'Han said so on 2024-01-01; the condition "words" is not reported yet.',
    'One independent source (A) reports by 2024-02-01 that the condition came about: "It did.".',
    '2 independent sources (A, B) report by 2024-02-05 that the condition came about: "It did.".',
    'A reports the act (SANCTION) of 2024-03-01, 60 days after the word and 29 after the condition was first reported: "It did.".',
  ]);
  expect({ conditionSources, daysTaken }).toEqual({
    conditionSources: 2,
    daysTaken: { fromWord: 60, fromCondition: 29 },
  });
});

import { expect, test } from "vitest";
import { exampleStatement, type ShortStatement } from "../example.ts";
import { meantActs } from "../../meant/read.ts";
import { compare } from "./compare.ts";
import { Merger } from "./merger.ts";
import { utter } from "./uttered.ts";

const uttered = (short: ShortStatement) => {
  const stored = exampleStatement(short);
  return utter(stored, meantActs(stored.statement));
};

const sanctions: ShortStatement = {
  day: "2023-09-21",
  who: "KOR>RUS",
  kind: "threat",
  words: "Seoul will consider unilateral sanctions against Russia",
  act: "SANCTION KOR>RUS",
  if: "evidence of military cooperation with North Korea is confirmed",
};

test.each<{ why: string; other: Partial<ShortStatement>; verdict: string }>([
  { why: "the same words elsewhere", other: { outlet: "Ridge Post" }, verdict: "same" },
  {
    why: "other words for the same, another kind, no addressee",
    other: {
      kind: "commitment",
      who: "KOR>",
      words: "his government would look at penalties of its own",
      if: "proof of real military dealings between Moscow and Pyongyang turns up",
    },
    verdict: "same",
  },
  { why: "another official weeks later", other: { day: "2023-11-02", by: "Minister Lee" }, verdict: "same" },
  {
    why: "another act",
    other: { words: "Seoul will invite Russia's minister for talks", act: "CONSULT KOR>RUS" },
    verdict: "other",
  },
  {
    why: "another addressee",
    other: { who: "KOR>IRN", words: "Seoul will consider sanctions on Iran's oil", act: "SANCTION KOR>IRN" },
    verdict: "other",
  },
  { why: "another condition", other: { if: "a Russian submarine enters the Korea Strait" }, verdict: "other" },
  {
    why: "the opposite",
    other: { negated: true, words: "Seoul will not consider unilateral sanctions against Russia" },
    verdict: "opposite",
  },
  {
    why: "a negation that affirms",
    other: { negated: true, words: "Seoul will have no choice but to consider unilateral sanctions against Russia" },
    verdict: "same",
  },
  { why: "a demand", other: { kind: "demand" }, verdict: "other" },
])("$why: $verdict", ({ other, verdict }) => {
  const resemblance = compare(uttered(sanctions), uttered({ ...sanctions, ...other }));
  expect(resemblance.verdict).toBe(verdict);
  expect(resemblance.because).toMatch(/\.$/);
});

test("a record is named by its first wording and holds what takes it back", () => {
  const merger = new Merger();
  const first = merger.add(uttered(sanctions));
  const again = merger.add(uttered({ ...sanctions, day: "2023-10-01" }));
  const { if: _, ...plain } = sanctions;
  const words = "Seoul will not consider unilateral sanctions against Russia";
  const taken = merger.add(uttered({ ...plain, day: "2023-12-01", negated: true, words }));
  expect(again.cluster).toBe(first.cluster);
  expect(first.cluster.id).toBe("2023-09-21-Harbour Times-st1");
  expect(taken.cluster).not.toBe(first.cluster);
  expect(first.cluster.opposites.map(({ utterance }) => utterance.day)).toEqual(["2023-12-01"]);
});

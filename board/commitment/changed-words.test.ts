import { expect, test } from "vitest";
import { changedWords } from "./changed-words.ts";

const CASES: { what: string; before: string; after: string; lit: string[] }[] = [
  {
    what: "a firmer word",
    before: "Seoul may impose sanctions",
    after: "Seoul will impose sanctions",
    lit: ["will"],
  },
  { what: "the same words", before: "will not yield", after: "will not yield", lit: [] },
  { what: "case and marks are no change", before: "“Seoul will act,”", after: "seoul will act", lit: [] },
  { what: "words left out light nothing", before: "will act at once and alone", after: "will act alone", lit: [] },
  { what: "words added", before: "will act", after: "will act at once", lit: ["at", "once"] },
  { what: "a word that moved", before: "sanctions on Russia", after: "on Russia sanctions", lit: ["sanctions"] },
  { what: "nothing before", before: "", after: "will act", lit: ["will", "act"] },
  { what: "a word said twice", before: "no no arms", after: "no arms no", lit: ["no"] },
];

test.each(CASES)("$what", ({ before, after, lit }) => {
  const words = changedWords(before, after);
  expect(words.map(({ word }) => word).join(" ")).toBe(after);
  expect(words.filter(({ changed }) => changed).map(({ word }) => word)).toEqual(lit);
});

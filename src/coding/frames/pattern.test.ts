import { expect, test } from "vitest";
import { readPattern } from "./pattern.ts";

test("a word directly before a party is its preposition, other words are literal", () => {
  const { verbs, subject, pieces } = readPattern("R come under fire from|by A", []);
  expect(verbs).toEqual([{ lemma: "come", particles: [] }]);
  expect(subject).toEqual({ kind: "party", role: "R" });
  expect(pieces).toEqual([
    { kind: "words", words: [["under"], ["fire"]] },
    { kind: "prepositional", prepositions: ["from", "by"], slot: { kind: "party", role: "A" } },
  ]);
});

test("V stands for the frame's verbs, with their particles", () => {
  const { verbs, pieces } = readPattern("A V {proposal of R}", ["turn down", "recognise"]);
  expect(verbs).toEqual([
    { lemma: "turn", particles: ["down"] },
    { lemma: "recognize", particles: [] },
  ]);
  expect(pieces).toEqual([{ kind: "object", slot: { kind: "class", name: "proposal", owner: "R" } }]);
});

test.each(["", "A", "condemn R", "A urge R +whenever"])("refuses the malformed pattern %j", (source) => {
  expect(() => readPattern(source, [])).toThrow(expect.objectContaining({ code: "coding.codebook" }));
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { UPOS } from "../doc.ts";

const sentencesOf = (text: string) => {
  const doc = analyse(text, { published: null });
  return doc.sentences.map(({ start, end }) => doc.text.slice(doc.starts[start], doc.ends[end - 1]));
};

test("each token is the text between its offsets, in order and without overlap", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const doc = analyse(text, { published: null });
      let last = 0;
      doc.words.forEach((word, i) => {
        expect(text.slice(doc.starts[i], doc.ends[i])).toBe(word);
        expect(doc.starts[i]).toBeGreaterThanOrEqual(last);
        last = doc.ends[i] as number;
      });
    }),
    { numRuns: 200 },
  );
});

test("the same text gives the same document", () => {
  const text = "Seoul warned Moscow on Monday. “We will respond,” Foreign Minister Cho Tae-yul said.";
  const once = analyse(text, { published: "2024-06-20" });
  expect(analyse(text, { published: "2024-06-20" })).toEqual(once);
});

test("every layer stays inside the text, whatever the text", () => {
  const words = fc.constantFrom(
    "Seoul",
    "said",
    "that",
    "the",
    "Russian",
    "ministry",
    "will",
    "not",
    ",",
    ".",
    '"',
    "and",
    "(",
    "who",
    "on",
    "Monday",
    "to",
    "send",
    "2024",
    "'s",
    "—",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const doc = analyse(parts.join(" "), { published: "2024-06-20" });
      const ranges = [doc.mentions, doc.times, doc.nouns, doc.clauses, doc.reports].flat();
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(doc.words.length);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["one endless word", "a".repeat(200_000)],
  ["one endless run of signs", "!?".repeat(50_000)],
  ["a sentence of 10,000 words", "Seoul and Moscow said that ".repeat(2_000)],
  ["nothing", ""],
  ["white space", " \n\n\t "],
])("reads %s", (_, text) => {
  const doc = analyse(text, { published: null });
  expect(doc.starts).toHaveLength(doc.words.length);
  expect(doc.sentences.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(doc.words.length);
});

test.each([
  ["S. Korea's Gen. Park met J. D. Vance. He left.", ["S. Korea's Gen. Park met J. D. Vance.", "He left."]],
  ["Talks begin on Sept. 13 in the U.S. It is late.", ["Talks begin on Sept. 13 in the U.S.", "It is late."]],
  ['"Will you go?" he asked. "No."', ['"Will you go?" he asked.', '"No."']],
  ["A headline without a stop\n\nThe text begins.", ["A headline without a stop", "The text begins."]],
  ["Experts spoke on Monday.South Korea answered.", ["Experts spoke on Monday.", "South Korea answered."]],
])("ends sentences in %j", (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test.each([
  ["Protests erupted in Tbilisi.", "Protests", "NOUN"],
  ["China vows to retaliate", "vows", "VERB"],
  ["They crossed into the disputed waters.", "disputed", "ADJ"],
  ["Seoul announced a launch.", "launch", "NOUN"],
  ["Should Moscow supply arms, Kyiv will answer.", "supply", "VERB"],
  ["Two aircraft shot down drones.", "shot", "VERB"],
])("tags %j: %s is %s", (text, word, tag) => {
  const doc = analyse(text, { published: null });
  expect(UPOS[doc.upos[doc.words.indexOf(word)] as number]).toBe(tag);
});

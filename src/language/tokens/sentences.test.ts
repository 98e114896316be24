import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blankDoc } from "../analyse.ts";
import { splitSentences } from "./sentences.ts";
import { tokenise } from "./tokenise.ts";

const read = (text: string) => {
  const doc = blankDoc(text, null);
  tokenise(doc);
  splitSentences(doc);
  return doc;
};

const sentencesOf = (text: string) => {
  const doc = read(text);
  return doc.sentences.map(({ start, end }) => text.slice(doc.starts[start], doc.ends[end - 1]));
};

test.each([
  // Abbreviations and initials.
  ["S. Korea's Gen. Park met J. D. Vance.| He left."],
  ["Talks begin on Sept. 13 in the U.S.| It is late."],
  ["The U.S. Army left at 3 p.m. Monday.| Nobody spoke."],
  ["Mr. Kim, Dr. Lee et al. said no.| The rest agreed."],
  ["It cost $3.5 million, i.e. No. 4 vs. Rev. Lee's."],
  // Quotation marks and brackets behind the stop.
  ['"Will you go?" he asked.| "No."'],
  ["“We will respond.”| He did not say how.| (It was late.)| They left."],
  ["'Stop!' she said.| Nobody did."],
  // Other stops.
  ["Why now?!| Nobody knows...| The talks went on... and on."],
  ["The ship sank [4] near Yemen.[5] [6]| It burned."],
  // Glued sentences.
  ["Experts spoke on Monday.South Korea answered.".replace(".S", ".|S")],
  ["See example.com or Node.js for more."],
  // Paragraphs, headlines, lists, wrapped lines.
  ["A headline without a stop|\n\nThe text begins."],
  ["Seoul warns Moscow|\nSouth Korea warned Russia on Friday that it would answer any transfer of arms."],
  ["The president of the United\nStates of America said on Friday\nthat he would go to Geneva."],
  ["Agenda:|\n* sanctions on oil|\n* the Red Sea|\n* any other business"],
  ["1. Lift the ban.| 2. Open the port."],
  ["SEOUL, Oct. 3 (Yonhap) --| The ministry protested.| Tokyo replied."],
])("ends sentences at the bars in %j", (marked) => {
  const parts = marked.split("|");
  expect(sentencesOf(marked.replaceAll("|", ""))).toEqual(parts.map((part) => part.trim()));
});

test("sentences follow each other without a gap, to the last token", () => {
  const part = fc.constantFrom(
    "Seoul",
    "said",
    ".",
    "?",
    '"',
    "”",
    ")",
    "(",
    "[4]",
    "U.S.",
    "Gen.",
    "3",
    "\n",
    "\n\n",
    "...",
    "*",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom(" ", ""), (parts, gap) => {
      const { sentences, words } = read(parts.join(gap));
      expect(sentences.map(({ start }) => start)).toEqual(
        [0, ...sentences.map(({ end }) => end)].slice(0, sentences.length),
      );
      expect(sentences.at(-1)?.end ?? 0).toBe(words.length);
      expect(sentences.every(({ start, end }) => start < end)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("no sentence is longer than 400 tokens", () => {
  const { sentences } = read("Seoul and Moscow said that ".repeat(40_000));
  expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBe(400);
});

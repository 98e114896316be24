import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UPOS } from "../doc.ts";
import { loadEnglish } from "./english.ts";

const { tagger, parser } = loadEnglish();

/** Whether each word reaches the one root, which is its own head. */
function isTree(heads: Int32Array): boolean {
  const reached = new Set([...heads.keys()].filter((i) => heads[i] === i));
  if (reached.size !== 1) return false;
  for (const start of heads.keys()) {
    const path = new Set<number>();
    for (let at = start; !reached.has(at); at = heads[at]!) {
      if (path.has(at)) return false;
      path.add(at);
    }
    for (const word of path) reached.add(word);
  }
  return true;
}

/** `word label head` of each word of a sentence whose tokens stand apart. */
function arcs(text: string): string[] {
  const words = text.split(" ");
  const { heads, labels } = parser.parse(words, tagger.tag(words));
  return words.map((word, i) => `${word} ${parser.labels[labels[i]!]} ${heads[i] === i ? "-" : words[heads[i]!]}`);
}

test.each([
  ["Russia rejected the offer .", ["Russia nsubj rejected", "rejected root -", "offer obj rejected"]],
  ["Two ships were seized by the navy .", ["ships nsubj:pass seized", "navy obl:agent seized"]],
  ["The minister said that talks would resume .", ["minister nsubj said", "talks nsubj resume", "resume ccomp said"]],
])("%s", (text, expected) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});

test("tags are joint: the same form is a noun here and a verb there", () => {
  const words = "They export oil and the export pays".split(" ");
  const { upos, xpos } = tagger.tag(words);
  expect([1, 5].map((i) => `${UPOS[upos[i]!]} ${tagger.xpos[xpos[i]!]}`)).toEqual(["VERB VBP", "NOUN NN"]);
});

test("any tokens come back as a tree", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("the", "ship", ",", "and", "said", "\ud800", ""),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const { heads, labels } = parser.parse(words, tagger.tag(words));
      expect(isTree(heads)).toBe(true);
      expect(labels.every((label, i) => (parser.labels[label] === "root") === (heads[i] === i))).toBe(true);
    }),
  );
});

test("a sentence of 10,000 tokens and one token of a million letters are read", () => {
  for (const words of [Array.from({ length: 10_000 }, (_, i) => (i % 3 ? "ship" : "and")), ["x".repeat(1_000_000)]]) {
    expect(isTree(parser.parse(words, tagger.tag(words)).heads)).toBe(true);
  }
});

test("no words give no arcs", () => {
  expect(parser.parse([], tagger.tag([]))).toEqual({ heads: new Int32Array(0), labels: new Uint8Array(0) });
});

test("missing weights are named", () => {
  expect(() => loadEnglish(new URL("./nowhere/", import.meta.url))).toThrow(/tagger\.weights\.gz/);
});

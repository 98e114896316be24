import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UPOS } from "../doc.ts";
import { loadNetwork } from "./load.ts";

const network = loadNetwork();

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
  const { heads, labels } = network.read(words);
  return words.map((word, i) => `${word} ${network.labels[labels[i]!]} ${heads[i] === i ? "-" : words[heads[i]!]}`);
}

test.each([
  ["Russia rejected the offer .", ["Russia nsubj rejected", "rejected root -", "offer obj rejected"]],
  ["Two ships were seized by the navy .", ["ships nsubj:pass seized", "navy obl:agent seized"]],
  ["The minister said that talks would resume .", ["minister nsubj said", "talks nsubj resume", "resume ccomp said"]],
])("%s", (text, expected) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});

test("tags are joint: the same form is a noun here and a verb there", () => {
  const { upos, xpos } = network.read("They export oil and the export pays".split(" "));
  expect([1, 5].map((i) => `${UPOS[upos[i]!]} ${network.xpos[xpos[i]!]}`)).toEqual(["VERB VBP", "NOUN NN"]);
});

test("any tokens come back as a tree, with tags and labels that have names", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("the", "ship", ",", "and", "said", "\ud800", ""),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const { heads, labels, upos, xpos } = network.read(words);
      expect(isTree(heads)).toBe(true);
      expect(labels.every((label, i) => (network.labels[label] === "root") === (heads[i] === i))).toBe(true);
      expect(upos.every((tag) => tag < UPOS.length) && xpos.every((tag) => tag < network.xpos.length)).toBe(true);
    }),
  );
});

test("a sentence of 10,000 tokens and one token of a million letters are read", () => {
  for (const words of [Array.from({ length: 10_000 }, (_, i) => (i % 3 ? "ship" : "and")), ["x".repeat(1_000_000)]]) {
    expect(isTree(network.read(words).heads)).toBe(true);
  }
});

test("more words than are remembered change nothing", () => {
  const words = "The envoys left Geneva without a deal .".split(" ");
  const before = network.read(words);
  for (let start = 0; start < 10_000; start += 100) {
    network.read(Array.from({ length: 100 }, (_, i) => `word${start + i}`));
  }
  expect(network.read(words)).toEqual(before);
});

test("no words give nothing", () => {
  const { upos, xpos, heads, labels } = network.read([]);
  expect([upos.length, xpos.length, heads.length, labels.length]).toEqual([0, 0, 0, 0]);
});

test("missing weights are named", () => {
  expect(() => loadNetwork(new URL("./nowhere/", import.meta.url))).toThrow(/reader\.weights\.gz/);
});

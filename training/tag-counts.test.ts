import { expect, test } from "vitest";
import type { GoldSentence } from "./conllu.ts";
import { countTags } from "./tag-counts.ts";

/** A sentence of `word/UPOS` pairs; all XPOS are `-`. */
function sentence(text: string): GoldSentence {
  const pairs = text.split(" ").map((pair) => pair.split("/") as [string, string]);
  return {
    words: pairs.map(([word]) => word),
    upos: pairs.map(([, upos]) => upos),
    xpos: pairs.map(() => "-"),
    heads: new Int32Array(pairs.length),
    labels: pairs.map(() => "dep"),
  };
}

const often = (text: string, times: number) => Array.from({ length: times }, () => sentence(text));

const counts = countTags([
  ...often("the/DET", 30),
  ...often("of/ADP", 5),
  ...often("Ship/NOUN ship/VERB", 2),
  ...often("Ural/PROPN", 1),
  ...often("rise/VERB", 1),
  ...often("rise/NOUN", 12),
]);
const names = (numbers: Iterable<number> | undefined) => [...(numbers ?? [])].map((number) => counts.classes[number]);

test("classes stand in the order of the alphabet", () => {
  expect(counts.classes).toEqual(["ADP|-", "DET|-", "NOUN|-", "PROPN|-", "VERB|-"]);
});

test("new words may have the classes of rare words", () => {
  expect(names(counts.dictionary.open)).toEqual(["PROPN|-"]);
});

test("a frequent word keeps to its classes, a rarer one adds them to the open ones", () => {
  expect(names(counts.dictionary.byWord.get("the"))).toEqual(["DET|-"]);
  expect(names(counts.dictionary.byWord.get("of"))).toEqual(["ADP|-", "PROPN|-"]);
  expect(names(counts.dictionary.byWord.get("ship"))).toEqual(["NOUN|-", "PROPN|-", "VERB|-"]);
});

test("a tag seen once is not usual: it may be the token that is being learnt", () => {
  expect(counts.known.has("ural")).toBe(false);
  expect(counts.known.has("ship")).toBe(true);
  expect(new Set(["the", "of", "rise"].map((word) => counts.known.get(word))).size).toBe(3);
});

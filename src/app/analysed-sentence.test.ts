import { expect, test } from "vitest";
import { blankDoc } from "../language/analyse.ts";
import type { Doc } from "../language/doc.ts";
import { sentencesOf } from "./analysed-sentence.ts";

/** One sentence of so many one-letter words, each hanging on the one after it. */
function chain(words: number): Doc {
  const doc = blankDoc(Array.from({ length: words }, () => "w").join(" "), null);
  const indices = Array.from({ length: words }, (_, index) => index);
  doc.starts = Int32Array.from(indices, (index) => 2 * index);
  doc.ends = Int32Array.from(indices, (index) => 2 * index + 1);
  doc.heads = Int32Array.from(indices, (index) => Math.min(index + 1, words - 1));
  doc.upos = new Uint8Array(words);
  doc.xpos = new Uint8Array(words);
  doc.labels = new Uint8Array(words);
  doc.lemmas = indices.map(() => "w");
  doc.sentences = [{ start: 0, end: words }];
  return doc;
}

test("an overlong sentence ends with its thousandth token, and so does all that it names", () => {
  const doc = chain(1_200);
  doc.times = [5, 999, 1_000].map((start) => ({ start, end: start + 1, interval: null, because: "left open" }));
  const [sentence] = sentencesOf(doc, 0, 1);
  expect(sentence).toMatchObject({ start: 0, end: 1_999, omitted: 200 });
  expect(sentence?.tokens).toHaveLength(1_000);
  expect(sentence?.times.map(({ start }) => start)).toEqual([10, 1_998]);
  expect(sentence?.tokens.at(-1)?.head).toBe(1_000);
});

test("heads count within their sentence, and a root has none", () => {
  const doc = chain(6);
  doc.sentences = [
    { start: 0, end: 3 },
    { start: 3, end: 6 },
  ];
  doc.heads = Int32Array.of(1, 1, 1, 5, 5, 5);
  const heads = sentencesOf(doc, 0, 2).map(({ tokens }) => tokens.map(({ head }) => head));
  expect(heads).toEqual([
    [1, null, 1],
    [2, 2, null],
  ]);
});

test("what begins elsewhere, or is empty, is no part of a sentence; the rest stands in the order of the text", () => {
  const doc = chain(6);
  doc.sentences = [
    { start: 0, end: 3 },
    { start: 3, end: 6 },
  ];
  const ranges = [
    { start: 2, end: 3 },
    { start: 4, end: 5 },
    { start: 0, end: 2 },
    { start: 1, end: 1 },
  ];
  doc.times = ranges.map((range) => ({ ...range, interval: null, because: "left open" }));
  const starts = sentencesOf(doc, 0, 2).map(({ times }) => times.map(({ start }) => start));
  expect(starts).toEqual([[0, 4], [8]]);
});

import { expect, test } from "vitest";
import { seeded } from "../random.ts";
import { type Form, type Lesson, cutBySize, makeBatch, parted } from "./batch.ts";

const FORMS: readonly Form[] = [1, 2, 3].map((word) => ({ vector: 0, word, affixes: [] }));

function lessonOf(words: readonly number[]): Lesson {
  const zeros = new Int32Array(words.length);
  return { forms: words.map((word) => FORMS[word]!), tags: zeros, heads: zeros, labels: zeros };
}

test("a batch goes from long to short, and by time both ways", () => {
  const { spans, steps, forward, backward, groups } = makeBatch([lessonOf([0]), lessonOf([0, 1, 2]), lessonOf([1, 2])]);
  expect(spans).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 5, end: 6 },
  ]);
  expect([...steps]).toEqual([0, 3, 5, 6]);
  expect([...forward]).toEqual([0, 3, 5, 1, 4, 2]);
  expect([...backward]).toEqual([2, 4, 5, 1, 3, 0]);
  expect([...groups]).toEqual([0, 0, 0, 1, 1, 2]);
});

test("equal words are computed once", () => {
  const { distinct, forms } = makeBatch([lessonOf([2, 0, 2]), lessonOf([0])]);
  expect(distinct).toEqual([FORMS[2], FORMS[0]]);
  expect([...forms]).toEqual([0, 1, 0, 1]);
});

test("each sentence is in one batch of about the wanted size", () => {
  const lessons = Array.from({ length: 50 }, (_, i) => lessonOf(Array.from({ length: 1 + (i % 7) }, () => 0)));
  const parts = parted(lessons, 20, seeded(1));
  expect(new Set(parts.flat())).toEqual(new Set(lessons));
  expect(parts.flat()).toHaveLength(50);
  for (const part of parts) expect(part.reduce((sum, { forms }) => sum + forms.length, 0)).toBeLessThanOrEqual(20);
});

test("a sentence longer than a batch stands alone", () => {
  const [short, long] = [lessonOf([0]), lessonOf([0, 1, 2])];
  expect(cutBySize([short, long, short], 2)).toEqual([[short], [long], [short]]);
});

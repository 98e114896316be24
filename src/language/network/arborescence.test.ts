import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree } from "./arborescence.ts";

/** All ways to give each of `size` words a head, `-1` for the root. */
function allHeads(size: number): number[][] {
  if (size === 0) return [[]];
  return allHeadsOf(size, size);
}

function allHeadsOf(words: number, size: number): number[][] {
  if (words === 0) return [[]];
  const choices = Array.from({ length: size + 1 }, (_, k) => k - 1).filter((head) => head !== words - 1);
  return allHeadsOf(words - 1, size).flatMap((rest) => choices.map((head) => [...rest, head]));
}

function isOneTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= heads.length && at !== -1; steps += 1) at = heads[at]!;
    return at === -1;
  });
}

const total = (scores: Int32Array, width: number, heads: readonly number[]) =>
  heads.reduce((sum, head, i) => sum + scores[i * width + head + 1]!, 0);

const withRoot = (heads: Int32Array) => Array.from(heads, (head, i) => (head === i ? -1 : head));

test("of all trees under one root the one with the highest sum is found", () => {
  const sentence = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      scores: fc.array(fc.integer({ min: -20, max: 20 }), {
        minLength: size * (size + 1),
        maxLength: size * (size + 1),
      }),
    }),
  );
  fc.assert(
    fc.property(sentence, ({ size, scores }) => {
      const matrix = Int32Array.from(scores);
      const found = withRoot(bestTree(matrix, size + 1, size));
      const best = Math.max(
        ...allHeads(size)
          .filter(isOneTree)
          .map((heads) => total(matrix, size + 1, heads)),
      );
      expect(isOneTree(found)).toBe(true);
      expect(total(matrix, size + 1, found)).toBe(best);
    }),
  );
});

test("hundreds of words in cycles come back as a tree", () => {
  const size = 256;
  const scores = Int32Array.from({ length: size * (size + 1) }, (_, at) => Math.imul(at + 7, 0x9e3779b1) >> 12);
  expect(isOneTree(withRoot(bestTree(scores, size + 1, size)))).toBe(true);
});

test("two words that would both be roots share one", () => {
  // Columns: root, word 0, word 1.
  const scores = Int32Array.of(9, 0, 1, 8, 2, 0);
  expect([...bestTree(scores, 3, 2)]).toEqual([0, 0]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AnalysedToken } from "../../src/model/analysis.ts";
import { wordTrees } from "./word-tree.ts";
import type { WordNode } from "./word-tree.ts";

/** Tokens named by their places, with these heads. */
function tokens(heads: (number | null)[]): AnalysedToken[] {
  const tags = { upos: "X", xpos: "XX", lemma: "", relation: "dep" };
  return heads.map((head, index) => ({ start: index, end: index + 1, text: String(index), head, ...tags }));
}

const drawn = (nodes: readonly WordNode[]): string =>
  nodes
    .map(({ token, dependents }) => token.text + (dependents.length === 0 ? "" : `(${drawn(dependents)})`))
    .join(" ");

const depth = (nodes: readonly WordNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ dependents }) => depth(dependents)));

test.each([
  { case: "nothing", heads: [], tree: "" },
  { case: "a root between its dependents", heads: [1, null, 1], tree: "1(0 2)" },
  { case: "dependents of dependents", heads: [2, 0, null, 4, 2], tree: "2(0(1) 4(3))" },
  { case: "two roots", heads: [null, 0, null], tree: "0(1) 2" },
  { case: "a head that was left out", heads: [9, 0], tree: "0(1)" },
  { case: "heads that go round in a circle", heads: [null, 2, 1], tree: "0 1(2)" },
  { case: "a word that is its own head", heads: [0, 0], tree: "0(1)" },
])("$case", ({ heads, tree }) => {
  expect(drawn(wordTrees(tokens(heads)))).toBe(tree);
});

test("whatever the heads, every word stands in the tree once, and none too deep to be drawn", () => {
  const head = fc.option(fc.integer({ min: -2, max: 90 }));
  fc.assert(
    fc.property(fc.array(head, { maxLength: 80 }), (heads) => {
      const trees = wordTrees(tokens(heads));
      const words = drawn(trees).match(/\d+/g) ?? [];
      expect(words.map(Number).sort((one, other) => one - other)).toEqual([...heads.keys()]);
      expect(depth(trees)).toBeLessThanOrEqual(30);
    }),
  );
});

test("a chain of a thousand words goes no deeper than thirty", () => {
  expect(depth(wordTrees(tokens(Array.from({ length: 1_000 }, (_, index) => (index === 0 ? null : index - 1)))))).toBe(
    30,
  );
});

import { expect, test } from "vitest";
import type { AnalysedToken } from "../model/analysis.ts";
import { treeLines } from "./parse-tree.ts";

/** Tokens from lines of word, part of speech, number of the head from 1 (0: root), relation. */
function tokens(parse: string): AnalysedToken[] {
  return parse
    .trim()
    .split("\n")
    .map((line, index) => {
      const [text = "", upos = "", head = "0", relation = ""] = line.trim().split(" ");
      const place = { start: index, end: index + 1, text, lemma: text, xpos: "XX" };
      return { ...place, upos, head: head === "0" ? null : Number(head) - 1, relation };
    });
}

test("words stand below their head; small words that carry nothing stand on its line, signs nowhere", () => {
  const parse = tokens(`
    The DET 2 det
    ministry NOUN 4 nsubj
    has AUX 4 aux
    expelled VERB 0 root
    two NUM 6 nummod
    diplomats NOUN 4 obj
    of ADP 8 case
    Chad PROPN 6 nmod
    . PUNCT 4 punct`);
  expect(treeLines(parse, " ")).toEqual([
    " expelled VERB root + has AUX aux",
    "   ministry NOUN nsubj + The DET det",
    "   diplomats NOUN obj + two NUM nummod",
    "     Chad PROPN nmod + of ADP case",
  ]);
});

test("a chain of a thousand words neither overflows nor leaves the page", () => {
  const chain = Array.from({ length: 1_000 }, (_, index) => `word NOUN ${index} nmod`).join("\n");
  const lines = treeLines(tokens(chain), "     ");
  expect(lines).toHaveLength(1_000);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
});

import { type WordNode, wordTrees } from "../../board/document/word-tree.ts";
import type { AnalysedToken } from "../model/analysis.ts";
import { wrap } from "./wrap.ts";

/** Relations of words that only say more of their head: without dependents of their own they stand on its line. */
const SMALL = new Set(
  "amod aux aux:pass advmod case cc compound compound:prt cop det det:predet expl fixed flat mark nmod:poss nummod".split(
    " ",
  ),
);
/** Words that hang deeper are not moved in further: their line must keep room. */
const DEEPEST = 12;

/**
 * The dependency tree of a sentence as indented lines for people: a word, its part of speech and its relation to the
 * word above it; behind `+` the small words that hang on it. Signs are left out. Tags and relations are those of Universal Dependencies.
 */
export function treeLines(tokens: readonly AnalysedToken[], margin: string): string[] {
  const lines: string[] = [];
  const waiting = wordTrees(tokens)
    .map((node) => ({ node, depth: 0 }))
    .toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    const indent = margin + "  ".repeat(Math.min(depth, DEEPEST));
    const small = node.dependents.filter(isSmall);
    const rest = node.dependents.filter((each) => !isSmall(each) && !isSign(each));
    const also = small.length > 0 ? ` + ${small.map(({ token }) => tagged(token)).join(", ")}` : "";
    lines.push(...wrap(tagged(node.token) + also, indent, `${indent}    `));
    waiting.push(...rest.map((each) => ({ node: each, depth: depth + 1 })).toReversed());
  }
  return lines;
}

function isSmall({ token, dependents }: WordNode): boolean {
  return dependents.length === 0 && SMALL.has(token.relation);
}

function isSign({ token, dependents }: WordNode): boolean {
  return dependents.length === 0 && token.upos === "PUNCT";
}

function tagged({ text, upos, relation }: AnalysedToken): string {
  return `${text} ${upos} ${relation}`;
}

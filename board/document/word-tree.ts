import type { AnalysedToken } from "../../src/model/analysis.ts";

/** A word with those that depend on it, in the order of the text. */
export interface WordNode {
  token: AnalysedToken;
  dependents: WordNode[];
}

/** Words that hang deeper stand on this level: no page has room for more, and a hostile text could hang thousands. */
const DEEPEST = 30;

/**
 * The dependency trees of a sentence, in the order of their roots. A word whose head is not among the tokens is a root;
 * where heads go round in a circle, its first word is.
 */
export function wordTrees(tokens: readonly AnalysedToken[]): WordNode[] {
  const nodes = tokens.map((token): WordNode => ({ token, dependents: [] }));
  const dependents = tokens.map((): number[] => []);
  const rooted: number[] = [];
  for (const [index, { head }] of tokens.entries()) (dependents[head ?? -1] ?? rooted).push(index);
  const placed = new Set<number>();
  const roots = [...rooted, ...nodes.keys()].filter((index) => {
    if (placed.has(index)) return false;
    hang(index, nodes, dependents, placed);
    return true;
  });
  return roots.sort((one, other) => one - other).flatMap((root) => nodes[root] ?? []);
}

/** Hangs all that depends on a root below it; without recursion, since a chain may be as long as the sentence. */
function hang(root: number, nodes: readonly WordNode[], dependents: readonly number[][], placed: Set<number>) {
  const waiting: { index: number; above: WordNode | null; depth: number }[] = [{ index: root, above: null, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, above, depth } = next;
    const node = nodes[index];
    if (!node || placed.has(index)) continue;
    placed.add(index);
    above?.dependents.push(node);
    const below = (dependents[index] ?? []).map((each) => {
      return { index: each, above: depth < DEEPEST ? node : above, depth: depth + 1 };
    });
    waiting.push(...below.toReversed());
  }
}

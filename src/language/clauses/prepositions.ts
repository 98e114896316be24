import type { PrepositionalPhrase } from "../doc.ts";
import { conjuncts } from "./coordination.ts";
import type { PhraseTree } from "./phrase-range.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

const CASE = relations("case");
const FIXED = relations("fixed");

/** The preposition of a noun, with the words that are one with it (`because of`); `null` for none. */
export function prepositionOf(tree: Tree, noun: number): { word: string; at: number } | null {
  const at = tree.child(noun, CASE);
  // `'s` is a case as well, behind its noun.
  if (at === -1 || at > noun) return null;
  const words = [at, ...tree.children(at).filter((child) => tree.is(child, FIXED))];
  return { word: words.map((i) => tree.doc.norms[i]).join(" "), at };
}

/** The prepositional phrase of a noun with the nouns joined to it; `null` where it has no preposition. */
export function prepositionalPhrase(tree: PhraseTree, noun: number): PrepositionalPhrase | null {
  const preposition = prepositionOf(tree, noun);
  if (preposition === null) return null;
  const { start, end: first } = tree.range(noun);
  const end = Math.max(first, tree.range(conjuncts(tree, noun).at(-1)!).end);
  return { start: preposition.at, end, preposition: preposition.word, object: { start, end } };
}

import { grammar } from "./grammar.ts";
import type { Predicate } from "./predicates.ts";
import { penn, relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

const MARK = relations("mark", "case");
const ADVERB = relations("advmod");
const AUXILIARY = relations("aux", "aux:pass", "cop");
const SUBJECT = relations("nsubj", "nsubj:pass");
const QUESTION_ADVERB = penn("WRB");
const LONGEST_PHRASE = 5;

/** The subordinator that opens a clause (`if`, `as long as`, `were`), and the token where it begins; `null` for none. */
export function markOf(tree: Tree, { node, verb }: Predicate): { word: string; at: number } | null {
  for (const child of tree.children(node)) {
    if (child > verb) break;
    const opens =
      (tree.is(child, MARK) && tree.doc.norms[child] !== "to") ||
      (tree.is(child, ADVERB) && QUESTION_ADVERB[tree.doc.xpos[child]!] === 1);
    if (opens) return phraseAround(tree, child) ?? { word: tree.doc.norms[child]!, at: child };
  }
  return inverted(tree, node);
}

/** `as long as`, `in the event that`: the phrase of the list that covers a word. */
function phraseAround({ doc }: Tree, token: number): { word: string; at: number } | null {
  for (let at = Math.max(0, token - LONGEST_PHRASE); at <= token; at++)
    for (const { words, mark } of grammar().phrases.get(doc.norms[at]!) ?? [])
      if (at + words.length > token && words.every((word, k) => doc.norms[at + k] === word)) return { word: mark, at };
  return null;
}

/** `Were Pyongyang to`: an auxiliary before the subject of a clause that depends on another. */
function inverted(tree: Tree, node: number): { word: string; at: number } | null {
  if (!tree.is(node, relations("advcl"))) return null;
  const subject = tree.child(node, SUBJECT);
  const first = tree.child(node, AUXILIARY);
  const word = tree.doc.norms[first] ?? "";
  return first !== -1 && first < subject && grammar().inverted.has(word) ? { word, at: first } : null;
}

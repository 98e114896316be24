import { hasTag, tagSet } from "../tokens/upos.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

/** What a clause says of its subject. */
export interface Predicate {
  /** The token on which the arguments hang: the verb, or the noun or adjective behind a copula. */
  node: number;
  /** The verb itself. */
  verb: number;
}

const VERB = tagSet("VERB");
const AUXILIARY = tagSet("AUX");
const COPULA = relations("cop");
const HELPER = relations("aux", "aux:pass", "cop");
/** Relations by which a verb form describes or names instead of telling: `sanctioned vessels`, `including`. */
const DESCRIBING = relations(
  ..."amod compound compound:prt case fixed flat nmod:desc det mark advmod cc nummod punct goeswith".split(" "),
);
const NOMINAL = relations("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos");
const CLAUSAL = relations(..."nsubj nsubj:pass obj iobj aux aux:pass mark cop ccomp xcomp".split(" "));

/** The predicates of a stretch of words, in the order of their verbs. */
export function predicates(tree: Tree, start: number, end: number): Predicate[] {
  const found: Predicate[] = [];
  for (let i = start; i < end; i++) {
    if (isVerbal(tree, i)) found.push({ node: i, verb: i });
    else if (tree.is(i, COPULA) && !isVerbal(tree, tree.doc.heads[i]!) && isFirstCopula(tree, i))
      found.push({ node: tree.doc.heads[i]!, verb: i });
  }
  return found;
}

function isVerbal(tree: Tree, i: number): boolean {
  if (hasTag(tree.doc, i, AUXILIARY)) return !tree.is(i, HELPER) && !tree.is(i, DESCRIBING);
  if (!hasTag(tree.doc, i, VERB) || tree.is(i, DESCRIBING)) return false;
  return !tree.is(i, NOMINAL) || tree.child(i, CLAUSAL) !== -1;
}

function isFirstCopula(tree: Tree, i: number): boolean {
  return tree.child(tree.doc.heads[i]!, COPULA) === i;
}

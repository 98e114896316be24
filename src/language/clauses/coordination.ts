import { hasTag, tagSet } from "../tokens/upos.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

const CONJ = relations("conj");
const COORDINATOR = relations("cc");
const SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer");
const NAME = tagSet("PROPN");
const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "DET");

/** A noun and the nouns joined to it, `Japan` and `Seoul` behind `the United States`, in the order of the text. */
export function conjuncts(tree: Tree, head: number): number[] {
  const found = [head];
  let coordinated = false;
  for (let k = 0; k < found.length; k++)
    for (const child of tree.children(found[k]!)) {
      if (tree.is(child, COORDINATOR)) coordinated = true;
      else if (tree.is(child, CONJ) && isNominal(tree, child)) {
        found.push(child);
        coordinated ||= isHeadlinePair(tree, head, child);
      }
    }
  // A list without `and` is none: `froze the accounts, hours before ...`.
  return coordinated ? found.sort((a, b) => a - b) : [head];
}

/** Not `but not the tunnel`, nor a clause. */
function isNominal(tree: Tree, i: number): boolean {
  if (!hasTag(tree.doc, i, NOMINAL) || tree.child(i, SUBJECT) !== -1) return false;
  return !tree.children(i).some((child) => tree.doc.norms[child] === "not");
}

/** `Iran, Russia sign pact`: of names a comma alone makes a pair. */
function isHeadlinePair(tree: Tree, first: number, second: number): boolean {
  return hasTag(tree.doc, first, NAME) && hasTag(tree.doc, second, NAME) && tree.left[second]! > first;
}

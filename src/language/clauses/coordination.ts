import { hasTag, tagSet } from "../tokens/upos.ts";
import { titles } from "../names/titles.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

const CONJ = relations("conj");
const COORDINATOR = relations("cc");
const SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer");
const FLAT = relations("flat");
const DETERMINER = relations("det");
const CASE_OR_NAME = relations("nmod", "appos");
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
        if (isJointTitle(tree, found[k]!, child)) return conjuncts(tree, child);
        found.push(child);
        coordinated ||= isHeadlinePair(tree, head, child) || followsAsWellAs(tree, child);
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

/** `bankers, as well as brokers`, whatever `as well as` hangs on. */
function followsAsWellAs(tree: Tree, i: number): boolean {
  const start = tree.left[i]!;
  const { norms } = tree.doc;
  return norms[start] === "as" || norms[start - 1] === "as" ? norms.slice(start - 3, start + 3).includes("well") : false;
}

/** `Deputy Prime Minister and Minister for Ports Ola Ade`: two offices before one name are one person. */
function isJointTitle(tree: Tree, first: number, second: number): boolean {
  const { norms } = tree.doc;
  if (!hasTag(tree.doc, first, NAME) || !hasTag(tree.doc, second, NAME) || tree.child(first, FLAT) !== -1) return false;
  if (second - tree.left[second]! > 6 || tree.child(first, DETERMINER) !== -1) return false;
  const titled = titles().heads.get(norms[first]!)?.kind === "person";
  const named = tree.child(second, FLAT) !== -1 || tree.child(second, CASE_OR_NAME) !== -1;
  return titled && named;
}

import { hasTag, tagSet } from "../tokens/upos.ts";
import { titles } from "../names/titles.ts";
import { baseRange } from "./phrase-range.ts";
import { relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";

const CONJ = relations("conj");
const COORDINATOR = relations("cc");
const SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer");
const FLAT = relations("flat");
const TITLE = relations("nmod:desc", "compound");
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
  const { norms } = tree.doc;
  const { start } = baseRange(tree, i);
  return norms[start - 1] === "as" && norms[start - 2] === "well";
}

/** `Deputy Prime Minister and Minister for Ports Ola Ade`: two offices before one name are one person. */
function isJointTitle(tree: Tree, first: number, second: number): boolean {
  if (!hasTag(tree.doc, first, NAME) || !hasTag(tree.doc, second, NAME) || isNamed(tree, first, first, second))
    return false;
  if (tree.child(first, DETERMINER) !== -1 || tree.child(second, DETERMINER) !== -1) return false;
  if (!isNamed(tree, second, second, Infinity) && !isNamed(tree, first, second, Infinity)) return false;
  if (isTitle(tree, first)) return isTitle(tree, second) || tree.child(second, TITLE) !== -1;
  // `former Works and Housing Commissioner Ade`.
  return isTitle(tree, second) && tree.children(first).some((child) => titles().former.has(tree.doc.norms[child]!));
}

function isTitle(tree: Tree, i: number): boolean {
  return titles().heads.get(tree.doc.norms[i]!)?.kind === "person" || titles().honorifics.has(tree.doc.norms[i]!);
}

/** Whether words of a name hang on a noun within a stretch, themselves or with one word between. */
function isNamed(tree: Tree, i: number, after: number, before: number): boolean {
  return tree
    .children(i)
    .some(
      (child) =>
        child > after &&
        child < before &&
        (tree.is(child, FLAT) || (tree.is(child, CASE_OR_NAME) && tree.child(child, FLAT) !== -1)),
    );
}

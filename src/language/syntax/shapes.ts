import type { Mending } from "./mending.ts";
import { TAG } from "../tokens/upos.ts";
import { PENN, penn, relations } from "./relations.ts";

const COPULA = relations("cop");
const HELPER = relations("aux", "aux:pass", "cop");
const CASE = relations("case");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const FINITE = penn("VBD", "VBP", "VBZ");

/** Whether a token is a finite verb by itself. */
export function isFinite(tree: Mending, i: number): boolean {
  return tree.parsed.upos[i] === TAG.VERB && FINITE[tree.parsed.xpos[i]!] === 1;
}

/** Whether a token is a finite verb, by itself or with its auxiliary. */
export function isPredicate(tree: Mending, i: number): boolean {
  if (isFinite(tree, i)) return true;
  return tree
    .children(i)
    .some(
      (child) =>
        tree.has(child, HELPER) && (FINITE[tree.parsed.xpos[child]!] === 1 || tree.parsed.xpos[child] === PENN.MD),
    );
}

/** Whether a token is a noun without a preposition or a copula. */
export function isBareNoun(tree: Mending, i: number): boolean {
  return tree.isNominal(i) && tree.child(i, CASE) === -1 && tree.child(i, COPULA) === -1;
}

/** Whether a token is joined by `and` to a verb, whose subject it shares. */
export function sharesSubject(tree: Mending, i: number): boolean {
  return tree.has(i, CONJUNCT) && tree.children(i).some((child) => tree.has(child, COORDINATOR));
}

/** Whether the words of a noun end at a comma. */
export function reaches(tree: Mending, noun: number, comma: number): boolean {
  const last = tree.right(noun);
  return last === comma || last === comma - 1;
}

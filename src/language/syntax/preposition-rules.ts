import { grammar } from "../clauses/grammar.ts";
import type { Mending } from "./mending.ts";
import { relations } from "./relations.ts";
import { isFinite } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const OBJECT = relations("obj");
const CASE = relations("case");
const ADVERBIAL = relations("obl", "obl:agent", "nmod");
const DESCRIBING = relations("compound", "amod");
const PASSIVE = relations("aux:pass");

/** `of a survey ship` with `of` hung on `survey`: a preposition before a noun with modifiers is that of the noun. */
export function prepositionOfModifier(tree: Mending, i: number): boolean {
  const modifier = tree.parsed.heads[i]!;
  const noun = tree.parsed.heads[modifier]!;
  if (
    !tree.has(i, CASE) ||
    tree.norm(i + 1) === "-" ||
    i > modifier ||
    noun < modifier ||
    !tree.has(modifier, DESCRIBING)
  )
    return false;
  return tree.child(noun, CASE) === -1 && tree.attach(i, noun, "case");
}

/** `after talks in Geneva limits tests` with `in` hung on `tests`: a preposition does not reach across a verb. */
export function prepositionAcrossVerb(tree: Mending, i: number): boolean {
  const noun = tree.parsed.heads[i]!;
  const verb = tree.parsed.heads[noun]!;
  if (!tree.has(i, CASE) || verb < i || verb > noun || !isFinite(tree, verb)) return false;
  const near = tree
    .children(verb)
    .find((child) => child < verb && tree.isNominal(child) && tree.start(child) === i + 1);
  if (near === undefined || !tree.attach(i, near, "case")) return false;
  tree.relabel(near, "obl");
  return true;
}

/** `, by its neighbour still rankles` with `by` hung on the verb: a preposition belongs to the noun behind it. */
export function prepositionOfVerb(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, CASE) || i > verb || !isFinite(tree, verb) || !grammar().prepositions.has(tree.norm(i)))
    return false;
  const noun = tree
    .children(verb)
    .find((child) => child > i && child < verb && tree.isNominal(child) && tree.start(child) === i + 1);
  return noun !== undefined && tree.attach(i, noun, "case");
}

/** `and by Monday had sold`, `sues bank over crude`: what has a preposition is neither subject nor object. */
export function subjectWithPreposition(tree: Mending, i: number): boolean {
  if (!tree.has(i, SUBJECT) && !tree.has(i, OBJECT)) return false;
  const preposition = tree.child(i, CASE);
  if (preposition === -1 || preposition > i || !grammar().prepositions.has(tree.norm(preposition))) return false;
  tree.relabel(i, "obl");
  return true;
}

/** `The bombing of the market by gunners left` with `gunners` hung on the verb: a doer named before an active verb belongs to the noun. */
export function doerOfNoun(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  const preposition = tree.child(i, CASE);
  if (verb < i || !tree.has(i, ADVERBIAL) || preposition === -1 || tree.norm(preposition) !== "by") return false;
  if (!tree.isNominal(i) || tree.child(verb, PASSIVE) !== -1) return false;
  const noun = tree.child(verb, SUBJECT);
  if (noun === -1 || noun > preposition) return false;
  const touched = tree
    .children(noun)
    .some((child) => child > noun && tree.children(child).some((inner) => tree.norm(inner) === "of"));
  return touched && tree.attach(i, noun, "nmod");
}

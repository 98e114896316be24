import { isReporting } from "./verbs-of-saying.ts";
import type { Mending } from "./mending.ts";
import { relations } from "./relations.ts";
import { isFinite, isPredicate, isBareNoun, reaches, sharesSubject } from "./shapes.ts";

const COMPOUND = relations("compound", "nmod:desc", "nmod:unmarked");
const MODIFIER = relations(..."compound amod det nummod nmod:poss nmod:desc".split(" "));
const SUBJECT = relations("nsubj", "nsubj:pass");
const ANY_SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer");
const OBJECT = relations("obj");
const HELPER = relations("aux", "aux:pass", "cop");
const CASE = relations("case");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const RELATIVE = relations("acl:relcl", "advcl:relcl");
const STRAY = relations(..."obl:unmarked dep parataxis dislocated nmod:unmarked vocative discourse".split(" "));
const PHRASE = relations("obl", "nmod", "obl:unmarked", "nmod:unmarked", "nsubj", "obj", "compound");
const QUOTE = /^["”“]$|^''$|^``$/;
const ROOT = relations("root");
const MAIN = relations("conj", "parataxis", "root", "advcl");
const ADVERB = relations("advmod");
const LOOSE_VERB = relations("acl", "acl:relcl", "appos", "parataxis", "dep", "conj");
const LOOSE_NOUN = relations("root", "parataxis", "dep");

/** `Watchdog probes loans` with `watchdog` as a part of `probes`: what describes a finite verb is its subject. */
export function subjectAsModifier(tree: Mending, i: number): boolean {
  if (!isFinite(tree, i) || tree.child(i, ANY_SUBJECT) !== -1) return false;
  const noun = tree.children(i).findLast((child) => tree.right(child) === i - 1 && tree.has(child, COMPOUND));
  if (noun === undefined || !tree.isNominal(noun)) return false;
  tree.relabel(noun, "nsubj");
  for (const child of tree.children(i).slice())
    if (child < noun && tree.has(child, MODIFIER)) tree.attach(child, noun, tree.label(child));
  return true;
}

/** `"We will pay," warned the minister`: behind quoted words the speaker follows the verb. */
export function speakerBehindQuote(tree: Mending, i: number): boolean {
  if (i < 2 || !isFinite(tree, i)) return false;
  const speaker = tree.child(i, OBJECT);
  if (speaker < i || tree.child(speaker, CASE) !== -1) return false;
  if (!QUOTE.test(tree.norm(i - 1)) && !isInsertion(tree, i, speaker)) return false;
  const before = tree.child(i, ANY_SUBJECT);
  tree.relabel(speaker, "nsubj");
  const head = tree.parsed.heads[i]!;
  if (head < i && !tree.has(i, ROOT)) tree.relabel(i, "parataxis");
  if (before !== -1 && before < i) tree.relabel(before, "dislocated");
  return true;
}

/** `The dam is safe, insisted the minister`: a verb of saying behind a comma, with no `and` and nobody before it. */
function isInsertion(tree: Mending, i: number, speaker: number): boolean {
  if (!/^[,.]$/.test(tree.norm(speaker + 1)) || !isBareNoun(tree, speaker)) return false;
  if (tree.norm(i - 1) !== "," || !isReporting(tree.norm(i)) || tree.child(i, ANY_SUBJECT) !== -1) return false;
  return tree.child(i, COORDINATOR) === -1 && tree.has(i, MAIN);
}

/** `Behind the bid stands a fund`: behind a fronted place the subject follows the verb. */
export function subjectBehindPlace(tree: Mending, i: number): boolean {
  if (!isFinite(tree, i) || tree.child(i, ANY_SUBJECT) !== -1 || tree.has(i, RELATIVE) || tree.has(i, CONJUNCT))
    return false;
  const object = tree.child(i, OBJECT);
  const place = tree.children(i).find((child) => child < i && tree.child(child, CASE) !== -1 && tree.left(child) === 0);
  if (object < i || place === undefined || tree.child(i, HELPER) !== -1) return false;
  tree.relabel(object, "nsubj");
  return true;
}

/** `Monday hope vanished`: a finite verb without a subject takes the noun that stands before it with no other part to play. */
export function subjectByPlace(tree: Mending, i: number): boolean {
  if (!isPredicate(tree, i) || tree.child(i, ANY_SUBJECT) !== -1 || tree.has(i, RELATIVE) || sharesSubject(tree, i))
    return false;
  let nearest = -1;
  for (const child of tree.children(i)) {
    const stray = tree.has(child, STRAY) || tree.has(child, OBJECT) || tree.has(child, ADVERB);
    if (child < i && child > nearest && stray && isBareNoun(tree, child)) nearest = child;
  }
  if (nearest === -1) return false;
  tree.relabel(nearest, "nsubj");
  return true;
}

/** `Seoul plans talks` with `plans` hung on `Seoul`: the verb goes above the noun, which becomes its subject. */
export function verbAboveSubject(tree: Mending, i: number): boolean {
  const { heads } = tree.parsed;
  const noun = heads[i]!;
  if (noun >= i || !isFinite(tree, i) || tree.child(i, ANY_SUBJECT) !== -1 || !isBareNoun(tree, noun)) return false;
  if (!tree.has(i, LOOSE_VERB) || !tree.has(noun, LOOSE_NOUN)) return false;
  if (tree.has(i, CONJUNCT) && tree.children(i).some((child) => tree.has(child, COORDINATOR))) return false;
  tree.raise(i, noun, "nsubj");
  return true;
}

/** `signed the pact and the parliament ratified it` with `parliament` joined to `pact`: behind its own `and` a verb has it. */
export function subjectBehindAnd(tree: Mending, i: number): boolean {
  const coordinator = tree.child(i, COORDINATOR);
  if (coordinator === -1 || coordinator > i || !isPredicate(tree, i) || tree.child(i, ANY_SUBJECT) !== -1) return false;
  for (let noun = i - 1; noun > coordinator; noun--) {
    const head = tree.parsed.heads[noun]!;
    if (!tree.has(noun, CONJUNCT) || head >= coordinator || !isBareNoun(tree, noun)) continue;
    if (tree.child(noun, COORDINATOR) !== -1) return false;
    if (tree.parsed.heads[i] === noun) {
      tree.raise(i, noun, "nsubj");
      return true;
    }
    return tree.left(noun) > coordinator && tree.attach(noun, i, "nsubj");
  }
  return false;
}

/** Of two subjects one is something else: joined to the other, an apposition, or behind an active verb its object. */
export function secondSubject(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  if (!tree.has(i, SUBJECT) || !isUnmarked(tree, i)) return false;
  const first = tree.children(verb).find((child) => child < i && tree.has(child, SUBJECT));
  if (first === undefined || !isUnmarked(tree, first)) return false;
  if (i < verb && tree.child(i, COORDINATOR) !== -1 && tree.right(first) < tree.left(i))
    return tree.attach(i, first, "conj");
  const comma = tree.start(i) - 1;
  if (i > verb && first < verb) {
    if (comma !== verb || tree.child(verb, OBJECT) !== -1) return false;
    tree.relabel(i, "obj");
    return true;
  }
  if (tree.norm(comma) !== "," || !reaches(tree, first, comma)) return false;
  const closed = i > verb || tree.norm(tree.right(i)) === "," || tree.norm(tree.right(i) + 1) === ",";
  if (closed) return tree.attach(i, first, "appos");
  return tree.left(first) === 0 && /^an?$/.test(tree.norm(0)) && tree.attach(first, i, "appos");
}

/** Whether a noun has no preposition before it. */
function isUnmarked(tree: Mending, i: number): boolean {
  const marked = tree.children(i).some((child) => child < i && tree.has(child, CASE));
  return tree.isNominal(i) && !marked;
}

/** `A law drafted by lobbyists exempts pipelines` with `exempts` as a noun's part: a finite verb with an object stands above the noun. */
export function verbAboveNoun(tree: Mending, i: number): boolean {
  if (!isFinite(tree, i) || !tree.has(i, PHRASE) || tree.child(i, OBJECT) < i || tree.child(i, ANY_SUBJECT) !== -1)
    return false;
  let root = i;
  for (let at = tree.parsed.heads[i]!; at !== root; at = tree.parsed.heads[at]!) root = at;
  if (root > i || !tree.isNominal(root) || !isBareNoun(tree, root) || tree.child(root, ANY_SUBJECT) !== -1)
    return false;
  tree.raise(i, root, "nsubj");
  return true;
}

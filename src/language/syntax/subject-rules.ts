import type { Mending } from "./mending.ts";
import { relations } from "./relations.ts";
import { isFinite, isPredicate, isBareNoun, sharesSubject } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const ANY_SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer");
const OBJECT = relations("obj");
const HELPER = relations("aux", "aux:pass", "cop");
const CASE = relations("case");
const CONJUNCT = relations("conj");
const COORDINATOR = relations("cc");
const RELATIVE = relations("acl:relcl", "advcl:relcl");
const STRAY = relations(..."obl:unmarked dep parataxis dislocated nmod:unmarked vocative discourse".split(" "));
const PREPOSITIONS = new Set("by on in at of with for from to after before since until during under".split(" "));
const ADVERBIAL = relations("obl", "obl:agent", "nmod");
/** How far before its verb a subject is sought. */
const REACH = 15;
const QUOTE = /^["”“]$|^''$|^``$/;

/** `and by Monday had sold`: what has a preposition is no subject. */
export function subjectWithPreposition(tree: Mending, i: number): boolean {
  if (!tree.has(i, SUBJECT)) return false;
  const preposition = tree.child(i, CASE);
  if (preposition === -1 || preposition > i || !PREPOSITIONS.has(tree.norm(preposition))) return false;
  tree.relabel(i, "obl");
  return true;
}

/** `"We will pay," warned the minister`: behind quoted words the speaker follows the verb. */
export function speakerBehindQuote(tree: Mending, i: number): boolean {
  if (i < 2 || !isFinite(tree, i) || !QUOTE.test(tree.norm(i - 1))) return false;
  const speaker = tree.child(i, OBJECT);
  if (speaker < i || tree.child(speaker, CASE) !== -1) return false;
  const before = tree.child(i, ANY_SUBJECT);
  tree.relabel(speaker, "nsubj");
  const head = tree.parsed.heads[i]!;
  if (head < i && !tree.has(i, relations("root"))) tree.relabel(i, "parataxis");
  if (before !== -1 && before < i) tree.relabel(before, "dislocated");
  return true;
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
    const stray = tree.has(child, STRAY) || tree.has(child, OBJECT) || tree.has(child, relations("advmod"));
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
  if (
    !tree.has(i, relations("acl", "appos", "parataxis", "dep", "conj")) ||
    !tree.has(noun, relations("root", "parataxis", "dep"))
  )
    return false;
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
    return tree.left(noun) > coordinator && tree.child(noun, COORDINATOR) === -1 && tree.attach(noun, i, "nsubj");
  }
  return false;
}

/** `A notary forged passports, a jury found` with `notary` hung on `found`: of two subjects the first is that of the verb behind it. */
export function subjectOfNearest(tree: Mending, i: number): boolean {
  if (!isFinite(tree, i) || tree.child(i, ANY_SUBJECT) !== -1 || sharesSubject(tree, i)) return false;
  if (tree.has(i, RELATIVE)) return false;
  for (let noun = i - 1, steps = 0; noun >= 0 && steps < REACH; noun--, steps++) {
    const far = tree.parsed.heads[noun]!;
    if (!tree.has(noun, SUBJECT) || far <= i || !isBareNoun(tree, noun)) continue;
    const subjects = tree.children(far).filter((child) => tree.has(child, SUBJECT));
    return subjects.length > 1 && tree.attach(noun, i, "nsubj");
  }
  return false;
}

/** `The bombing of the market by gunners left` with `gunners` hung on the verb: a doer named before an active verb belongs to the noun. */
export function doerOfNoun(tree: Mending, i: number): boolean {
  const verb = tree.parsed.heads[i]!;
  const preposition = tree.child(i, CASE);
  if (verb < i || !tree.has(i, ADVERBIAL) || preposition === -1 || tree.norm(preposition) !== "by") return false;
  if (!tree.isNominal(i) || tree.child(verb, relations("aux:pass")) !== -1) return false;
  const noun = tree.child(verb, SUBJECT);
  if (noun === -1 || noun > preposition) return false;
  const touched = tree
    .children(noun)
    .some((child) => child > noun && tree.children(child).some((inner) => tree.norm(inner) === "of"));
  return touched && tree.attach(i, noun, "nmod");
}

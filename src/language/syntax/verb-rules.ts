import { FORM, formsOf } from "../clauses/verb-form.ts";
import { grammar } from "../clauses/grammar.ts";
import { baseOfVerb } from "../tokens/inflection.ts";
import { homographs } from "../tokens/homographs.ts";
import type { Mending } from "./mending.ts";
import { TAG } from "../tokens/upos.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isPredicate } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const ANY_SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer");
const OBJECT = relations("obj");
const COPULA = relations("cop");
const HELPER = relations("aux", "aux:pass", "cop");
const DETERMINER = relations("det", "nmod:poss");
const BARE = penn("VBZ", "VBP", "VB");
const BARE_HELPERS = new Set("do does did will would can could may might must shall should".split(" "));
const ROOT = relations("root");
const COMPLEMENT = relations("obj", "iobj", "ccomp", "aux");
const OPENER = relations("mark", "cc");
const RELATIVE = relations("acl:relcl", "advcl:relcl");
const CLAUSE = relations("root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "appos", "acl");
const PASSIVE_SUBJECT = relations("nsubj:pass");
const COORDINATOR = relations("cc");
const ADNOMINAL = relations("acl");
const OPEN_COMPLEMENT = relations("xcomp");

/** `Shipowner sues insurer`: what has a subject and no copula is a verb, if it can be spelt as one. */
export function verbBySubject(tree: Mending, i: number): boolean {
  const { upos, xpos, norms, heads } = tree.parsed;
  if (!tree.isNominal(i) || !tree.has(i, CLAUSE)) return false;
  const helper = tree.child(i, HELPER);
  if (helper !== -1 && helper < i && BARE_HELPERS.has(tree.norm(helper)) && tree.child(i, COPULA) === -1) {
    upos[i] = TAG.VERB;
    xpos[i] = PENN.VB!;
    return true;
  }
  if (helper !== -1) return false;
  const subject = tree.child(i, SUBJECT);
  if (subject === -1 || subject > i || upos[i] === TAG.PROPN) return false;
  if (tree.isNominal(i + 1) && tree.has(i + 1, SUBJECT) && heads[i + 1]! > i + 1) return false;
  const forms = formsOf(norms[i]!);
  const third = (forms & FORM.third) !== 0;
  const past = (forms & FORM.past) !== 0;
  if (!third && !past && !homographs().verbs.has(norms[i]!)) return false;
  upos[i] = TAG.VERB;
  xpos[i] = third ? PENN.VBZ! : past ? PENN.VBD! : PENN.VBP!;
  // `plans to deploy`: what a noun had as its clause is the verb's complement.
  for (const child of tree.children(i))
    if (child > i && xpos[child] === PENN.VB && tree.has(child, ADNOMINAL)) tree.relabel(child, "xcomp");
  return true;
}

/** `states its aims` with two verbs: what has an article or an owner is a noun, and the object of a verb right before it. */
export function nounByDeterminer(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  const owned = tree.child(i, DETERMINER);
  if (upos[i] !== TAG.VERB || !BARE[xpos[i]!] || owned === -1 || owned > i || tree.child(i, HELPER) !== -1)
    return false;
  upos[i] = TAG.NOUN;
  xpos[i] = tree.norm(i).endsWith("s") ? PENN.NNS! : PENN.NN!;
  const verb = heads[i]!;
  if (upos[verb] === TAG.VERB && tree.start(i) === verb + 1 && tree.child(verb, OBJECT) === -1) tree.relabel(i, "obj");
  return true;
}

/** `One man tipped off the ring`: a verb with a subject and an object, or in a whole sentence, is no participle. */
export function pastWithSubject(tree: Mending, i: number): boolean {
  const { upos, xpos, norms } = tree.parsed;
  if (upos[i] !== TAG.VERB || xpos[i] !== PENN.VBN || tree.child(i, HELPER) !== -1) return false;
  const subject = tree.child(i, SUBJECT);
  if (subject === -1 || subject > i || (formsOf(norms[i]!) & FORM.past) === 0) return false;
  if (tree.child(i, OBJECT) === -1 && tree.norm(tree.size - 1) !== ".") return false;
  xpos[i] = PENN.VBD!;
  if (tree.has(subject, PASSIVE_SUBJECT)) tree.relabel(subject, "nsubj");
  return true;
}

/** `Tankers insured in Mumbai carry crude`: of two verbs for one subject the first, if it may be one, is a participle. */
export function reducedRelative(tree: Mending, i: number): boolean {
  const { heads, upos, xpos, norms } = tree.parsed;
  const first = heads[i]!;
  if (first >= i || !isPredicate(tree, i) || tree.child(i, OPENER) !== -1) return false;
  const behind = tree.child(i, ANY_SUBJECT);
  if (behind !== -1 && (behind < i || !tree.has(behind, SUBJECT) || tree.child(i, OBJECT) !== -1)) return false;
  if (tree.norm(i - 1) === "," || tree.norm(tree.start(i) - 1) === ",") return false;
  if (upos[first] !== TAG.VERB || tree.child(first, HELPER) !== -1 || tree.has(i, RELATIVE)) return false;
  const subject = tree.child(first, SUBJECT);
  if (subject === -1 || tree.right(subject) !== first - 1 || (formsOf(norms[first]!) & FORM.participle) === 0)
    return false;
  tree.raise(i, first, "acl");
  tree.attach(subject, i, "nsubj");
  tree.attach(first, subject, "acl");
  xpos[first] = PENN.VBN!;
  if (behind !== -1) tree.relabel(behind, "obj");
  return true;
}

/** `The committee drafted, revised and adopted` read as `what was drafted`: the first of joined verbs is one of them. */
export function firstOfVerbs(tree: Mending, i: number): boolean {
  const { xpos } = tree.parsed;
  const subject = tree.child(i, SUBJECT);
  const coordinator = tree.child(i, COORDINATOR);
  if (!isPredicate(tree, i) || subject === -1 || coordinator < subject || coordinator > i) return false;
  const first = tree.child(subject, ADNOMINAL);
  if (first !== subject + 1 || first > coordinator || xpos[first] !== PENN.VBN) return false;
  if ((formsOf(tree.norm(first)) & FORM.past) === 0) return false;
  tree.raise(first, i, "conj");
  tree.attach(subject, first, "nsubj");
  for (const verb of [first, ...tree.children(first)])
    if (verb < i && xpos[verb] === PENN.VBN && (formsOf(tree.norm(verb)) & FORM.past) !== 0) xpos[verb] = PENN.VBD!;
  return true;
}

/** `made the captain open the hold` read as if the captain were open: what has an object behind it is a verb. */
export function verbByObject(tree: Mending, i: number): boolean {
  const { upos, xpos } = tree.parsed;
  if (upos[i] !== TAG.ADJ || !tree.has(i, OPEN_COMPLEMENT) || !homographs().verbs.has(tree.norm(i))) return false;
  const object = tree.child(i, OBJECT);
  if (object < i || tree.start(object) !== i + 1) return false;
  upos[i] = TAG.VERB;
  xpos[i] = PENN.VB!;
  return true;
}

/** `Minister's aide charged in scandal`: in a headline a verb that needs an object and has none is a passive. */
export function passiveHeadline(tree: Mending, i: number): boolean {
  const { upos, xpos } = tree.parsed;
  if (upos[i] !== TAG.VERB || xpos[i] !== PENN.VBD || !tree.has(i, ROOT) || /^[.!?"”]$/.test(tree.norm(tree.size - 1)))
    return false;
  const subject = tree.child(i, SUBJECT);
  if (
    subject === -1 ||
    subject > i ||
    tree.child(i, COMPLEMENT) !== -1 ||
    (formsOf(tree.norm(i)) & FORM.participle) === 0
  )
    return false;
  if (!grammar().transitive.has(baseOfVerb(tree.norm(i)))) return false;
  xpos[i] = PENN.VBN!;
  tree.relabel(subject, "nsubj:pass");
  return true;
}

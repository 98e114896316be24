import { FORM, formsOf } from "../clauses/verb-form.ts";
import { grammar } from "../clauses/grammar.ts";
import { homographs } from "../tokens/homographs.ts";
import { type Mending, TAGS } from "./mending.ts";
import { PENN, penn, relations } from "./relations.ts";
import { isPredicate } from "./shapes.ts";

const SUBJECT = relations("nsubj", "nsubj:pass");
const ANY_SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer");
const OBJECT = relations("obj");
const COPULA = relations("cop");
const HELPER = relations("aux", "aux:pass", "cop");
const DETERMINER = relations("det", "nmod:poss");
const BARE = penn("VBZ", "VBP", "VB");
const SEQUEL = relations("parataxis", "conj", "ccomp");
const BARE_HELPERS = new Set("do does did will would can could may might must shall should".split(" "));
const HAVE = new Set("has have had having 've".split(" "));
const ADVERBS = new Set(
  "already also long now since yet just never not n't twice recently again effectively".split(" "),
);
const BASE = penn("VB", "VBP");
const DO = new Set(["do", "does", "did"]);
const MARK = relations("mark");
const OPENER = relations("mark", "cc");
const RELATIVE = relations("acl:relcl", "advcl:relcl");
const CLAUSE = relations("root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "appos", "acl");

/** `Shipowner sues insurer`: what has a subject and no copula is a verb, if it can be spelt as one. */
export function verbBySubject(tree: Mending, i: number): boolean {
  const { upos, xpos, norms } = tree.parsed;
  if (!tree.isNominal(i) || !tree.has(i, CLAUSE)) return false;
  const helper = tree.child(i, HELPER);
  if (helper !== -1 && helper < i && BARE_HELPERS.has(tree.norm(helper)) && tree.child(i, COPULA) === -1) {
    upos[i] = TAGS.VERB!;
    xpos[i] = PENN.VB!;
    return true;
  }
  if (helper !== -1) return false;
  const subject = tree.child(i, SUBJECT);
  if (subject === -1 || subject > i || upos[i] === TAGS.PROPN) return false;
  const forms = formsOf(norms[i]!);
  const third = (forms & FORM.third) !== 0;
  const past = (forms & FORM.past) !== 0;
  if (!third && !past && !homographs().verbs.has(norms[i]!)) return false;
  upos[i] = TAGS.VERB!;
  xpos[i] = third ? PENN.VBZ! : past ? PENN.VBD! : PENN.VBP!;
  return true;
}

/** `states its aims` with two verbs: what has an article or an owner is a noun, and the object of a verb right before it. */
export function nounByDeterminer(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  const owned = tree.child(i, DETERMINER);
  if (upos[i] !== TAGS.VERB || !BARE[xpos[i]!] || owned === -1 || owned > i || tree.child(i, HELPER) !== -1)
    return false;
  upos[i] = TAGS.NOUN!;
  xpos[i] = tree.norm(i).endsWith("s") ? PENN.NNS! : PENN.NN!;
  const verb = heads[i]!;
  if (upos[verb] === TAGS.VERB && tree.start(i) === verb + 1 && tree.child(verb, OBJECT) === -1) tree.relabel(i, "obj");
  return true;
}

/** `One man tipped off the ring`: a verb with a subject and an object, or in a whole sentence, is no participle. */
export function pastWithSubject(tree: Mending, i: number): boolean {
  const { upos, xpos, norms } = tree.parsed;
  if (upos[i] !== TAGS.VERB || xpos[i] !== PENN.VBN || tree.child(i, HELPER) !== -1) return false;
  const subject = tree.child(i, SUBJECT);
  if (subject === -1 || subject > i || (formsOf(norms[i]!) & FORM.past) === 0) return false;
  if (tree.child(i, OBJECT) === -1 && tree.norm(tree.size - 1) !== ".") return false;
  xpos[i] = PENN.VBD!;
  if (tree.has(subject, relations("nsubj:pass"))) tree.relabel(subject, "nsubj");
  return true;
}

/** `has put`, `has yet to comment`: `have` before a participle or `yet to` is an auxiliary. */
export function perfect(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  const have = heads[i]!;
  if (have >= i || upos[i] !== TAGS.VERB || !HAVE.has(tree.norm(have)) || tree.has(have, HELPER)) return false;
  if (!tree.has(i, relations("xcomp", "conj", "ccomp", "acl", "advcl", "obj")) || tree.child(have, OBJECT) !== -1)
    return false;
  const yet = tree.norm(i - 1) === "to" && tree.norm(i - 2) === "yet";
  const adverbs = ADVERBS.has(tree.norm(i - 1)) && have === i - 2;
  if (!yet && !((have === i - 1 || adverbs) && xpos[i] === PENN.VBN)) return false;
  tree.raise(i, have, "aux");
  upos[have] = TAGS.AUX!;
  for (const child of tree.children(have).slice()) tree.attach(child, i, tree.label(child));
  return true;
}

/** `Tankers insured in Mumbai carry crude`: of two verbs for one subject the first, if it may be one, is a participle. */
export function reducedRelative(tree: Mending, i: number): boolean {
  const { heads, upos, xpos, norms } = tree.parsed;
  const first = heads[i]!;
  if (first >= i || !isPredicate(tree, i) || tree.child(i, ANY_SUBJECT) !== -1 || tree.child(i, OPENER) !== -1)
    return false;
  if (upos[first] !== TAGS.VERB || tree.child(first, HELPER) !== -1 || tree.has(i, RELATIVE)) return false;
  const subject = tree.child(first, SUBJECT);
  if (subject === -1 || tree.right(subject) !== first - 1 || (formsOf(norms[first]!) & FORM.participle) === 0)
    return false;
  tree.raise(i, first, "acl");
  tree.attach(subject, i, "nsubj");
  tree.attach(first, subject, "acl");
  xpos[first] = PENN.VBN!;
  return true;
}

/** `Should Moscow supply arms, Seoul will respond`: the inverted clause depends on the one behind the comma. */
export function invertedCondition(tree: Mending, i: number): boolean {
  const condition = tree.parsed.heads[i]!;
  const opener = tree.child(condition, HELPER);
  if (condition >= i || !tree.has(i, SEQUEL) || tree.child(i, SUBJECT) === -1) return false;
  if (opener === -1 || !grammar().inverted.has(tree.norm(opener)) || tree.child(condition, SUBJECT) < opener)
    return false;
  if (tree.norm(tree.size - 1) === "?" || tree.norm(tree.start(i) - 1) !== ",") return false;
  tree.raise(i, condition, "advcl");
  return true;
}

/** `Rarely do judges overturn rulings`, `did not, as many had hoped, ratify`: `do` before another bare verb is an auxiliary. */
export function doSupport(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  const helper = heads[i]!;
  if (helper >= i || upos[i] !== TAGS.VERB || !BASE[xpos[i]!] || !DO.has(tree.norm(helper))) return false;
  if (tree.has(helper, HELPER) || !tree.has(i, relations("xcomp", "conj", "ccomp", "obj", "parataxis"))) return false;
  if (tree.child(helper, OBJECT) !== -1 || tree.child(i, OPENER) !== -1) return false;
  tree.raise(i, helper, "aux");
  upos[helper] = TAGS.AUX!;
  xpos[i] = PENN.VB!;
  for (const child of tree.children(helper).slice()) tree.attach(child, i, tree.label(child));
  return true;
}

/** `cautioned banks not to process payments` with a noun behind `to`: what `to` marks is an infinitive. */
export function markedInfinitive(tree: Mending, i: number): boolean {
  const { upos, xpos, heads } = tree.parsed;
  if (upos[i] === TAGS.VERB || tree.norm(i - 1) !== "to" || heads[i - 1] !== i || !tree.has(i - 1, MARK)) return false;
  if (tree.child(i, COPULA) !== -1 || !homographs().verbs.has(tree.norm(i))) return false;
  upos[i] = TAGS.VERB!;
  xpos[i] = PENN.VB!;
  if (tree.has(i, relations("nmod", "obl", "amod", "compound"))) tree.relabel(i, upos[heads[i]!] === TAGS.VERB ? "xcomp" : "acl");
  return true;
}

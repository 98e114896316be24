import type { Clause, Doc, TokenRange } from "../doc.ts";
import type { Predicate } from "./predicates.ts";
import { penn, relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";
import { FORM, verbForms } from "./verb-form.ts";

/** A verb with its auxiliaries and negation: `has not yet been sent`. */
export interface VerbGroup extends TokenRange {
  form: "finite" | "infinitive" | "gerund" | "participle";
  passive: boolean;
  negated: boolean;
  modal: string | null;
  tense: Clause["tense"];
  /** Whether auxiliaries or `to` stand in it. */
  helped: boolean;
}

const AUXILIARY = relations("aux", "aux:pass");
const COPULA = relations("cop");
const MARK = relations("mark");
const PUNCTUATION = relations("punct");
const GROUP = relations("aux", "aux:pass", "cop", "advmod", "mark", "punct");
const SUBJECT = relations("nsubj", "nsubj:pass");
const PASSIVE = relations("aux:pass", "nsubj:pass", "csubj:pass");
const PAST = penn("VBD");
const PARTICIPLE = penn("VBN");
const GERUND = penn("VBG");
const MODALS: Readonly<Record<string, string>> = {
  will: "will",
  "'ll": "will",
  wo: "will",
  would: "would",
  "'d": "would",
  shall: "shall",
  sha: "shall",
  should: "should",
  can: "can",
  ca: "can",
  could: "could",
  may: "may",
  might: "might",
  must: "must",
};
const PAST_HELPERS = new Set(["was", "were", "had", "did"]);
const NEGATIONS = new Set(["not", "n't", "never"]);
const BE = new Set("be is are am was were been being 's 're 'm get gets got getting gotten".split(" "));

/** Reads the verb group of a predicate off the words that hang on it. */
export function verbGroup(tree: Tree, { node, verb }: Predicate): VerbGroup {
  const { doc } = tree;
  const children = tree.children(node);
  const auxiliaries = children.filter((i) => tree.is(i, AUXILIARY) || (tree.is(i, COPULA) && i !== verb));
  const to = children.some((i) => doc.norms[i] === "to" && tree.is(i, MARK));
  const first = auxiliaries[0] ?? verb;
  const passive = node === verb && isPassive(tree, verb, auxiliaries, children);
  const form = formOf(tree, verb, auxiliaries.length > 0, to);
  const modal = modalOf(doc, [...auxiliaries, verb], verb) ?? (to ? "to" : null);
  const negated = children.some((i) => NEGATIONS.has(doc.norms[i]!)) || isYetTo(doc, verb, children, to);
  return {
    start: groupStart(tree, node, verb),
    end: verb + 1,
    form,
    passive,
    negated,
    modal,
    tense: isHeadlineFuture(tree, node, to) ? "future" : tenseOf(doc, form, modal, first, auxiliaries),
    helped: to || auxiliaries.length > 0,
  };
}

/** `Seoul to send envoy`: a sentence of its own. */
function isHeadlineFuture(tree: Tree, node: number, to: boolean): boolean {
  return to && tree.doc.heads[node] === node && tree.child(node, SUBJECT) !== -1;
}

/** Where the run of auxiliaries, `to`, negation and adverbs before a verb begins. */
function groupStart(tree: Tree, node: number, verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0 && tree.doc.heads[i] === node && tree.is(i, GROUP); i--)
    if (!tree.is(i, PUNCTUATION)) {
      if (tree.is(i, MARK) && tree.doc.norms[i] !== "to") break;
      start = i;
    }
  return start;
}

/** The last auxiliary decides: `be` before a participle; without any, a bare participle is passive. */
function isPassive(tree: Tree, verb: number, auxiliaries: number[], children: number[]): boolean {
  const { doc } = tree;
  const last = auxiliaries.findLast((i) => i < verb);
  if (last === undefined) {
    if (PARTICIPLE[doc.xpos[verb]!]) return true;
    return (verbForms(doc, verb) & FORM.participle) !== 0 && children.some((i) => tree.is(i, PASSIVE));
  }
  if (GERUND[doc.xpos[verb]!] || (verbForms(doc, verb) & FORM.participle) === 0) return false;
  return BE.has(doc.norms[last]!);
}

function formOf(tree: Tree, verb: number, helped: boolean, to: boolean): VerbGroup["form"] {
  const { doc } = tree;
  if (to) return "infinitive";
  if (helped) return "finite";
  if (GERUND[doc.xpos[verb]!]) return "gerund";
  if (PARTICIPLE[doc.xpos[verb]!]) return "participle";
  return "finite";
}

function modalOf(doc: Doc, words: number[], verb: number): string | null {
  for (const i of words) {
    const modal = i === verb ? undefined : MODALS[doc.norms[i]!];
    // `had` and `would` share the short form: a participle tells them apart.
    if (modal && !(doc.norms[i] === "'d" && PARTICIPLE[doc.xpos[verb]!])) return modal;
  }
  return null;
}

function tenseOf(
  doc: Doc,
  form: VerbGroup["form"],
  modal: string | null,
  first: number,
  auxiliaries: number[],
): Clause["tense"] {
  if (form !== "finite") return form === "infinitive" && auxiliaries.length > 0 && modal === "to" ? "future" : "none";
  if (modal === "will" || modal === "shall") return "future";
  if (PAST_HELPERS.has(doc.norms[first]!) || (doc.lemmas[first] === "have" && auxiliaries.length > 0)) return "past";
  return PAST[doc.xpos[first]!] ? "past" : "present";
}

/** `has yet to comment`, which is not commenting. */
function isYetTo(doc: Doc, verb: number, children: number[], to: boolean): boolean {
  return to && children.some((i) => i < verb && doc.norms[i] === "yet" && doc.norms[i + 1] === "to");
}

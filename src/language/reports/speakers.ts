import type { Doc, TokenRange } from "../doc.ts";
import { isInnerHyphen } from "../names/hyphenated.ts";
import { PENN, relations } from "../syntax/relations.ts";
import type { Tree } from "../syntax/tree.ts";
import { TAG, hasTag, tagSet } from "../tokens/upos.ts";
import type { Layout } from "./layout.ts";
import { reportingWords } from "./reporting.ts";

const CLITICS = new Set(["'s", "'"]);
const SUBJECT = relations("nsubj", "nsubj:pass", "nsubj:outer");
const OBJECT = relations("obj", "iobj");
const INDIRECT = relations("iobj");
const AGENT = relations("obl:agent");
const OBLIQUE = relations("obl", "nmod");
const CASE = relations("case");
const OWNER = relations("nmod:poss");
const CONJUNCT = relations("conj");
const DESCRIBING = relations("acl");
const RELATIVE = relations("acl:relcl");
const DEPENDENT = relations("advcl", "xcomp", "parataxis", "ccomp", "dep");
const CONTROLLED = relations("xcomp");
/** What only a clause has. */
const CLAUSAL = relations("mark", "cop", "nsubj");
const EXPLETIVE = relations("expl");
const PARTICIPLE = relations("advcl", "acl");
const FINITE = relations("aux", "nsubj");
const PASSIVE = relations("aux:pass", "nsubj:pass");
/** What goes on with a noun phrase behind its head, up to a comma. */
const BEHIND = relations(
  ..."flat compound nmod nmod:desc nmod:poss case conj acl amod appos nummod goeswith fixed".split(" "),
);
const COORDINATOR = relations("cc");
const LEADING = relations("case", "cc", "punct", "mark", "advmod", "discourse");
const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "X");
const PAST_TAGS = new Set([PENN["VBN"], PENN["VBD"]]);
const FINITE_TAGS = new Set([PENN["VBD"], PENN["VBZ"], PENN["VBP"]]);
const RELATIVE_PRONOUNS = new Set([PENN["WDT"], PENN["WP"]]);
/** Longest way from a verb to the one whose subject it shares. */
const FARTHEST = 4;

/** The phrase of a noun: its modifiers, names and prepositional phrases, without what a comma parts from it. */
export function nounPhrase(tree: Tree, head: number): TokenRange {
  let end = head + 1;
  const children = tree.children(head);
  const first = children.find((child) => child < head && !tree.is(child, LEADING));
  const list = isList(tree, children.at(-1) ?? head);
  for (const child of children) {
    if (child < head || tree.doc.upos[child] === TAG.PUNCT) continue;
    if (tree.left[child]! < end || !tree.is(child, BEHIND)) break;
    const parted = tree.left[child]! > end || (tree.doc.upos[end] === TAG.PUNCT && !isInnerHyphen(tree.doc, end));
    if (parted && !(list && tree.is(child, CONJUNCT))) break;
    end = tree.right[child]! + 1;
  }
  return { start: first === undefined ? head : tree.left[first]!, end: unpunctuated(tree.doc, head, end) };
}

/** `Russia, China and Iran`: commas belong to a phrase whose last part `and` closes. */
function isList(tree: Tree, last: number): boolean {
  return tree.is(last, CONJUNCT) && tree.child(last, COORDINATOR) !== -1;
}

function unpunctuated(doc: Doc, head: number, end: number): number {
  let last = end;
  while (last > head + 1 && doc.upos[last - 1] === TAG.PUNCT && doc.words[last - 1] !== ")") last--;
  return last;
}

/** A noun without its case: `Moscow` of `Moscow's claim`, `Beijing` of `in the view of Beijing`. */
export function named(tree: Tree, head: number): TokenRange {
  const phrase = nounPhrase(tree, head);
  const ending = tree.children(head).find((child) => child > head && tree.is(child, CASE));
  const end = ending === undefined ? phrase.end : Math.min(phrase.end, ending);
  // The parser may hang the clitic inside the name.
  return { start: phrase.start, end: CLITICS.has(tree.doc.norms[end - 1] ?? "") && end - 1 > head ? end - 1 : end };
}

/** Who says what a verb reports: its subject, the agent of its passive, or the subject that it shares. */
export function speakerOf(tree: Tree, verb: number): TokenRange | null {
  const head = speakerHead(tree, verb);
  return head === -1 ? null : nounPhrase(tree, head);
}

/** `was told`, `Asked whether`: a passive with its auxiliary, or a participle that opens a clause by itself. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.child(verb, PASSIVE) !== -1) return true;
  return PAST_TAGS.has(tree.doc.xpos[verb]) && tree.is(verb, PARTICIPLE) && tree.child(verb, FINITE) === -1;
}

function speakerHead(tree: Tree, verb: number): number {
  if (isPassive(tree, verb)) return tree.child(verb, AGENT);
  for (let [at, steps] = [verb, 0]; steps < FARTHEST; steps++) {
    const subject = subjectOf(tree, at);
    if (subject !== -1 && tree.doc.norms[subject] !== "there") return antecedent(tree, at, subject);
    if (tree.child(at, EXPLETIVE) !== -1) return -1;
    const head = tree.doc.heads[at]!;
    if (head === at) return -1;
    if (tree.is(at, DESCRIBING)) return authorOf(tree, head);
    if (tree.is(at, RELATIVE)) return head;
    const controller = tree.is(at, CONTROLLED) ? tree.child(head, OBJECT) : -1;
    // `made it clear that`: the empty object of the frame is nobody.
    if (controller !== -1 && controller < at && tree.doc.norms[controller] !== "it") return controller;
    if (!tree.is(at, DEPENDENT) && !tree.is(at, CONJUNCT)) return -1;
    at = head;
  }
  return -1;
}

/** `..., says Polish minister`: the noun right behind a verb that a sign parts from the words before it. */
export function speakerBehind(layout: Layout, verb: number): TokenRange | null {
  const { doc, tree } = layout;
  if (!reportingWords().inverting.has(doc.lemmas[verb]!) || !FINITE_TAGS.has(doc.xpos[verb])) return null;
  if (verb === 0 || !layout.isEdge(verb - 1)) return null;
  const noun = tree.children(verb).find((child) => tree.left[child] === verb + 1);
  const names = noun !== undefined && hasTag(doc, noun, NOMINAL) && tree.child(noun, CLAUSAL) === -1;
  return names ? nounPhrase(tree, noun) : null;
}

/** The subject that stands nearest: `The ban, Seoul said` may hang two on one verb. */
function subjectOf(tree: Tree, verb: number): number {
  let found = -1;
  for (const child of tree.children(verb)) if (tree.is(child, SUBJECT) && (child < verb || found === -1)) found = child;
  return found;
}

function antecedent(tree: Tree, verb: number, subject: number): number {
  const relative = tree.is(verb, RELATIVE) && RELATIVE_PRONOUNS.has(tree.doc.xpos[subject]);
  return relative ? tree.doc.heads[verb]! : subject;
}

/** `The ministry issued a statement saying`: who issues it; else the statement itself. */
export function authorOf(tree: Tree, noun: number): number {
  const owner = ownerOf(tree, noun);
  if (owner !== -1) return owner;
  const verb = tree.doc.heads[noun]!;
  const issued = verb !== noun && tree.is(noun, OBJECT) && reportingWords().issuing.has(tree.doc.lemmas[verb]!);
  const issuer = issued ? subjectOf(tree, verb) : -1;
  return issuer === -1 ? noun : issuer;
}

/** Whose a noun is: `Moscow's claim`, `a report by Amnesty`; -1 for nobody's. */
export function ownerOf(tree: Tree, noun: number): number {
  const owner = tree.child(noun, OWNER);
  return owner === -1 ? phraseUnder(tree, noun, OWNERS) : owner;
}

const OWNERS = new Set(["by", "from", "of", "among"]);
const TARGETS = new Set(["to"]);
const CALLED = new Set(["on", "upon"]);

/** The first prepositional phrase of a word with one of the prepositions, -1 for none: its noun. */
function phraseUnder(tree: Tree, word: number, prepositions: ReadonlySet<string>): number {
  for (const child of tree.children(word)) {
    if (!tree.is(child, OBLIQUE)) continue;
    const preposition = tree.child(child, CASE);
    if (preposition !== -1 && prepositions.has(tree.doc.norms[preposition]!)) return child;
  }
  return -1;
}

/** To whom a verb or noun reports: `told Seoul`, `called on Tehran to`, `promise to Kyiv`; nothing inside the content. */
export function addresseeOf(tree: Tree, cue: number, contents: readonly TokenRange[]): TokenRange | null {
  const head = addresseeHead(tree, cue, contents);
  const outside = contents.every(({ start, end }) => head < start || head >= end);
  return head === -1 || !outside ? null : nounPhrase(tree, head);
}

function addresseeHead(tree: Tree, cue: number, contents: readonly TokenRange[]): number {
  const lemma = tree.doc.lemmas[cue]!;
  const { targeting, hearsay, addressing, directing } = reportingWords();
  const spoken = targeting.has(lemma);
  if (isPassive(tree, cue)) return spoken || hearsay.has(lemma) ? -1 : tree.child(cue, SUBJECT);
  if (!spoken) {
    // `said Wednesday` may look like an object.
    const objects = addressing.has(lemma) || directing.has(lemma) ? OBJECT : INDIRECT;
    const outside = (child: number) => contents.every(({ start, end }) => child < start || child >= end);
    const direct = tree
      .children(cue)
      .find((child) => tree.is(child, objects) && isPerson(tree.doc, child) && outside(child));
    if (direct !== undefined) return direct;
  }
  const target = phraseUnder(tree, cue, lemma === "call" ? CALLED : TARGETS);
  return target === -1 && !spoken ? urgedOne(tree, cue, contents[0]!) : target;
}

/** A noun or pronoun; `that` behind `told` opens what was told. */
function isPerson(doc: Doc, i: number): boolean {
  return hasTag(doc, i, NOMINAL) && doc.norms[i] !== "that";
}

/** `promised Biden to wait`: the noun before the infinitive, whatever the parser hung it on. */
function urgedOne({ doc }: Tree, cue: number, { start }: TokenRange): number {
  const adjacent = doc.norms[start] === "to" && start - 1 > cue && hasTag(doc, start - 1, NOMINAL);
  return adjacent ? start - 1 : -1;
}

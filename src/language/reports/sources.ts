import type { TokenRange } from "../doc.ts";
import { relations } from "../syntax/relations.ts";
import { TAG, hasTag, tagSet } from "../tokens/upos.ts";
import { type Attribution, without } from "./attribution.ts";
import { clauseRange } from "./complements.ts";
import type { Layout } from "./layout.ts";
import { reportingWords } from "./reporting.ts";
import { named, ownerOf } from "./speakers.ts";

const CASE = relations("case", "mark");
const OBJECT = relations("obl", "obj", "nmod");
const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM");
const NOMINAL_LINK = relations(..."obl nmod appos obj iobj nsubj nsubj:pass flat compound".split(" "));
const SUBJECT = relations("nsubj", "nsubj:pass");
const CONTENT = relations("ccomp");
const ADVERBIAL = relations("obl");
const VERBAL = tagSet("VERB", "AUX");

/** Whether a word, in lower case, can open a phrase that names a source. */
export function isSourceCue(word: string): boolean {
  return word === "according" || word === "per";
}

/** A phrase that names the source of what stands around it: `according to Yonhap`, `per Bloomberg`. */
export function sourcePhrase(layout: Layout, token: number): Attribution | null {
  const { norms } = layout.doc;
  if (norms[token] === "per") return per(layout, token);
  return norms[token + 1] === "to" ? accordingTo(layout, token) : null;
}

function accordingTo(layout: Layout, token: number): Attribution | null {
  const { tree, doc } = layout;
  const source = sourceOf(layout, token);
  if (source <= token || !hasTag(doc, source, NOMINAL) || reportingWords().standards.has(doc.lemmas[source]!))
    return null;
  const above = doc.heads[source]!;
  const under = tree.is(token, CASE) && above === doc.heads[token]! ? above : source;
  return attribution(layout, { start: token, end: token + 2 }, { source, under }, "according to");
}

/** `according to officials briefed on the raid`: where a predicate stands above the phrase, its subject is the source. */
function sourceOf({ tree, doc }: Layout, token: number): number {
  if (!tree.is(token, CASE)) return tree.child(token, OBJECT);
  const head = doc.heads[token]!;
  return hasTag(doc, head, VERBAL) ? tree.child(head, SUBJECT) : head;
}

/** `per Bloomberg`, not `per day`. */
function per(layout: Layout, token: number): Attribution | null {
  const { doc } = layout;
  const source = doc.heads[token]!;
  if (source <= token || doc.upos[source] !== TAG.PROPN) return null;
  return isSetOff(layout, layout.subtree(source))
    ? attribution(layout, { start: token, end: token + 1 }, { source, under: source }, "per")
    : null;
}

/** `in his view`, `in the opinion of the court`. */
export function viewPhrase(layout: Layout, noun: number): Attribution | null {
  const { tree, doc } = layout;
  if (!reportingWords().views.has(doc.lemmas[noun]!)) return null;
  const preposition = tree.child(noun, CASE);
  const holder = ownerOf(tree, noun);
  if (preposition === -1 || doc.norms[preposition] !== "in" || holder === -1 || !tree.is(noun, ADVERBIAL)) return null;
  const phrase = layout.subtree(noun);
  if (!isSetOff(layout, phrase)) return null;
  return located(layout, phrase, { noun, holder, cueToken: noun, cue: doc.norms[noun]! });
}

/** `under`: the word that carries the whole phrase, the source itself or the predicate above it. */
function attribution(
  layout: Layout,
  cue: TokenRange,
  { source, under }: { source: number; under: number },
  words: string,
): Attribution | null {
  const { start, end } = layout.subtree(under);
  const phrase = { start: Math.min(start, cue.start), end };
  return located(layout, phrase, { noun: under, holder: source, cueToken: cue.start, cue: words });
}

interface Source {
  /** The noun through which the phrase hangs on the words, and the one whose words they are. */
  noun: number;
  holder: number;
  cueToken: number;
  cue: string;
}

function located(layout: Layout, phrase: TokenRange, { noun, holder, cueToken, cue }: Source): Attribution | null {
  const head = clauseOver(layout, noun, phrase);
  if (head === -1) return null;
  const contents = without(clauseRange(layout, head), phrase)
    .map((part) => layout.trimmed(part))
    .filter(({ start, end }) => start < end);
  if (contents.length === 0) return null;
  const { start, end } = named(layout.tree, holder);
  // `according to officials briefed on the raid`: what the predicate says of the source is part of it.
  const predicate = noun !== holder && cueToken !== noun;
  const behind = cueToken < holder && cueToken !== noun ? layout.tree.right[cueToken]! + 1 : start;
  const speaker = { start: Math.max(start, behind), end: predicate ? phrase.end : end };
  return { speaker, addressee: null, cue, cueToken, block: phrase, contents, host: null };
}

/** The predicate whose clause the phrase belongs to: the outermost of those reported where it opens or closes the sentence. */
function clauseOver(layout: Layout, noun: number, phrase: TokenRange): number {
  const { tree, doc } = layout;
  let at = doc.heads[noun]!;
  if (at === noun) return -1;
  if (doc.norms[at] === "according") at = doc.heads[at]!;
  while (doc.heads[at] !== at && tree.is(at, NOMINAL_LINK) && !hasTag(doc, at, VERBAL)) at = doc.heads[at]!;
  if (atEdge(layout, phrase)) while (doc.heads[at] !== at && tree.is(at, CONTENT)) at = doc.heads[at]!;
  return at >= phrase.start && at < phrase.end ? -1 : at;
}

function atEdge(layout: Layout, { start, end }: TokenRange): boolean {
  const sentence = layout.sentence(start);
  return layout.trimmed({ start: sentence.start, end: start }).end <= sentence.start || end >= sentence.end - 1;
}

function isSetOff(layout: Layout, phrase: TokenRange): boolean {
  return atEdge(layout, phrase) || layout.isEdge(phrase.start - 1) || layout.isEdge(phrase.end - 1);
}

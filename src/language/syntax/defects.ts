import { TAG } from "../tokens/upos.ts";
import { grammar } from "../clauses/grammar.ts";
import { FORM, baseOf, formsOf } from "../clauses/verb-form.ts";
import { baseOfVerb } from "../tokens/inflection.ts";
import { homographs } from "../tokens/homographs.ts";
import { PENN, penn, relations } from "./relations.ts";
import type { Parsed } from "./sentence.ts";

const FINITE = penn("VBD", "VBP", "VBZ", "MD");
const PARTICIPLE = penn("VBN", "VBG");
const SUBJECT = relations("nsubj", "nsubj:pass", "csubj", "csubj:pass");
const MARK = relations("mark");
const OBJECT = relations("obj");
const ADNOMINAL = relations("acl");
const NOUN = new Set<number>([TAG.NOUN, TAG.PROPN]);
const EXPLETIVE = relations("expl");
const HELPER = relations("aux", "aux:pass", "cop");
const MODIFIER = relations(..."amod compound case fixed flat det mark advmod cc nummod punct goeswith".split(" "));
const CONJUNCT = relations("conj");
const CONTROLLED = relations("xcomp");
const CASE = relations("case");
const OBLIQUE = relations("obl", "nmod");
const PLURAL = penn("NNS", "NNPS");
const PRESENT = penn("VBP", "VBZ", "VB", "VBD");
const INSIDE = relations("compound", "amod");
const ADJECTIVAL = relations("amod");
/** How many words stand at most between a verb that asks and its `to`. */
const ASKING = 6;
const SHORTEST = 4;

/**
 * How many things in a parse cannot be: finite verbs without a subject or with two, past tenses with a `by` phrase that may
 * be participles, and a sentence without a predicate.
 * Right parses of edited prose have few; so of two parses of a sentence the one with fewer is the likelier.
 *
 * @param whole whether the words are a sentence, which needs a predicate
 */
export function defects(parsed: Parsed, whole: boolean): number {
  return defectsAt(parsed, whole).length;
}

/** The tokens where something cannot be, as often as there are reasons. */
export function defectsAt(parsed: Parsed, whole: boolean): number[] {
  const { heads, labels } = parsed;
  const size = heads.length;
  const subjects = new Uint8Array(size);
  const expletives = new Uint8Array(size);
  const finite = new Uint8Array(size);
  const prepositions = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const head = heads[i]!;
    if (head === i) continue;
    if (SUBJECT[labels[i]!]) subjects[head]!++;
    else if (CASE[labels[i]!]) prepositions[head] = 1;
    else if (EXPLETIVE[labels[i]!]) expletives[head] = 1;
    else if (HELPER[labels[i]!] && FINITE[parsed.xpos[i]!]) finite[head] = 1;
  }
  const found: number[] = [];
  for (let i = 0; i < size; i++) {
    if (isVerbal(parsed, i) && FINITE[parsed.xpos[i]!]) finite[i] = 1;
    if (subjects[i]! > 1) found.push(i);
  }
  for (let i = 0; i < size; i++) {
    if (isActiveWithAgent(parsed, i) || isHiddenInfinitive(parsed, i)) found.push(i);
    if (isHiddenPast(parsed, i) || isHiddenVerb(parsed, i) || isVerbInside(parsed, i)) found.push(i);
    // `struck off the ballot pelted officials`: what describes a noun before it has no phrase of its own.
    if (OBLIQUE[labels[i]!] && prepositions[i] && heads[i]! > i && ADJECTIVAL[labels[heads[i]!]!]) found.push(i);
    if (OBLIQUE[labels[i]!] && !prepositions[i] && NOUN.has(parsed.upos[i]!) && !isPartOfWord(parsed, i)) found.push(i);
    if (isMarkedNoun(parsed, i) || isParticipleWithObject(parsed, i)) found.push(i);
    if (finite[i] && subjects[i] === 0 && !expletives[i] && !sharesSubject(parsed, i, subjects)) found.push(i);
    if (whole && heads[i] === i && size >= SHORTEST && !finite[i] && !mayBeRoot(parsed, i)) found.push(i);
  }
  return found;
}

/** An imperative, or in a headline a participle: `Three killed in blast`. */
function mayBeRoot(parsed: Parsed, i: number): boolean {
  if (!isVerbal(parsed, i)) return parsed.norms.at(-1) !== "." && hasParticiple(parsed, i);
  return !PARTICIPLE[parsed.xpos[i]!] || parsed.norms.at(-1) !== ".";
}

/** `Tanker held off Oman`. */
function hasParticiple({ heads, labels, xpos }: Parsed, i: number): boolean {
  return heads.some((head, k) => head === i && ADNOMINAL[labels[k]!] === 1 && xpos[k] === PENN.VBN);
}

function isVerbal({ upos, labels }: Parsed, i: number): boolean {
  return (upos[i] === TAG.VERB || upos[i] === TAG.AUX) && !HELPER[labels[i]!] && !MODIFIER[labels[i]!];
}

/** `Brussels froze the assets and lifted the ban`. */
function sharesSubject({ heads, labels }: Parsed, i: number, subjects: Uint8Array): boolean {
  let at = i;
  while ((CONJUNCT[labels[at]!] || CONTROLLED[labels[at]!]) && heads[at] !== at) {
    at = heads[at]!;
    if (subjects[at]! > 0) return true;
  }
  return false;
}

/** `The mine snapped up by investors` read as a past tense: with a `by` phrase right behind it is a participle. */
function isActiveWithAgent({ xpos, norms, upos, heads }: Parsed, i: number): boolean {
  if (norms[i] !== "by" || upos[i + 1] === TAG.NUM) return false;
  const before = particleAt(norms, i - 1) ? i - 2 : i - 1;
  if (before < 1 || xpos[before] !== PENN.VBD || upos[heads[i]!] === TAG.NUM) return false;
  return (formsOf(norms[before]!) & FORM.participle) !== 0;
}

function particleAt(norms: readonly string[], i: number): boolean {
  return grammar().particleWords.has(norms[i] ?? "");
}

/** What stands behind a hyphen or `'s`, where prepositions are far. */
function isPartOfWord({ norms }: Parsed, i: number): boolean {
  return i > 0 && /^(?:'s|-)$/.test(norms[i - 1]!);
}

/** `froze` read as anything but a verb: a form that is a past tense and nothing else. */
export function isHiddenPast({ norms, upos, words }: Parsed, i: number): boolean {
  if (upos[i] === TAG.VERB || upos[i] === TAG.AUX || words[i] !== norms[i]) return false;
  return baseOf(norms[i]!) !== null && formsOf(norms[i]!) === FORM.past && !homographs().pasts.has(norms[i]!);
}

/** `irk` read as anything but a verb, though it is nothing else. */
export function isHiddenVerb({ norms, upos, words }: Parsed, i: number): boolean {
  return upos[i] !== TAG.VERB && words[i] === norms[i] && homographs().pure.has(norms[i]!);
}

/** `irk farmers` read as a kind of farmers: what describes a noun is neither a finite verb nor, as an adjective, a noun. */
function isVerbInside({ xpos, upos, labels, heads, norms, words }: Parsed, i: number): boolean {
  if (CASE[labels[i]!] && upos[i] === TAG.VERB && homographs().verbs.has(norms[i]!)) return true;
  if (heads[i]! < i) return false;
  if (
    xpos[i] === PENN.NNS &&
    INSIDE[labels[i]!] &&
    PLURAL[xpos[heads[i]!]!] &&
    words[i] === norms[i] &&
    isPresent(norms[i]!)
  )
    return true;
  return (
    (PRESENT[xpos[i]!] === 1 && INSIDE[labels[i]!] === 1) ||
    (ADJECTIVAL[labels[i]!] === 1 && (xpos[i] === PENN.NN || xpos[heads[i]!] === PENN.$))
  );
}

/** `from the seabed yields clues`: whether a plural is one that seldom describes another noun and may be a verb. */
function isPresent(word: string): boolean {
  return !homographs().describing.has(word) && homographs().verbs.has(baseOfVerb(word));
}

/** `to free the hostages` read as an adjective or a noun: behind `to` and before an article stands a verb. */
export function isHiddenInfinitive({ norms, upos }: Parsed, i: number): boolean {
  if (norms[i - 1] !== "to" || upos[i] === TAG.VERB || upos[i] === TAG.AUX || !homographs().verbs.has(norms[i]!))
    return false;
  return grammar().determiners.has(norms[i + 1] ?? "") || (NOUN.has(upos[i + 1]!) && isAsked(norms, upos, i - 2));
}

/** `agreed to ferry aid`, `persuaded both sides to free prisoners`: the verb before `to` asks for an infinitive. */
function isAsked(norms: readonly string[], upos: Uint8Array, before: number): boolean {
  for (let i = before; i >= 0 && i > before - ASKING; i--) {
    if (upos[i] !== TAG.VERB) continue;
    const { subjectControl, objectControl } = grammar();
    return (i === before ? subjectControl : objectControl).has(baseOfVerb(norms[i]!));
  }
  return false;
}

/** `if Moscow supply arms` read as one noun: what a subordinator opens has a predicate. */
function isMarkedNoun({ heads, labels, upos, norms }: Parsed, i: number): boolean {
  const head = heads[i]!;
  if (!MARK[labels[i]!] || norms[i] === "to" || head <= i || !NOUN.has(upos[head]!)) return false;
  return !heads.some((other, k) => other === head && HELPER[labels[k]!] === 1);
}

/** `Poland closed its border` read as a participle behind its noun: what is closed closes nothing. */
function isParticipleWithObject({ heads, labels, xpos, norms }: Parsed, i: number): boolean {
  const head = heads[i]!;
  if (!OBJECT[labels[i]!] || !ADNOMINAL[labels[head]!] || xpos[head] !== PENN.VBN || head > i) return false;
  return (
    !heads.some((other, k) => other === head && HELPER[labels[k]!] === 1) && (formsOf(norms[head]!) & FORM.past) !== 0
  );
}

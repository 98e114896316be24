import { READING } from "./codebook.ts";
import { isIrregular, stem } from "./stem.ts";
import { type NamedState, statesIn } from "./states.ts";
import type { Word } from "./words.ts";

/** Who does what to whom, as the words of one clause have it. */
export interface Roles {
  /** Named before the verb, or behind `by`. */
  actors: string[];
  /** Named elsewhere. */
  others: string[];
  /** Named behind `with` or `between`: each acts on the other. */
  mutual: boolean;
  /** A word in the actor's place that stands for somebody. */
  pronoun: "addressee" | "speaker" | null;
  /** What is told of is evidence of an act: the act is what is meant. */
  proof: boolean;
}

/** Who takes part: how `the North` is to be read is told by whether Korea is spoken of. */
export function rolesOf(words: readonly Word[], acts: readonly number[], korean: boolean): Roles {
  const named = withKoreas(statesIn(words), words, korean);
  const states = named.some(({ body }) => !body) ? named.filter(({ body }) => !body) : named;
  const verb = verbAt(words, acts, states);
  const proof = isProof(words);
  const passive = isPassive(words, verb);
  const partners = states.filter((state) => isPartner(words, state));
  const isActor = (state: NamedState) => {
    if (follows(words, state, READING.by)) return true;
    const elsewhere = proof || passive || state.at >= verb;
    return !elsewhere && !partners.includes(state) && !follows(words, state, READING.elsewhere);
  };
  const actors = unique(states.filter(isActor).map(({ code }) => code));
  return {
    actors,
    others: unique(states.map(({ code }) => code)).filter((code) => !actors.includes(code)),
    mutual: partners.length > 0,
    pronoun: pronounOf(words.slice(0, Math.max(1, Math.min(verb, 3)))),
    proof,
  };
}

function withKoreas(states: NamedState[], words: readonly Word[], korean: boolean): NamedState[] {
  if (!korean) return states;
  const koreas = words.flatMap((word, at): NamedState[] => {
    if (states.some((state) => at >= state.at && at < state.end)) return [];
    const { north, south } = READING.korea;
    const code = north.includes(word.lower) ? "PRK" : south.includes(word.lower) ? "KOR" : null;
    const meant = code !== null && (words[at - 1]?.lower === "the" || word.lower.endsWith("ern"));
    return meant
      ? [{ code, at, end: at + 1, modifies: word.possessive || word.lower.endsWith("ern"), body: false }]
      : [];
  });
  return [...states, ...koreas].toSorted((a, b) => a.at - b.at);
}

/** Where the verb stands: the first auxiliary behind a party, else the first word of an act that is no party's, else the end of the subject. */
function verbAt(words: readonly Word[], acts: readonly number[], states: readonly NamedState[]): number {
  const first = states[0];
  const auxiliary = words.findIndex(({ lower }, at) => at > 0 && AUXILIARY.has(lower) && lower !== "to");
  const act = acts.find((at) => first !== undefined && at >= first.end && !isHead(words, at, states));
  const known = [auxiliary, act ?? -1].filter((at) => at >= 0);
  return known.length > 0 ? Math.min(...known) : (first?.end ?? 0);
}

/** A noun behind a party's adjective: `Chinese ships`. */
function isHead(words: readonly Word[], at: number, states: readonly NamedState[]): boolean {
  return states.some(({ end, modifies }) => modifies && end === at) && words[at]?.lower.endsWith("s") === true;
}

/** `be` and a participle behind the subject. */
function isPassive(words: readonly Word[], verb: number): boolean {
  return words.slice(verb, verb + 4).some(({ lower }, k) => PASSIVE.has(lower) && isParticiple(words[verb + k + 1]));
}

function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && !INTRANSITIVE.has(word.lower) && (/[^e]ed$/.test(word.lower) || isIrregular(word.lower));
}

/** `with X`, `between X and Y`. */
function isPartner(words: readonly Word[], state: NamedState): boolean {
  const opened = words.slice(Math.max(0, state.at - READING.window), state.at).some(({ lower }) => lower === "between");
  return follows(words, state, READING.partner) || (opened && follows(words, state, ["and"]));
}

/** Whether one of the words stands before the state, with at most an article between. */
function follows(words: readonly Word[], { at }: NamedState, which: readonly string[]): boolean {
  const before = ARTICLES.has(words[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return which.includes(words[before]?.lower ?? "");
}

function isProof(words: readonly Word[]): boolean {
  const noun = words.findIndex(({ lower }) => PROOF.has(lower));
  return (
    (noun >= 0 && noun < 4) ||
    words.some((word, at) => COMES.has(word.stem) && at > 0 && isPassive(words, Math.max(0, at - 2)))
  );
}

function pronounOf(words: readonly Word[]): Roles["pronoun"] {
  const word = words.find(({ lower }) => ADDRESSEE.has(lower) || SPEAKER.has(lower))?.lower;
  if (word === undefined) return null;
  return SPEAKER.has(word) ? "speaker" : "addressee";
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}

const AUXILIARY = new Set(READING.auxiliary);
const PASSIVE = new Set(READING.passive);
const INTRANSITIVE = new Set(READING.intransitive);
const ARTICLES = new Set(READING.articles);
const PROOF = new Set(READING.proof);
const COMES = new Set(READING.comes.map((word) => stem(word)));
const ADDRESSEE = new Set(READING.addressee);
const SPEAKER = new Set(READING.speaker);

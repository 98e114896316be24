import type { Doc, TokenRange } from "../doc.ts";
import { PREMODIFIER, isCompoundPart } from "./phrase-words.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** Nouns by what `the two ...` takes up; see `codebook/language/anaphora.yaml`. */
export interface SetWords {
  determiners: Record<string, number>;
  persons: string[];
  states: string[];
  any: string[];
  alone: string[];
  collectives: Record<string, number>;
  known: string[];
  between: string[];
}

/** A phrase for so many parties named before: `the two sides`, `both`, `all three`. */
export interface SetPhrase extends TokenRange {
  head: number;
  count: number;
  noun: string;
  /** Without a noun of its own: `the two`, `the pair`. */
  bare: boolean;
}

const NOMINAL = tagSet("NOUN", "PROPN", "ADJ", "DET", "NUM");
/** Words that make of a number of parties those named before. */
const DEFINITE = /^(?:the|these|those|all|both|its|their)$/;
const POSSESSIVE = /^(?:its|his|her|their|our|my|your)$/;
/** What stands behind a noun that is about something else: `the two sides of the river`. */
const ELSEWHERE = /^(?:who|which|that|-)$/;

/** Finds phrases for a number of parties. */
export class SetPhrases {
  readonly #doc: Doc;
  readonly #words: SetWords;
  readonly #mentions: MentionIndex;

  constructor(doc: Doc, words: SetWords, mentions: MentionIndex) {
    this.#doc = doc;
    this.#words = words;
    this.#mentions = mentions;
  }

  /** The phrase whose first word, article included, stands at a token; `null` where none does. */
  at(i: number): SetPhrase | null {
    const { norms } = this.#doc;
    const word = norms[i] ?? "";
    if (word === "both") return this.#counted(i, i, 2);
    if (!DEFINITE.test(word)) return null;
    const count = this.#number(i + 1);
    if (count !== null) return this.#counted(i, i + 1, count);
    const collective = this.#words.collectives[norms[i + 1] ?? ""];
    if (collective !== undefined) return this.#bare(i, i + 1, collective);
    const alone = word === "the" && this.#words.alone.includes(norms[i + 1] ?? "") && this.#ends(i + 1);
    return alone ? { start: i, end: i + 2, head: i + 1, count: 2, noun: norms[i + 1] ?? "", bare: false } : null;
  }

  /** `both`, `the two`, and the noun behind them. */
  #counted(start: number, number: number, count: number): SetPhrase | null {
    let k = number + 1;
    if (this.#doc.norms[start] === "both" && POSSESSIVE.test(this.#doc.norms[k] ?? "")) k++;
    while (k < number + 3 && !this.#isNoun(k) && hasTag(this.#doc, k, PREMODIFIER) && !this.#isNamed(k)) k++;
    if (this.#isNoun(k) && this.#ends(k))
      return { start, end: k + 1, head: k, count, noun: this.#doc.norms[k] ?? "", bare: false };
    return this.#bare(start, number, count);
  }

  #bare(start: number, head: number, count: number): SetPhrase | null {
    const next = this.#doc.norms[head + 1] ?? "";
    if (hasTag(this.#doc, head + 1, NOMINAL) || POSSESSIVE.test(next) || this.#goesOn(head)) return null;
    return { start, end: head + 1, head, count, noun: "sides", bare: true };
  }

  #ends(k: number): boolean {
    return !this.#goesOn(k) && !isCompoundPart(this.#doc, k);
  }

  /** `the two sides of the river`; not `accused the two members of blackmail`. */
  #goesOn(k: number): boolean {
    const { norms, heads } = this.#doc;
    if (norms[k + 1] !== "of") return ELSEWHERE.test(norms[k + 1] ?? "");
    const object = heads[k + 1] ?? k + 1;
    return heads[object] === k || object === k;
  }

  #number(i: number): number | null {
    const word = this.#doc.norms[i] ?? "";
    return Object.hasOwn(this.#words.determiners, word) ? (this.#words.determiners[word] ?? null) : null;
  }

  /** A region may stand before the noun (`the two Central American countries`), a state may not. */
  #isNamed(k: number): boolean {
    const mention = this.#mentions.at(k);
    return mention !== undefined && this.#doc.entities[mention.entity]?.country !== null;
  }

  #isNoun(k: number): boolean {
    const noun = this.#doc.norms[k] ?? "";
    const { persons, states, any } = this.#words;
    return persons.includes(noun) || states.includes(noun) || any.includes(noun);
  }
}

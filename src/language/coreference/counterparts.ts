import type { Doc, DocEntity, Mention } from "../doc.ts";
import type { Census } from "./census.ts";
import { PREMODIFIER } from "./phrase-words.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import type { Salience } from "./salience.ts";
import { hasTag } from "../tokens/upos.ts";

/** Nouns for the other of two; see `codebook/language/anaphora.yaml`. */
export interface OtherWords {
  states: string[];
  persons: string[];
}

/** `its neighbour`, `his guest`: where the noun stands, and whether it is a person. */
interface OtherPhrase {
  head: number;
  person: boolean;
  /** The name beside it: `his counterpart, Wang Yi`. */
  named: Mention | null;
}

const REACH = 2;
const LONGEST_PREMODIFIER = 2;
const STATES = new Set(["state", "government"]);
const PERSONS = new Set(["person", "state", "government"]);
/** Only people who are in a place are guests and hosts there. */
const IN_PLACE = new Set(["person", "state", "government", "place"]);
const STAYING = /^(?:guest|hosts?|visitor)$/;

/** Finds who stands opposite to the owner of a phrase, where the text speaks of just one other. */
export class Counterparts {
  readonly #doc: Doc;
  readonly #words: OtherWords;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #census: Census;

  constructor(doc: Doc, words: OtherWords, mentions: MentionIndex, salience: Salience, census: Census) {
    this.#doc = doc;
    this.#words = words;
    this.#mentions = mentions;
    this.#salience = salience;
    this.#census = census;
  }

  /** The noun behind a possessive at token `i`, `null` where it is no such noun or names its state itself. */
  phraseAt(i: number): OtherPhrase | null {
    let k = i + 1;
    while (
      k <= i + LONGEST_PREMODIFIER &&
      !this.#isOther(k) &&
      hasTag(this.#doc, k, PREMODIFIER) &&
      !this.#mentions.at(k)
    )
      k++;
    if (!this.#isOther(k) || this.#mentions.at(k)) return null;
    const head = this.#doc.norms[k] === "opposite" ? k + 1 : k;
    const named = this.#mentions.startingAt(this.#doc.norms[head + 1] === "," ? head + 2 : head + 1) ?? null;
    return { head, person: this.#words.persons.includes(this.#nounAt(k)), named };
  }

  /** The one party that is not of the owner's state, named in the sentences before or the only other of the text. */
  other(i: number, sentence: number, phrase: OtherPhrase, owner: DocEntity): Mention | null {
    if (phrase.named) return this.#apposed(phrase.named, owner);
    const types = !phrase.person ? STATES : STAYING.test(this.#doc.norms[phrase.head] ?? "") ? IN_PLACE : PERSONS;
    const found = new Map<string, Mention>();
    const persons = new Map<string, Mention>();
    for (const { at, mentions } of this.#salience.back(i, sentence, REACH)) {
      if (!this.#salience.sameParagraph(at, sentence)) break;
      for (const mention of mentions.toReversed()) {
        const { country, type } = this.#doc.entities[mention.entity] as DocEntity;
        if (country === null || country === owner.country || !types.has(type)) continue;
        if (!found.has(country)) found.set(country, mention);
        if (type === "person" && !persons.has(country)) persons.set(country, mention);
      }
    }
    const candidates = phrase.person && persons.size > 0 ? persons : found;
    if (candidates.size === 1) return [...candidates.values()][0] ?? null;
    return candidates.size === 0 && !phrase.person ? (this.#census.clearly(i, 1, owner.country)[0] ?? null) : null;
  }

  #apposed(named: Mention, owner: DocEntity): Mention | null {
    const { country } = this.#doc.entities[named.entity] as DocEntity;
    return country !== null && country !== owner.country && named.kind === "name" ? named : null;
  }

  #isOther(k: number): boolean {
    const noun = this.#nounAt(k);
    return this.#words.states.includes(noun) || this.#words.persons.includes(noun);
  }

  #nounAt(k: number): string {
    const word = this.#doc.norms[k] ?? "";
    return word === "opposite" ? `${word} ${this.#doc.norms[k + 1] ?? ""}` : word;
  }
}

import type { Doc, DocEntity, Mention } from "../doc.ts";
import { conjoined } from "./conjoined.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import type { Salience } from "./salience.ts";
import { isPluralSubject } from "./subjects.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** Nouns by what `the two ...` takes up; see `codebook/language/anaphora.yaml`. */
export interface PairWords {
  determiners: Record<string, number>;
  persons: string[];
  states: string[];
  any: string[];
  alone: string[];
}

/** The parties that a plural stands for, and the tokens of its phrase. */
export interface Plural {
  start: number;
  end: number;
  parties: Mention[];
}

const NOMINAL = tagSet("NOUN", "PROPN", "ADJ", "DET", "NUM");
const PREMODIFIER = tagSet("NOUN", "PROPN", "ADJ");
const STATES = new Set(["state", "government"]);
const PARTIES = new Set(["state", "government", "intergovernmental", "military", "company", "group", "person"]);
/** Words that make of a number of parties those named before. */
const DEFINITE = /^(?:the|these|those|all|both|its|their)$/;
const PEOPLES = /(?:States|Islands|Emirates|Philippines|Netherlands|Bahamas|Maldives|Comoros|Seychelles|Nations)$/;

/** Plural words that take up several parties, or one that is many. */
export class Plurals {
  readonly #doc: Doc;
  readonly #words: PairWords;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;

  constructor(doc: Doc, words: PairWords, mentions: MentionIndex, salience: Salience) {
    this.#doc = doc;
    this.#words = words;
    this.#mentions = mentions;
    this.#salience = salience;
  }

  /**
   * `they`: the joined subjects, or the people, troops or armed group, that the sentence or the ones before it speak of.
   * Open where a plural noun that is no name is the nearer subject, or where several fit alike.
   */
  they(i: number, sentence: number): Mention[] {
    for (const { at, mentions } of this.#salience.before(i, sentence)) {
      const candidates = this.#pluralsAmong(mentions);
      const subjects = candidates.filter(([first]) => first && this.#salience.isSubject(first));
      const rival = this.#nounSubject(at, i);
      const found =
        (at === sentence ? subjects.at(-1) : subjects[0]) ?? (candidates.length === 1 ? candidates[0] : null);
      if (found && (rival === null || rival < (found[0]?.start ?? 0))) return found;
      if (rival !== null || candidates.length > 0) return [];
    }
    return [];
  }

  /** `the two sides`, `both`, `the neighbours`; `null` where no such phrase stands at a token. */
  pair(i: number, sentence: number): Plural | null {
    const phrase = this.#pairPhrase(i);
    if (!phrase) return null;
    const { start, end, count, noun } = phrase;
    const fits = this.#fitting(noun);
    const joined = this.#joined(i, sentence, count, fits);
    const recent = joined ?? this.#salience.recent(i, sentence, fits).slice(0, count);
    return { start, end, parties: recent.length === count ? recent : [] };
  }

  /** `the former`, `the latter`: of the two joined last. */
  ordinal(i: number, sentence: number): Mention | null {
    const word = this.#doc.norms[i] ?? "";
    if ((word !== "former" && word !== "latter") || hasTag(this.#doc, i + 1, PREMODIFIER)) return null;
    const joined = this.#joined(i, sentence, 2, ({ type }) => PARTIES.has(type));
    return joined?.[word === "former" ? 0 : 1] ?? null;
  }

  #pairPhrase(i: number): { start: number; end: number; count: number; noun: string } | null {
    const { norms } = this.#doc;
    const { determiners, alone } = this.#words;
    const word = norms[i] ?? "";
    if (word === "both" && !hasTag(this.#doc, i + 1, NOMINAL)) return { start: i, end: i + 1, count: 2, noun: "sides" };
    const count = Object.hasOwn(determiners, word) ? (determiners[word] ?? 2) : null;
    if (count === null) {
      const noun = norms[i + 1] ?? "";
      return word === "the" && alone.includes(noun) && norms[i + 2] !== "of"
        ? { start: i, end: i + 2, count: 2, noun }
        : null;
    }
    if (word !== "both" && !DEFINITE.test(norms[i - 1] ?? "")) return null;
    let k = i + 1;
    while (k < i + 3 && !this.#isPairNoun(k) && hasTag(this.#doc, k, PREMODIFIER) && !this.#mentions.at(k)) k++;
    if (!this.#isPairNoun(k)) return null;
    const start = word === "both" ? i : i - 1;
    return { start, end: k + 1, count, noun: norms[k] ?? "" };
  }

  #isPairNoun(k: number): boolean {
    const noun = this.#doc.norms[k] ?? "";
    const { persons, states, any } = this.#words;
    return persons.includes(noun) || states.includes(noun) || any.includes(noun);
  }

  #fitting(noun: string): (entity: DocEntity) => boolean {
    const { persons, states } = this.#words;
    if (persons.includes(noun))
      return ({ type, country }) => country !== null && (type === "person" || STATES.has(type));
    if (states.includes(noun))
      return ({ type, country }) => country !== null && (STATES.has(type) || type === "person");
    return ({ type, country }) => PARTIES.has(type) && (country !== null || type === "group");
  }

  /** The nearest group of so many joined parties. */
  #joined(i: number, sentence: number, count: number, fits: (entity: DocEntity) => boolean): Mention[] | null {
    for (const { mentions } of this.#salience.before(i, sentence)) {
      const group = conjoined(this.#doc, mentions).findLast(({ members }) =>
        members.every((member) => fits(this.#doc.entities[member.entity] as DocEntity)),
      );
      if (group) return group.members.length === count ? group.members : null;
    }
    return null;
  }

  #pluralsAmong(mentions: readonly Mention[]): Mention[][] {
    const groups = conjoined(this.#doc, mentions).filter(({ members }) =>
      members.every((member) => PARTIES.has((this.#doc.entities[member.entity] as DocEntity).type)),
    );
    const taken = overSameWords(mentions);
    const grouped = new Set([...groups.flatMap(({ members }) => members), ...taken.flat()]);
    const single = mentions
      .filter((mention) => !grouped.has(mention) && this.#isMany(mention))
      .map((mention) => [mention]);
    const all = [...groups.map(({ members }) => members), ...taken, ...single].toSorted(
      (a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
    );
    return distinct(all);
  }

  /** `Russian officials`, `Chinese troops`, `the Taliban`, `Palestinians`. */
  #isMany(mention: Mention): boolean {
    if (mention.kind === "adjective" || mention.kind === "pronoun") return false;
    const { type, name } = this.#doc.entities[mention.entity] as DocEntity;
    if (type === "group") return true;
    const head = this.#doc.words[mention.head] ?? "";
    const plural = /(?:s|men|people)$/.test(head);
    if (type === "state") return plural && head !== name && !PEOPLES.test(head);
    return plural && mention.kind === "description" && (type === "person" || type === "military");
  }

  /** The last plural common noun before a token that is a subject and nobody named. */
  #nounSubject(at: number, before: number): number | null {
    const range = this.#doc.sentences[at];
    if (!range) return null;
    for (let i = Math.min(before, range.end) - 1; i >= range.start; i--)
      if (isPluralSubject(this.#doc, i) && !this.#mentions.at(i)) return i;
    return null;
  }
}

/** Parties that one plural word has taken up before: `they`, `the two sides`. */
function overSameWords(mentions: readonly Mention[]): Mention[][] {
  const byStart = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const same = byStart.get(mention.start);
    if (same?.[0]?.end === mention.end) same.push(mention);
    else byStart.set(mention.start, [mention]);
  }
  return [...byStart.values()].filter((same) => same.length > 1);
}

/** Of groups with the same parties, the first. */
function distinct(groups: readonly Mention[][]): Mention[][] {
  const seen = new Set<string>();
  return groups.filter((members) => {
    const key = members.map(({ entity }) => entity).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

import { RELATIONS } from "../doc.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import type { Census } from "./census.ts";
import { conjoined } from "./conjoined.ts";
import type { Salience } from "./salience.ts";
import type { SetPhrase, SetWords } from "./set-phrases.ts";
import { overSameWords } from "./plurals.ts";
import { isPluralSubject } from "./subjects.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

type Fits = (entity: DocEntity) => boolean;

/** How many sentences back, whatever their paragraph: for two, and for more, of whom a text speaks together less often. */
const REACH = 3;
const FAR = 12;
/** How far back parties that are not joined are gathered. */
const NEAR = 2;
const STATES = new Set(["state", "government"]);
const PARTIES = new Set(["state", "government", "intergovernmental", "military", "company", "group", "person"]);
const OBJECT = new Set(["obj", "iobj"].map((label) => RELATIONS.indexOf(label)));
const VERB = tagSet("VERB");
const COUNTED = RELATIONS.indexOf("nummod");

/** The parties that a phrase for a number of them takes up: those last spoken of together in that number. */
export class PartySets {
  readonly #doc: Doc;
  readonly #words: SetWords;
  readonly #salience: Salience;
  readonly #census: Census;

  constructor(doc: Doc, words: SetWords, salience: Salience, census: Census) {
    this.#doc = doc;
    this.#words = words;
    this.#salience = salience;
    this.#census = census;
  }

  /**
   * The nearest sentence with so many joined parties decides, or with which just so many have been named in the paragraph; else
   * the text as a whole, where it clearly speaks of so many. Empty where neither tells.
   */
  of(phrase: SetPhrase, sentence: number): Mention[] {
    const fits = this.#fitting(phrase.noun);
    const outside = this.#outsider(phrase, sentence);
    const found = new Map<string, Mention>();
    const reach = phrase.count > 2 ? FAR : REACH;
    for (const { at, mentions } of this.#salience.back(phrase.start, sentence, reach)) {
      const group = this.#joined(mentions, phrase.count, fits);
      if (phrase.bare && this.#salience.sameParagraph(at, sentence) && this.#isRival(at, phrase, group)) return [];
      if (group) return group;
      if (found.size > phrase.count || at < sentence - NEAR || !this.#salience.sameParagraph(at, sentence)) continue;
      for (const mention of mentions.toReversed()) {
        const entity = this.#entity(mention);
        const key = entity.country ?? entity.name;
        if (fits(entity) && key !== outside && !found.has(key)) found.set(key, mention);
      }
      if (found.size === phrase.count) return [...found.values()];
    }
    // `China urged both`: a third party speaks to the two that the text is about.
    return (phrase.bare ? outside !== null : this.#words.known.includes(phrase.noun))
      ? this.#census.clearly(phrase.start, phrase.count, outside)
      : [];
  }

  /** The two that `the former` and `the latter` tell apart, in the order of the text; empty where there are not just two. */
  twoBefore(token: number, sentence: number): Mention[] {
    const fits = this.#fitting("sides");
    for (const { mentions } of this.#salience.back(token, sentence, 1)) {
      const group = this.#joined(mentions, 2, fits);
      if (group) return group;
      const named = new Map<string, Mention>();
      for (const mention of mentions) {
        const { country, name } = this.#entity(mention);
        if (fits(this.#entity(mention)) && mention.kind !== "adjective") named.set(country ?? name, mention);
      }
      if (named.size === 2) return [...named.values()];
      if (named.size > 2) return [];
    }
    return [];
  }

  /** The last group of so many joined parties in a sentence. */
  #joined(mentions: readonly Mention[], count: number, fits: Fits): Mention[] | null {
    const groups = [...conjoined(this.#doc, mentions).map(({ members }) => members), ...overSameWords(mentions)];
    const fitting = groups.filter(
      (members) =>
        members.length === count &&
        distinct(this.#doc, members) === count &&
        members.every((member) => fits(this.#entity(member))),
    );
    return fitting.toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0)).at(-1) ?? null;
  }

  /** `Vietnam will mediate between the two`, `Washington asked the two neighbours`: who does so is none of them. */
  #outsider({ start, head }: SetPhrase, sentence: number): string | null {
    const verb = this.#doc.heads[head] ?? head;
    const isObject = OBJECT.has(this.#doc.labels[head] as number) || this.#isAsked(head);
    if (!isObject && !this.#words.between.includes(this.#doc.lemmas[verb] ?? "")) return null;
    const subject = this.#salience.subjectBefore(start, sentence);
    return subject ? this.#entity(subject).country : null;
  }

  /** `urged both to stay calm`. */
  #isAsked(head: number): boolean {
    return this.#doc.norms[head] === "both" && this.#doc.norms[head + 1] === "to" && hasTag(this.#doc, head - 1, VERB);
  }

  /** Others of that number (`two diplomats`), or another plural subject behind the group, may be meant as well. */
  #isRival(at: number, { start, head }: SetPhrase, group: Mention[] | null): boolean {
    const range = this.#doc.sentences[at];
    if (!range) return false;
    const number = this.#doc.norms[head] ?? "";
    for (let i = Math.min(start, range.end) - 1; i >= range.start; i--) {
      if (group && i < (group[0]?.start ?? 0)) return false;
      if (this.#doc.norms[i] === number && this.#doc.labels[i] === COUNTED) return true;
      if (isPluralSubject(this.#doc, i) && !group) return true;
    }
    return false;
  }

  #fitting(noun: string): Fits {
    const { persons, states } = this.#words;
    if (persons.includes(noun) || states.includes(noun))
      return ({ type, country }) => country !== null && (type === "person" || STATES.has(type));
    return ({ type, country }) => PARTIES.has(type) && (country !== null || type === "group");
  }

  #entity(mention: Mention): DocEntity {
    return this.#doc.entities[mention.entity] as DocEntity;
  }
}

function distinct(doc: Doc, members: readonly Mention[]): number {
  return new Set(members.map(({ entity }) => doc.entities[entity]?.country ?? doc.entities[entity]?.name)).size;
}

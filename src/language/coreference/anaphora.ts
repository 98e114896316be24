import { anaphoraWords } from "./anaphora-words.ts";
import type { AnaphoraWords } from "./anaphora-words.ts";
import { Census } from "./census.ts";
import { Counterparts } from "./counterparts.ts";
import { Descriptions } from "./descriptions.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { Entities } from "../names/entities.ts";
import { MentionIndex } from "../names/mention-index.ts";
import { OfficeReferences } from "./office-references.ts";
import type { Resolved } from "./office-references.ts";
import { PartySets } from "./party-sets.ts";
import { PREMODIFIER } from "./phrase-words.ts";
import { Plurals } from "./plurals.ts";
import { Pronouns } from "./pronouns.ts";
import { statesOfRegion } from "../names/regions.ts";
import { Salience } from "./salience.ts";
import { SetPhrases } from "./set-phrases.ts";
import { stateEntity } from "../names/state-entity.ts";
import { isPossessive } from "../names/possessive.ts";
import { titles } from "../names/titles.ts";
import { hasTag } from "../tokens/upos.ts";
import { Visits } from "./visits.ts";

/** How many words behind its article an office may have before `of`. */
const LONGEST_OFFICE = 5;
const PARTITIVE = /^(?:each|both|all|neither|none|either)$/;

/** Words that take up something named before: pronouns, `the ministry`, `its envoy`, `the two sides`. */
export class Anaphora {
  readonly #doc: Doc;
  readonly #words: AnaphoraWords;
  readonly #entities: Entities;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #pronouns: Pronouns;
  readonly #plurals: Plurals;
  readonly #setPhrases: SetPhrases;
  readonly #sets: PartySets;
  readonly #counterparts: Counterparts;
  readonly #descriptions: Descriptions;
  readonly #offices: OfficeReferences;
  readonly #visits: Visits;
  readonly #quoteSpeakers = new Map<number, TokenRange>();
  #count = 0;

  constructor(doc: Doc) {
    const words = anaphoraWords();
    this.#doc = doc;
    this.#words = words;
    this.#entities = new Entities(doc);
    this.#mentions = new MentionIndex(doc);
    this.#salience = new Salience(doc);
    const census = new Census(doc);
    for (const report of doc.reports)
      if (report.quoted && report.speaker)
        for (let i = report.start; i < report.end; i++) this.#quoteSpeakers.set(i, report.speaker);
    this.#pronouns = new Pronouns(doc, words.persons, this.#mentions, this.#salience, this.#quoteSpeakers);
    this.#plurals = new Plurals(doc, this.#mentions, this.#salience);
    this.#setPhrases = new SetPhrases(doc, words.pairs, this.#mentions);
    this.#sets = new PartySets(doc, words.pairs, this.#salience, census);
    this.#counterparts = new Counterparts(doc, words.others, this.#mentions, this.#salience, census);
    this.#descriptions = new Descriptions(doc, words.nouns, this.#mentions, this.#salience, census);
    this.#offices = new OfficeReferences(
      doc,
      words,
      this.#entities,
      this.#mentions,
      this.#salience,
      this.#pronouns,
      census,
    );
    this.#visits = new Visits(doc, words.visits, this.#mentions);
  }

  /** Adds the resolved mentions to the document; returns how many. */
  resolve(): number {
    for (const [sentence, range] of this.#doc.sentences.entries())
      for (let i = range.start; i < range.end; i++) {
        const known = this.#mentions.at(i);
        if (known) i = Math.max(i, known.end - 1);
        else if (this.#words.openers.has(this.#doc.norms[i] ?? "")) i = this.#resolveAt(i, sentence, range.end) - 1;
      }
    this.#mentions.save();
    return this.#count;
  }

  /** Tries the readings in turn; returns the token after what was read. */
  #resolveAt(i: number, sentence: number, limit: number): number {
    const found = this.#read(i, sentence, limit);
    if (found && "entities" in found) this.#add(found, sentence);
    return found?.end ?? i + 1;
  }

  #read(i: number, sentence: number, limit: number): Resolved | { end: number } | null {
    const word = this.#doc.norms[i] ?? "";
    const { persons, things, plurals, speakers } = this.#words;
    if (plurals.includes(word)) return this.#these(i, i, sentence);
    if (speakers.includes(word)) return this.#speaker(i);
    if (things.includes(word) || persons.includes(word))
      return this.#other(i, sentence) ?? this.#offices.possessed(i, sentence, limit) ?? this.#pronoun(i, sentence);
    const several =
      this.#partitive(i, sentence) ?? this.#region(i) ?? this.#set(i, sentence) ?? this.#ofSet(i, sentence);
    if (several) return several;
    if (word === "the" || word === "that") return this.#description(i, sentence, limit);
    return word === "a" || word === "an" ? this.#offices.indefinite(i, sentence, limit) : null;
  }

  #pronoun(i: number, sentence: number): Resolved | null {
    const found = this.#pronouns.antecedent(i, sentence);
    return found && { start: i, end: i + 1, head: i, entities: [found.entity], kind: "pronoun" };
  }

  /** `they` and `their`: one mention for each of those meant, over the same words. */
  #these(i: number, word: number, sentence: number): Resolved {
    const found = this.#plurals.they(word, sentence);
    const parties = this.#doc.norms[word] === "them" && this.#haveSubjectOf(word, sentence, found) ? [] : found;
    return { start: i, end: word + 1, head: i, entities: entitiesOf(parties), kind: "pronoun" };
  }

  /** `both turned them down`: an object does not mean the subject of its verb. */
  #haveSubjectOf(object: number, sentence: number, parties: readonly Mention[]): boolean {
    const verb = this.#doc.heads[object];
    for (const { mentions } of this.#salience.back(object, sentence, 0))
      for (const { head, entity } of mentions)
        if (this.#doc.heads[head] === verb && parties.some((party) => party.entity === entity)) return true;
    return false;
  }

  /** `each of them`. */
  #partitive(i: number, sentence: number): Resolved | null {
    const { norms } = this.#doc;
    if (!PARTITIVE.test(norms[i] ?? "") || norms[i + 1] !== "of" || norms[i + 2] !== "them") return null;
    return this.#these(i, i + 2, sentence);
  }

  /** `the Baltic states`. */
  #region(i: number): Resolved | null {
    const region = statesOfRegion(this.#doc, i, this.#words.pairs.determiners);
    if (!region) return null;
    const entities = region.codes.map((code) => this.#entities.intern(stateEntity(code, "one of a region's states")));
    return { start: i, end: region.end, head: region.end - 1, entities, kind: "description" };
  }

  /** `the two sides`. */
  #set(i: number, sentence: number): Resolved | null {
    const phrase = this.#setPhrases.at(i);
    if (!phrase) return null;
    return { ...phrase, entities: entitiesOf(this.#sets.of(phrase, sentence)), kind: "description" };
  }

  /** `the foreign ministers of the two countries`. */
  #ofSet(i: number, sentence: number): Resolved | null {
    let of = i + 1;
    while (of < i + LONGEST_OFFICE && hasTag(this.#doc, of, PREMODIFIER) && !this.#mentions.at(of)) of++;
    if (this.#doc.norms[of] !== "of" || !isPluralOffice(this.#doc.norms[of - 1] ?? "")) return null;
    const phrase = this.#setPhrases.at(of + 1);
    if (!phrase) return null;
    const entities = entitiesOf(this.#sets.of(phrase, sentence));
    return { start: i, end: phrase.end, head: of - 1, entities, kind: "description" };
  }

  /** `its neighbour`, `his guest`. */
  #other(i: number, sentence: number): Resolved | null {
    const phrase = this.#counterparts.phraseAt(i);
    if (!phrase) return null;
    const owner = this.#pronouns.antecedent(i, sentence);
    const found = owner && this.#counterparts.other(i, sentence, phrase, this.#entityOf(owner));
    return (
      found && { start: i, end: phrase.head + 1, head: phrase.head, entities: [found.entity], kind: "description" }
    );
  }

  /** `we` in quotation marks is the side of whoever is quoted. */
  #speaker(i: number): Resolved | null {
    const speaker = this.#quoteSpeakers.get(i);
    if (!speaker) return null;
    for (const k of [this.#nameIn(speaker), ...backwards(speaker)]) {
      const mention = this.#mentions.at(k);
      if (mention) return { start: i, end: i + 1, head: i, entities: [mention.entity], kind: "pronoun" };
    }
    return null;
  }

  /** The name that a speaker's phrase opens with: `Taras Velychko of the Dnipro Centre`; -1 for none. */
  #nameIn({ start }: TokenRange): number {
    const mention = this.#mentions.at(start);
    const named = mention?.kind === "name" && this.#entityOf(mention).type === "person";
    return named && !isPossessive(this.#doc, mention.end) ? start : -1;
  }

  /** `the ministry`, `the minister`, `the country`, `the bloc`, `the latter`. */
  #description(i: number, sentence: number, limit: number): Resolved | { end: number } | null {
    const pointed = this.#ordinal(i + 1, sentence) ?? this.#visits.partyAt(i + 1, sentence);
    if (pointed) return { start: i, end: i + 2, head: i + 1, entities: [pointed.entity], kind: "description" };
    const description = this.#descriptions.at(i, sentence);
    if (description?.antecedent) {
      const { end, head, antecedent } = description;
      return { start: i, end, head, entities: [this.#stateOf(antecedent, head)], kind: "description" };
    }
    return this.#offices.definite(i, sentence, limit);
  }

  /** `the kingdom` is the state, also where only one of its offices or places has been named. */
  #stateOf(antecedent: Mention, head: number): number {
    const { type, country, name } = this.#entityOf(antecedent);
    const other = type === "person" || type === "military" || type === "place";
    if (!other || country === null) return antecedent.entity;
    return this.#entities.intern(stateEntity(country, `${this.#doc.norms[head]}: the text speaks of ${name}`));
  }

  /** `the former`, `the latter`: of the two named last. */
  #ordinal(i: number, sentence: number): Mention | null {
    const word = this.#doc.norms[i] ?? "";
    if ((word !== "former" && word !== "latter") || hasTag(this.#doc, i + 1, PREMODIFIER)) return null;
    return this.#sets.twoBefore(i, sentence)[word === "former" ? 0 : 1] ?? null;
  }

  #add({ start, end, head, entities, kind }: Resolved, sentence: number): void {
    for (const entity of entities) {
      const mention: Mention = { start, end, entity, head, kind };
      this.#mentions.add(mention);
      this.#salience.remember(sentence, mention);
      this.#count++;
    }
  }

  #entityOf({ entity }: Mention): DocEntity {
    return this.#doc.entities[entity] as DocEntity;
  }
}

/** The tokens of a range, the last first. */
function* backwards({ start, end }: TokenRange): Generator<number> {
  for (let k = end - 1; k >= start; k--) yield k;
}

function isPluralOffice(word: string): boolean {
  return word.endsWith("s") && titles().heads.has(word);
}

function entitiesOf(mentions: readonly Mention[]): number[] {
  return mentions.map(({ entity }) => entity);
}

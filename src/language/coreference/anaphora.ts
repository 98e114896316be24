import { readLists } from "../codebook.ts";
import { conjoined } from "./conjoined.ts";
import { Descriptions } from "./descriptions.ts";
import type { Nouns } from "./descriptions.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { Entities } from "../names/entities.ts";
import { genderOfName } from "../names/given-names.ts";
import { MentionIndex } from "../names/mention-index.ts";
import { rangeText } from "../range-text.ts";
import { Plurals } from "./plurals.ts";
import type { PairWords } from "./plurals.ts";
import { Salience } from "./salience.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { readTitle } from "../names/title-reader.ts";
import type { Title } from "../names/title-reader.ts";

interface Lists extends Nouns {
  persons: string[];
  things: string[];
  plurals: string[];
  speakers: string[];
  pairs: PairWords;
}

const POLITICAL = new Set(["state", "government", "intergovernmental", "military", "company", "group"]);
const SPEAKING = new Set([...POLITICAL, "person"]);
/** Words that open a phrase before the main clause. */
const FRONTING =
  /^(?:in|on|at|with|despite|after|before|since|while|when|as|during|through|by|for|from|although|though)$/;
let lists: Lists | null = null;

/** Words that take up something named before: pronouns, `the ministry`, `its envoy`, `the two sides`. */
export class Anaphora {
  readonly #doc: Doc;
  readonly #lists: Lists;
  readonly #entities: Entities;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #plurals: Plurals;
  readonly #descriptions: Descriptions;
  readonly #quoteSpeakers = new Map<number, TokenRange>();
  /** Words that one of the readings starts with: all others are passed over. */
  readonly #openers: ReadonlySet<string>;
  /** What pronouns and titles have told of people, by entity. */
  readonly #genders = new Map<number, "he" | "she">();
  #count = 0;

  constructor(doc: Doc) {
    lists ??= readLists("language/anaphora.yaml") as Lists;
    this.#doc = doc;
    this.#lists = lists;
    this.#entities = new Entities(doc);
    this.#mentions = new MentionIndex(doc);
    const { persons, things, plurals, speakers, pairs } = lists;
    this.#openers = new Set([
      ...persons,
      ...things,
      ...plurals,
      ...speakers,
      ...Object.keys(pairs.determiners),
      "the",
      "that",
    ]);
    this.#salience = new Salience(doc);
    this.#plurals = new Plurals(doc, lists.pairs, this.#mentions, this.#salience);
    this.#descriptions = new Descriptions(doc, lists, this.#mentions, this.#salience);
    for (const report of doc.reports)
      if (report.quoted && report.speaker)
        for (let i = report.start; i < report.end; i++) this.#quoteSpeakers.set(i, report.speaker);
  }

  /** Adds the resolved mentions to the document; returns how many. */
  resolve(): number {
    for (const [sentence, range] of this.#doc.sentences.entries())
      for (let i = range.start; i < range.end; i++) {
        const known = this.#mentions.at(i);
        if (known) i = Math.max(i, known.end - 1);
        else i = this.#resolveAt(i, sentence, range) - 1;
      }
    this.#mentions.save();
    return this.#count;
  }

  /** Tries the readings in turn; returns the token after what was read. */
  #resolveAt(i: number, sentence: number, range: TokenRange): number {
    const word = this.#doc.norms[i] ?? "";
    if (!this.#openers.has(word)) return i + 1;
    if (this.#lists.plurals.includes(word)) return this.#they(i, sentence);
    const plural = this.#plurals.pair(i, sentence) ?? (word === "the" ? this.#plurals.pair(i + 1, sentence) : null);
    if (plural) return this.#several(plural.parties, plural, "description", sentence);
    const owned = this.#lists.things.includes(word) || this.#lists.persons.includes(word);
    if (owned) return this.#possessed(i, sentence, range) ?? this.#pronoun(i, sentence);
    if (this.#lists.speakers.includes(word)) return this.#speaker(i, sentence);
    if (word === "the" || word === "that") return this.#description(i, sentence, range);
    return i + 1;
  }

  #pronoun(i: number, sentence: number): number {
    const word = this.#doc.norms[i] ?? "";
    const person = this.#lists.persons.includes(word);
    if (!person && this.#isEmptySubject(i)) return i + 1;
    const gender = person ? genderOf(word) : null;
    const fits = (entity: DocEntity) => (gender === null ? POLITICAL.has(entity.type) : this.#isPerson(entity, gender));
    const found =
      (this.#isFronted(i, sentence) ? this.#salience.subjectBehind(i, sentence, fits) : null) ??
      this.#salience.antecedent(i, sentence, fits, this.#ruledOut(i, sentence, person));
    if (!found) return i + 1;
    if (gender) this.#genders.set(found.entity, gender);
    return this.#add({ start: i, end: i + 1 }, i, found.entity, "pronoun", sentence);
  }

  /** What a pronoun cannot mean: the subject of its own verb, and for `it` one of several joined subjects. */
  #ruledOut(i: number, sentence: number, person: boolean): (mention: Mention) => boolean {
    const own = this.#ownSubject(i, sentence);
    if (person) return ({ entity }) => entity === own?.entity;
    const joined = new Set<Mention>();
    for (const { mentions } of this.#salience.before(i, sentence))
      for (const { members } of conjoined(this.#doc, mentions))
        if (members[0] && this.#salience.isSubject(members[0])) for (const member of members) joined.add(member);
    return (mention) => mention.entity === own?.entity || joined.has(mention);
  }

  /** `In its statement, Qatar said`: in a phrase before the main clause a pronoun looks forward. */
  #isFronted(i: number, sentence: number): boolean {
    const start = this.#doc.sentences[sentence]?.start ?? 0;
    if (i === start || i > start + 4 || !FRONTING.test(this.#doc.norms[start] ?? "")) return false;
    for (let k = i + 1; k < i + 12; k++) {
      if (this.#doc.norms[k] === ",") return true;
      if (this.#mentions.at(k)) return false;
    }
    return false;
  }

  /** `Belgrade never recognised it`: an object does not mean the subject of its verb. */
  #ownSubject(i: number, sentence: number): Mention | null {
    const word = this.#doc.norms[i] ?? "";
    const object = /^(it|him|her)$/.test(word) && hasTag(this.#doc, i - 1, tagSet("VERB", "ADP"));
    const possessive = word === "her" && hasTag(this.#doc, i + 1, tagSet("NOUN", "ADJ", "PROPN"));
    const clausal = hasTag(this.#doc, i + 1, tagSet("VERB", "AUX"));
    return object && !possessive && !clausal ? this.#salience.subjectBefore(i, sentence) : null;
  }

  #isPerson(entity: DocEntity, gender: "he" | "she"): boolean {
    if (entity.type !== "person" || isPlural(entity)) return false;
    const known =
      this.#genders.get(this.#doc.entities.indexOf(entity)) ??
      genderOfOffice(entity.office ?? "") ??
      genderOfName(entity.name);
    return known === null || known === gender;
  }

  /** `it is likely that`, `it seems`: nobody is meant. */
  #isEmptySubject(i: number): boolean {
    if (this.#doc.norms[i] !== "it") return false;
    const after = this.#doc.norms.slice(i + 1, i + 7);
    if (/^(seems|appears|seemed|appeared|rained|rains|snowed)$/.test(after[0] ?? "")) return true;
    const be = after.findIndex((word) => /^(is|was|be|been|'s|remains|remained)$/.test(word));
    if (be === -1 || be > 2) return false;
    if (/^(?:raining|snowing)$/.test(after[be + 1] ?? "")) return true;
    return after
      .slice(be + 1, be + 5)
      .some((word) => word === "that" || word === "to" || word === "whether" || word === "who");
  }

  /** `its spokesman`, `his government`: an office or body of what the pronoun stands for. */
  #possessed(i: number, sentence: number, range: TokenRange): number | null {
    const title = readTitle(this.#doc, i + 1, range.end, this.#mentions);
    if (!title || title.owner || title.class.kind === "expert" || !/^(its|his|her)$/.test(this.#doc.norms[i] ?? ""))
      return null;
    const owner = this.#salience.antecedent(i, sentence, ({ type, country }) => country !== null && SPEAKING.has(type));
    if (!owner) return null;
    return this.#office({ start: i, end: title.end }, title, this.#doc.entities[owner.entity] as DocEntity, sentence);
  }

  #office(range: TokenRange, title: Title, owner: DocEntity, sentence: number): number {
    const { kind, sector } = title.class;
    const name = title.name
      ? rangeText(this.#doc, title.name)
      : rangeText(this.#doc, { start: title.start, end: title.end });
    const office = rangeText(this.#doc, title.office).toLowerCase();
    const type =
      kind === "institution"
        ? owner.type === "intergovernmental"
          ? "intergovernmental"
          : "government"
        : kind === "force"
          ? "military"
          : "person";
    const entity = this.#entities.intern({
      name,
      type,
      country: title.former ? null : owner.country,
      sector,
      office: kind === "person" ? office : null,
      because: `${office} of ${owner.name}, named before`,
    });
    return this.#add(
      range,
      (title.name ?? { end: title.head + 1 }).end - 1,
      entity,
      title.name ? "name" : "description",
      sentence,
    );
  }

  /** `we` in quotation marks is the side of whoever is quoted. */
  #speaker(i: number, sentence: number): number {
    const speaker = this.#quoteSpeakers.get(i);
    if (!speaker) return i + 1;
    for (let k = speaker.end - 1; k >= speaker.start; k--) {
      const mention = this.#mentions.at(k);
      if (mention) return this.#add({ start: i, end: i + 1 }, i, mention.entity, "pronoun", sentence);
    }
    return i + 1;
  }

  /** `they` and `their`: one mention for each of those meant, over the same word. */
  #they(i: number, sentence: number): number {
    return this.#several(this.#plurals.they(i, sentence), { start: i, end: i + 1 }, "pronoun", sentence);
  }

  #several(parties: readonly Mention[], range: TokenRange, kind: Mention["kind"], sentence: number): number {
    for (const { entity } of parties)
      this.#add({ start: range.start, end: range.end }, range.end - 1, entity, kind, sentence);
    return range.end;
  }

  /** `the ministry`, `the minister`, `the country`, `the bloc`. */
  #description(i: number, sentence: number, range: TokenRange): number {
    const ordinal = this.#plurals.ordinal(i + 1, sentence);
    if (ordinal) return this.#add({ start: i, end: i + 2 }, i + 1, ordinal.entity, "description", sentence);
    const description = this.#descriptions.at(i, sentence);
    if (description?.antecedent)
      return this.#add(
        { start: i, end: description.end },
        description.head,
        description.antecedent.entity,
        "description",
        sentence,
      );
    const title = readTitle(this.#doc, i + 1, range.end, this.#mentions);
    if (!title || title.owner || title.class.kind === "expert") return i + 1;
    return this.#sameOffice(i, title, sentence) ?? this.#topicOffice(i, title, sentence);
  }

  /** An entity named before whose name or office holds the same noun. */
  #sameOffice(i: number, title: Title, sentence: number): number | null {
    const noun = this.#doc.norms[title.head] ?? "";
    const holds = ({ name, office }: DocEntity) =>
      `${name} ${office ?? ""}`
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(noun);
    const found = this.#salience.antecedent(
      i,
      sentence,
      (entity) => entity.country !== null && holds(entity) && matchesKind(entity, title),
    );
    if (!found || title.name) return null;
    return this.#add({ start: i, end: title.end }, title.head, found.entity, "description", sentence);
  }

  /** `the presidential office`, `the government`: of the state that the sentence, or the one before, speaks of. */
  #topicOffice(i: number, title: Title, sentence: number): number {
    const owner = this.#salience.topic(i, sentence, ({ type, country }) => country !== null && SPEAKING.has(type));
    if (!owner || (title.class.kind === "person" && !title.name && title.office.end - title.office.start < 2))
      return title.end;
    return this.#office({ start: i, end: title.end }, title, this.#doc.entities[owner.entity] as DocEntity, sentence);
  }

  #add(range: TokenRange, head: number, entity: number, kind: Mention["kind"], sentence: number): number {
    const mention: Mention = { ...range, entity, head, kind };
    this.#mentions.add(mention);
    this.#salience.remember(sentence, mention);
    this.#count++;
    return range.end;
  }
}

function matchesKind(entity: DocEntity, title: Title): boolean {
  return title.class.kind === "person" ? entity.type === "person" : entity.type !== "person";
}

function genderOf(word: string): "he" | "she" {
  return word.startsWith("h") && !word.startsWith("her") ? "he" : "she";
}

function genderOfOffice(office: string): "he" | "she" | null {
  if (/woman|queen|princess/.test(office)) return "she";
  return /spokesman|chairman|\bking|prince$|pope/.test(office) ? "he" : null;
}

/** `Russian officials`, `reporters`: nobody whom `he` or `she` could mean. */
function isPlural({ name, office }: DocEntity): boolean {
  const plural = /(?:s|men|people)$/;
  return plural.test(office ?? "") || (!/^\p{Lu}\S* \p{Lu}/u.test(name) && plural.test(name));
}

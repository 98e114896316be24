import { readLists } from "../codebook.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { Entities } from "../names/entities.ts";
import { MentionIndex } from "../names/mention-index.ts";
import { rangeText } from "../range-text.ts";
import { Salience } from "./salience.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { readTitle } from "../names/title-reader.ts";
import type { Title } from "../names/title-reader.ts";

interface Lists {
  persons: string[];
  things: string[];
  speakers: string[];
  pairs: { determiners: string[]; nouns: string[] };
  states: string[];
  bodies: string[];
}

const POLITICAL = new Set(["state", "government", "intergovernmental", "military", "company", "group"]);
const SPEAKING = new Set([...POLITICAL, "person"]);
let lists: Lists | null = null;

/** Words that take up something named before: pronouns, `the ministry`, `its envoy`, `the two sides`. */
export class Anaphora {
  readonly #doc: Doc;
  readonly #lists: Lists;
  readonly #entities: Entities;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #quoteSpeakers = new Map<number, TokenRange>();
  /** What pronouns and titles have told of people, by entity. */
  readonly #genders = new Map<number, "he" | "she">();
  #count = 0;

  constructor(doc: Doc) {
    lists ??= readLists("language/anaphora.yaml") as Lists;
    this.#doc = doc;
    this.#lists = lists;
    this.#entities = new Entities(doc);
    this.#mentions = new MentionIndex(doc);
    this.#salience = new Salience(doc);
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
    if (this.#lists.pairs.determiners.includes(word)) return this.#pair(i, sentence);
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
    const found = this.#salience.antecedent(i, sentence, fits, this.#ownSubject(i, sentence));
    if (!found) return i + 1;
    if (gender) this.#genders.set(found.entity, gender);
    return this.#add({ start: i, end: i + 1 }, i, found.entity, "pronoun", sentence);
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
    const known = this.#genders.get(this.#doc.entities.indexOf(entity)) ?? genderOfOffice(entity.office ?? "");
    return known === null || known === gender;
  }

  /** `it is likely that`, `it seems`: nobody is meant. */
  #isEmptySubject(i: number): boolean {
    if (this.#doc.norms[i] !== "it") return false;
    const after = this.#doc.norms.slice(i + 1, i + 7);
    if (/^(seems|appears|seemed|appeared|rained|rains|snowed)$/.test(after[0] ?? "")) return true;
    const be = after.findIndex((word) => /^(is|was|be|been|'s|remains|remained)$/.test(word));
    if (be === -1 || be > 2) return false;
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

  /** `the two sides`: one mention for each of the two latest states, over the same words. */
  #pair(i: number, sentence: number): number {
    const alone =
      this.#doc.norms[i] === "both" && !hasTag(this.#doc, i + 1, tagSet("NOUN", "PROPN", "ADJ", "DET", "NUM"));
    if (!alone && !this.#lists.pairs.nouns.includes(this.#doc.norms[i + 1] ?? "")) return i + 1;
    const end = alone ? i + 1 : i + 2;
    const parties = this.#salience.recent(i, sentence, ({ type, country }) => country !== null && SPEAKING.has(type));
    if (parties.length < 2) return end;
    const start = this.#doc.norms[i - 1] === "the" ? i - 1 : i;
    for (const party of parties.slice(0, 2)) this.#add({ start, end }, end - 1, party.entity, "description", sentence);
    return end;
  }

  /** `the ministry`, `the minister`, `the country`, `the bloc`. */
  #description(i: number, sentence: number, range: TokenRange): number {
    const noun = this.#doc.norms[i + 1] ?? "";
    const after = this.#doc.norms[i + 2] ?? "";
    const last =
      !/^\p{Ll}/u.test(this.#doc.words[i + 2] ?? ".") ||
      /^(is|was|has|had|will|would|said|and|of|in|to|that|with|on|for|by|from|also|could|may|must|should|did|does|were|are)$/.test(
        after,
      );
    if (last && this.#lists.states.includes(noun) && after !== "of")
      return this.#taken(i, 2, sentence, ({ type }) => type === "state" || type === "government");
    if (last && this.#lists.bodies.includes(noun) && after !== "of")
      return this.#taken(i, 2, sentence, ({ type }) => type === "intergovernmental");
    const title = readTitle(this.#doc, i + 1, range.end, this.#mentions);
    if (!title || title.owner || title.class.kind === "expert") return i + 1;
    return this.#sameOffice(i, title, sentence) ?? this.#topicOffice(i, title, sentence);
  }

  #taken(i: number, length: number, sentence: number, fits: (entity: DocEntity) => boolean): number {
    const found = this.#salience.antecedent(i, sentence, fits);
    if (!found) return i + length;
    return this.#add({ start: i, end: i + length }, i + length - 1, found.entity, "description", sentence);
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

import type { Census } from "./census.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { datelineState } from "./dateline.ts";
import type { Entities } from "../names/entities.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import { rangeText } from "../range-text.ts";
import type { Pronouns } from "./pronouns.ts";
import type { Salience } from "./salience.ts";
import { readTitle } from "../names/title-reader.ts";
import type { Title } from "../names/title-reader.ts";

/** Words of offices; see `codebook/language/anaphora.yaml`. */
export interface OfficeWords {
  sameOffice: string[][];
  ofState: string[];
  soleOffices: string[];
  several: string[];
}

/** What words were read as. */
export interface Resolved extends TokenRange {
  head: number;
  entities: readonly number[];
  kind: Mention["kind"];
}

const POLITICAL = new Set(["state", "government", "intergovernmental", "military", "company", "group"]);
const SPEAKING = new Set([...POLITICAL, "person"]);
const BODIES = new Set(["government", "intergovernmental"]);
const STATES = new Set(["state", "government"]);
/** How many sentences back a holder may be named whom a bare office takes up. */
const NEAR = 3;
const LANDS = new Set([...STATES, "place"]);

/** `its spokesman`, `the ministry`, `a presidential adviser`: offices and bodies of those the text speaks of. */
export class OfficeReferences {
  readonly #doc: Doc;
  readonly #words: OfficeWords;
  readonly #entities: Entities;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #pronouns: Pronouns;
  readonly #census: Census;
  readonly #dateline: DocEntity | null;

  constructor(
    doc: Doc,
    words: OfficeWords,
    entities: Entities,
    mentions: MentionIndex,
    salience: Salience,
    pronouns: Pronouns,
    census: Census,
  ) {
    this.#doc = doc;
    this.#words = words;
    this.#entities = entities;
    this.#mentions = mentions;
    this.#salience = salience;
    this.#pronouns = pronouns;
    this.#census = census;
    this.#dateline = datelineState(doc);
  }

  /** `its spokesman`, `his government`: an office or body of what the pronoun at a token stands for. */
  possessed(i: number, sentence: number, limit: number): Resolved | null {
    const title = readTitle(this.#doc, i + 1, limit, this.#mentions);
    if (!title || title.owner || title.class.kind === "expert" || !/^(its|his|her)$/.test(this.#doc.norms[i] ?? ""))
      return null;
    const owner = this.#pronouns.antecedent(i, sentence);
    return owner && this.#entityOf(owner).country !== null ? this.#officeOf(i, title, this.#entityOf(owner)) : null;
  }

  /** `the minister`, `the foreign ministry`; also the end of a title that stays open, so that it is not read twice. */
  definite(i: number, sentence: number, limit: number): Resolved | { end: number } | null {
    const title = readTitle(this.#doc, i + 1, limit, this.#mentions);
    if (!title || title.owner || title.class.kind === "expert") return null;
    const named = this.#there(i, title, sentence) ?? this.#shortName(i, title) ?? this.#sameOffice(i, title, sentence);
    if (named) return named;
    const topical = this.#topicOffice(i, title, sentence);
    return topical ? (this.#holder(i, title, sentence) ?? topical) : { end: title.end };
  }

  /** `a presidential adviser`: of the state that the sentence, or the one before, speaks of. */
  indefinite(i: number, sentence: number, limit: number): Resolved | null {
    const title = readTitle(this.#doc, i + 1, limit, this.#mentions);
    if (!title || title.owner || title.name || title.former || title.class.kind !== "person") return null;
    const { start, end } = title.office;
    if (!this.#doc.norms.slice(start, end - 1).some((word) => this.#words.ofState.includes(word))) return null;
    return this.#topicOffice(i, title, sentence);
  }

  #officeOf(start: number, title: Title, owner: DocEntity): Resolved {
    const { kind, sector } = title.class;
    const name = rangeText(this.#doc, title.name ?? { start: title.start, end: title.end });
    const office = rangeText(this.#doc, title.office).toLowerCase();
    const body = owner.type === "intergovernmental" ? "intergovernmental" : "government";
    const type = kind === "institution" ? body : kind === "force" ? "military" : "person";
    const entity = this.#entities.intern({
      name,
      type,
      country: title.former ? null : owner.country,
      sector,
      office: kind === "person" ? office : null,
      because: `${office} of ${owner.name}, named before`,
    });
    const head = (title.name ?? { end: title.head + 1 }).end - 1;
    return { start, end: title.end, head, entities: [entity], kind: title.name ? "name" : "description" };
  }

  /** `the government there`: of the place named last that does not act itself. */
  #there(i: number, title: Title, sentence: number): Resolved | null {
    if (this.#doc.norms[title.end] !== "there") return null;
    for (const { mentions } of this.#salience.back(i, sentence, 1)) {
      const place = mentions.findLast(
        (mention) => LANDS.has(this.#entityOf(mention).type) && !this.#salience.isSubject(mention),
      );
      if (place && this.#entityOf(place).country !== null) return this.#officeOf(i, title, this.#entityOf(place));
    }
    return null;
  }

  /** `the Council`, with a capital: the one body named so far whose name holds the word. */
  #shortName(i: number, title: Title): Resolved | null {
    const single = title.end === title.head + 1 && title.start === title.head;
    if (!single || title.class.kind !== "institution" || !/^\p{Lu}/u.test(this.#doc.words[title.head] ?? ""))
      return null;
    const noun = this.#doc.norms[title.head] ?? "";
    const body = this.#census.only(
      i,
      ({ type, name }) => BODIES.has(type) && name.toLowerCase().split(" ").includes(noun) && name.includes(" "),
    );
    return body && { start: i, end: title.end, head: title.head, entities: [body.entity], kind: "description" };
  }

  /** An entity named before whose name or office holds the same noun, or another word for it. */
  #sameOffice(i: number, title: Title, sentence: number): Resolved | null {
    if (title.name) return null;
    const noun = this.#doc.norms[title.head] ?? "";
    const nouns = this.#words.sameOffice.filter((words) => words.includes(noun)).flat();
    const holds = ({ name, office }: DocEntity) => {
      const words = `${name} ${office ?? ""}`.toLowerCase().split(/[\s-]+/);
      return words.includes(noun) || (office !== null && nouns.some((other) => words.includes(other)));
    };
    const found = this.#salience.antecedent(
      i,
      sentence,
      (entity) => entity.country !== null && holds(entity) && matchesKind(entity, title),
    );
    if (!found) return null;
    return { start: i, end: title.end, head: title.head, entities: [found.entity], kind: "description" };
  }

  /** `the minister` in a new paragraph: the one person of that office whom the sentences just before name. */
  #holder(i: number, title: Title, sentence: number): Resolved | null {
    const noun = this.#doc.norms[title.head] ?? "";
    if (title.name || title.class.kind !== "person" || title.head !== title.start || noun.endsWith("s")) return null;
    const found = new Map<number, Mention>();
    for (const { mentions } of this.#salience.back(i, sentence, NEAR))
      for (const mention of mentions) {
        const { type, country, office } = this.#entityOf(mention);
        const holds = type === "person" && country !== null && (office ?? "").split(/[\s-]+/).includes(noun);
        if (holds && mention.kind === "name") found.set(mention.entity, mention);
      }
    const [holder] = found.values();
    if (!holder || found.size > 1) return null;
    return { start: i, end: title.end, head: title.head, entities: [holder.entity], kind: "description" };
  }

  /** `the presidential office`, `the government`: of the state that the sentence, or the one before, speaks of, or of the dateline. */
  #topicOffice(i: number, title: Title, sentence: number): Resolved | null {
    const alone = title.class.kind === "person" && !title.name && title.office.end - title.office.start < 2;
    if (this.#isCounted(title)) return null;
    if (alone && !this.#words.soleOffices.includes(this.#doc.norms[title.head] ?? "")) return null;
    const types = alone ? STATES : SPEAKING;
    const owner = this.#salience.topic(i, sentence, ({ type, country }) => country !== null && types.has(type));
    if (owner) return this.#isJoined(owner, i, sentence) ? null : this.#officeOf(i, title, this.#entityOf(owner));
    return this.#dateline && sentence < 2 ? this.#officeOf(i, title, this.#dateline) : null;
  }

  /** `the two officers`, `the foreign ministers of both countries`: of several. */
  #isCounted({ start, end }: Title): boolean {
    for (let i = start; i < end; i++) if (this.#words.several.includes(this.#doc.norms[i] ?? "")) return true;
    return false;
  }

  /** `Israel and Lebanon ... The government`: either may be meant. */
  #isJoined(owner: Mention, i: number, sentence: number): boolean {
    return this.#salience.joinedSubjects(i, sentence).has(owner);
  }

  #entityOf({ entity }: Mention): DocEntity {
    return this.#doc.entities[entity] as DocEntity;
  }
}

function matchesKind(entity: DocEntity, title: Title): boolean {
  return title.class.kind === "person" ? entity.type === "person" : entity.type !== "person";
}

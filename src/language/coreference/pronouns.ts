import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { genderOfName } from "../names/given-names.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import type { Salience } from "./salience.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

const POLITICAL = new Set(["state", "government", "intergovernmental", "military", "company", "group"]);
/** Words that open a phrase before the main clause. */
const FRONTING =
  /^(?:in|on|at|with|despite|after|before|since|while|when|as|during|through|by|for|from|although|though)$/;

/** What `it`, `he`, `she` and their other forms stand for. */
export class Pronouns {
  readonly #doc: Doc;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;
  readonly #persons: ReadonlySet<string>;
  /** What pronouns and titles have told of people, by entity. */
  readonly #genders = new Map<number, "he" | "she">();

  /** Who is quoted, by token. */
  readonly #quoted: ReadonlyMap<number, TokenRange>;

  constructor(
    doc: Doc,
    persons: readonly string[],
    mentions: MentionIndex,
    salience: Salience,
    quoted: ReadonlyMap<number, TokenRange>,
  ) {
    this.#quoted = quoted;
    this.#doc = doc;
    this.#persons = new Set(persons);
    this.#mentions = mentions;
    this.#salience = salience;
  }

  /** The antecedent of the pronoun at a token; `null` where it has none. */
  antecedent(i: number, sentence: number): Mention | null {
    const word = this.#doc.norms[i] ?? "";
    const person = this.#persons.has(word);
    if (!person && this.#isEmptySubject(i)) return null;
    const gender = person ? genderOf(word) : null;
    const fits = (entity: DocEntity) => (gender === null ? POLITICAL.has(entity.type) : this.#isPerson(entity, gender));
    const found =
      (this.#isFronted(i, sentence) ? this.#salience.subjectBehind(i, sentence, fits) : null) ??
      this.#salience.antecedent(i, sentence, fits, this.#ruledOut(i, sentence, person));
    // Inside a quotation a pronoun may mean somebody whom the text does not name.
    if (found && gender && !this.#quoted.has(i)) this.#genders.set(found.entity, gender);
    return found;
  }

  /** What a pronoun cannot mean: the subject of its own verb, and for `it` one of several joined subjects. */
  #ruledOut(i: number, sentence: number, person: boolean): (mention: Mention) => boolean {
    const own = this.#ownSubject(i, sentence);
    const speaker = this.#quoted.get(i);
    // Nobody speaks of himself as `he`.
    const quoted = speaker && this.#mentions.at(speaker.start);
    if (person) return ({ entity }) => entity === own?.entity || entity === quoted?.entity;
    const joined = this.#salience.joinedSubjects(i, sentence);
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

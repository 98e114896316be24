import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import type { EntityType } from "../../model/entity.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import type { Salience } from "./salience.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** Common nouns by what they take up; see `codebook/language/anaphora.yaml`. */
export interface Nouns {
  states: string[];
  bodies: string[];
  companies: string[];
  groups: string[];
  either: string[];
  vessels: string[];
  /** Nouns that fit only these states. */
  only: Record<string, string[]>;
}

/** A bare description and what it takes up; `antecedent` is `null` where nothing fits. */
export interface Description extends TokenRange {
  head: number;
  antecedent: Mention | null;
}

const KINDS: Record<Exclude<keyof Nouns, "only">, readonly EntityType[]> = {
  states: ["state", "government"],
  bodies: ["intergovernmental"],
  companies: ["company"],
  groups: ["group"],
  either: ["group", "intergovernmental", "organization"],
  vessels: ["vessel"],
};
const PREMODIFIER = tagSet("ADJ", "NOUN");
const NOMINAL = tagSet("NOUN", "PROPN");
const LONGEST_PREMODIFIER = 2;

/** Finds `the company`, `the island nation`, `the rebels`. */
export class Descriptions {
  readonly #doc: Doc;
  readonly #salience: Salience;
  readonly #mentions: MentionIndex;
  /** Noun to the types that it may stand for. */
  readonly #types = new Map<string, readonly EntityType[]>();
  readonly #only: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(doc: Doc, nouns: Nouns, mentions: MentionIndex, salience: Salience) {
    this.#doc = doc;
    this.#salience = salience;
    this.#mentions = mentions;
    for (const [kind, types] of Object.entries(KINDS))
      for (const noun of nouns[kind as keyof typeof KINDS]) this.#types.set(noun, types);
    this.#only = new Map(Object.entries(nouns.only).map(([noun, codes]) => [noun, new Set(codes)]));
  }

  /** The description that an article at token `i` opens, `null` where none does. */
  at(i: number, sentence: number): Description | null {
    const head = this.#headBehind(i);
    if (head === null) return null;
    const noun = this.#doc.norms[head] ?? "";
    const types = this.#types.get(noun) ?? [];
    const only = this.#only.get(this.#onlyWord(i, head));
    const fits = ({ type, country }: DocEntity) =>
      types.includes(type) && (only === undefined || (country !== null && only.has(country)));
    return { start: i, end: head + 1, head, antecedent: this.#salience.antecedent(i, sentence, fits) };
  }

  /** The known noun that ends the phrase; words before it must be no names. */
  #headBehind(i: number): number | null {
    let k = i + 1;
    while (k <= i + LONGEST_PREMODIFIER && this.#isPremodifier(k)) k++;
    const known = this.#types.has(this.#doc.norms[k] ?? "") && !this.#mentions.at(k);
    const after = this.#doc.norms[k + 1] ?? "";
    const ends =
      !hasTag(this.#doc, k + 1, NOMINAL) &&
      after !== "of" &&
      after !== "-" &&
      !/^\p{Lu}/u.test(this.#doc.words[k] ?? "");
    return known && ends ? k : null;
  }

  #isPremodifier(k: number): boolean {
    if (this.#mentions.at(k) || !hasTag(this.#doc, k, PREMODIFIER)) return false;
    return !this.#types.has(this.#doc.norms[k] ?? "") || this.#types.has(this.#doc.norms[k + 1] ?? "");
  }

  /** `island` in `the island nation` says more than its head. */
  #onlyWord(i: number, head: number): string {
    for (let k = i + 1; k <= head; k++) if (this.#only.has(this.#doc.norms[k] ?? "")) return this.#doc.norms[k] ?? "";
    return "";
  }
}

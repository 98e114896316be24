import type { Census } from "./census.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import type { EntityType } from "../../model/entity.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import { regionBefore } from "../names/regions.ts";
import type { Salience } from "./salience.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

/** Common nouns by what they take up; see `codebook/language/anaphora.yaml`. */
export interface NounLists {
  states: string[];
  bodies: string[];
  companies: string[];
  groups: string[];
  either: string[];
  vessels: string[];
  /** Nouns that fit only these states. */
  only: Record<string, string[]>;
  /** Nouns that the name of a body must hold. */
  named: string[];
}

/** The same, for looking up. */
export interface Nouns {
  /** Noun to the types that it may stand for. */
  types: ReadonlyMap<string, readonly EntityType[]>;
  only: ReadonlyMap<string, ReadonlySet<string>>;
  named: ReadonlySet<string>;
}

/** A bare description and what it takes up; `antecedent` is `null` where nothing fits. */
export interface Description extends TokenRange {
  head: number;
  antecedent: Mention | null;
}

const KINDS: Record<Exclude<keyof NounLists, "only" | "named">, readonly EntityType[]> = {
  states: ["state", "government"],
  bodies: ["intergovernmental"],
  companies: ["company"],
  groups: ["group"],
  either: ["group", "intergovernmental", "organization"],
  vessels: ["vessel"],
};
const OF_STATE = new Set(["person", "military", "place", "state", "government"]);
const PREMODIFIER = tagSet("ADJ", "NOUN", "PROPN");
const NOMINAL = tagSet("NOUN", "PROPN");
const LONGEST_PREMODIFIER = 3;

type Fits = (entity: DocEntity) => boolean;

/** Finds `the company`, `the island nation`, `the rebels`. */
export class Descriptions {
  readonly #doc: Doc;
  readonly #salience: Salience;
  readonly #mentions: MentionIndex;
  readonly #census: Census;
  readonly #nouns: Nouns;

  constructor(doc: Doc, nouns: Nouns, mentions: MentionIndex, salience: Salience, census: Census) {
    this.#doc = doc;
    this.#salience = salience;
    this.#mentions = mentions;
    this.#census = census;
    this.#nouns = nouns;
  }

  /** The description that an article at token `i` opens, `null` where none does. */
  at(i: number, sentence: number): Description | null {
    const head = this.#headBehind(i);
    if (head === null) return null;
    const noun = this.#doc.norms[head] ?? "";
    const types = this.#nouns.types.get(noun) ?? [];
    const region = regionBefore(this.#doc, i + 1, head);
    const only = this.#nouns.only.get(this.#onlyWord(i, head)) ?? (region && new Set(region));
    const lies = (country: string | null) => !only || (country !== null && only.has(country));
    const fits = ({ type, country, name }: DocEntity) =>
      types.includes(type) && lies(country) && (!this.#nouns.named.has(noun) || name.toLowerCase().includes(noun));
    return { start: i, end: head + 1, head, antecedent: this.#antecedent(i, sentence, fits, only ? lies : null) };
  }

  /**
   * The likeliest nearby, else the only one of its kind in the text; where the words themselves tell the state apart (`the
   * kingdom`), someone or something of that state will do.
   */
  #antecedent(
    i: number,
    sentence: number,
    fits: Fits,
    tells: ((country: string | null) => boolean) | null,
  ): Mention | null {
    const near = this.#salience.antecedent(i, sentence, fits);
    if (near) return near;
    const kind = this.#census.only(i, fits);
    return kind ?? (tells && this.#census.only(i, ({ type, country }) => OF_STATE.has(type) && tells(country)));
  }

  /** The known noun that ends the phrase; words before it must be no names. */
  #headBehind(i: number): number | null {
    let k = i + 1;
    while (k <= i + LONGEST_PREMODIFIER && this.#isPremodifier(k)) k++;
    const known = this.#nouns.types.has(this.#doc.norms[k] ?? "") && !this.#mentions.at(k);
    const after = this.#doc.norms[k + 1] ?? "";
    const ends =
      !hasTag(this.#doc, k + 1, NOMINAL) &&
      after !== "of" &&
      after !== "-" &&
      !/^\p{Lu}/u.test(this.#doc.words[k] ?? "");
    return known && ends ? k : null;
  }

  #isPremodifier(k: number): boolean {
    const mention = this.#mentions.at(k);
    if (mention) return mention.kind === "name" && regionBefore(this.#doc, mention.start, mention.end) !== null;
    if (!hasTag(this.#doc, k, PREMODIFIER)) return false;
    return !this.#nouns.types.has(this.#doc.norms[k] ?? "") || this.#nouns.types.has(this.#doc.norms[k + 1] ?? "");
  }

  /** `island` in `the island nation` says more than its head. */
  #onlyWord(i: number, head: number): string {
    for (let k = i + 1; k <= head; k++)
      if (this.#nouns.only.has(this.#doc.norms[k] ?? "")) return this.#doc.norms[k] ?? "";
    return "";
  }
}

/** The lists of the codebook as tables. */
export function nounsOf(lists: NounLists): Nouns {
  const types = new Map<string, readonly EntityType[]>();
  for (const [kind, of] of Object.entries(KINDS))
    for (const noun of lists[kind as keyof typeof KINDS]) types.set(noun, of);
  const only = new Map(Object.entries(lists.only).map(([noun, codes]) => [noun, new Set(codes)]));
  return { types, only, named: new Set(lists.named) };
}

import type { Clause, Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { isCompoundPart } from "./phrase-words.ts";
import type { MentionIndex } from "../names/mention-index.ts";

/** Verbs of visits and nouns for those who take part; see `codebook/language/anaphora.yaml`. */
export interface VisitWords {
  going: string[];
  receiving: string[];
  visitors: string[];
  hosts: string[];
}

const REACH = 3;

/** Who `the visitors` and `the hosts` are: the parties of the visit told last. */
export class Visits {
  readonly #doc: Doc;
  readonly #words: VisitWords;
  readonly #mentions: MentionIndex;
  readonly #bySentence = new Map<number, Clause[]>();

  constructor(doc: Doc, words: VisitWords, mentions: MentionIndex) {
    this.#doc = doc;
    this.#words = words;
    this.#mentions = mentions;
    for (const clause of doc.clauses) {
      const lemma = doc.lemmas[clause.verb] ?? "";
      if (clause.passive || (!words.going.includes(lemma) && !words.receiving.includes(lemma))) continue;
      const told = this.#bySentence.get(clause.sentence);
      if (told) told.push(clause);
      else this.#bySentence.set(clause.sentence, [clause]);
    }
  }

  /** Who is meant where the noun at a token follows an article; `null` where no visit was told. */
  partyAt(head: number, sentence: number): Mention | null {
    const noun = this.#doc.norms[head] ?? "";
    const visitor = this.#words.visitors.includes(noun);
    if ((!visitor && !this.#words.hosts.includes(noun)) || isCompoundPart(this.#doc, head)) return null;
    for (let at = sentence; at >= 0 && at >= sentence - REACH; at--)
      for (const clause of (this.#bySentence.get(at) ?? []).toReversed()) {
        if (clause.verb > head) continue;
        const [guest, host] = this.#parties(clause);
        if (guest && host) return visitor ? guest : host;
      }
    return null;
  }

  /** Guest and host of a visit, where they are of two states. */
  #parties(clause: Clause): [Mention | null, Mention | null] {
    const subject = this.#named(clause.subjects);
    const other = this.#named([...clause.objects, ...clause.prepositions.map(({ object }) => object)], subject);
    return this.#words.going.includes(this.#doc.lemmas[clause.verb] ?? "") ? [subject, other] : [other, subject];
  }

  #named(ranges: readonly TokenRange[], not: Mention | null = null): Mention | null {
    for (const range of ranges)
      for (let i = range.end - 1; i >= range.start; i--) {
        const mention = this.#mentions.at(i);
        const country = mention ? this.#country(mention) : null;
        if (mention && country !== null && (!not || this.#country(not) !== country)) return mention;
      }
    return null;
  }

  #country(mention: Mention): string | null {
    return (this.#doc.entities[mention.entity] as DocEntity).country;
  }
}

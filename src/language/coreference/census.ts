import type { Doc, DocEntity, Mention } from "../doc.ts";

/** A text with more entities is no article: nothing is the only one of its kind there, and reading time stays bounded. */
const MOST = 1000;

interface Counted {
  mention: Mention;
  times: number;
  inLead: boolean;
}

/** States and bodies by how often the text has named them so far. Asked in text order, it reads the text once. */
export class Census {
  readonly #doc: Doc;
  readonly #mentions: readonly Mention[];
  readonly #counts = new Map<string, Counted>();
  /** Token where the first sentence ends that names at least two states. */
  readonly #leadEnd: number;
  /** Entities to their first mention. */
  readonly #seen = new Map<number, Mention>();
  #next = 0;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#mentions = doc.mentions;
    this.#leadEnd = endOfLead(doc);
  }

  /**
   * The states, one mention each, that the text before a token speaks of, where they are clearly so many: no more are named,
   * or several that its first sentence about states puts together, or that are named twice as often as any other. Empty where
   * that is not clear.
   */
  clearly(token: number, count: number, not: string | null = null): Mention[] {
    this.#readTo(token);
    const ranked = [...this.#counts]
      .filter(([country]) => country !== not)
      .map(([, counted]) => counted)
      .toSorted((a, b) => b.times - a.times);
    if (ranked.length <= count) return ranked.length === count ? ranked.map(({ mention }) => mention) : [];
    if (count < 2) return [];
    const lead = ranked.filter(({ times, inLead }) => inLead && times > 1);
    if (lead.length === count) return lead.map(({ mention }) => mention);
    const [last, next] = [ranked[count - 1]?.times ?? 0, ranked[count]?.times ?? 0];
    return last > 1 && next * 2 <= last ? ranked.slice(0, count).map(({ mention }) => mention) : [];
  }

  /** The only entity of a kind that the text has named before a token, taken by state or name; `null` for none or several. */
  only(token: number, fits: (entity: DocEntity) => boolean): Mention | null {
    this.#readTo(token);
    if (this.#seen.size > MOST) return null;
    const found = new Map<string, Mention>();
    for (const [entity, mention] of this.#seen) {
      const what = this.#doc.entities[entity] as DocEntity;
      const key = what.country ?? what.name;
      const known = found.get(key);
      if (fits(what) && (!known || what.type === "state")) found.set(key, mention);
      if (found.size > 1) return null;
    }
    return [...found.values()][0] ?? null;
  }

  #readTo(token: number): void {
    for (; this.#next < this.#mentions.length; this.#next++) {
      const mention = this.#mentions[this.#next] as Mention;
      if (mention.end > token) return;
      const entity = this.#doc.entities[mention.entity] as DocEntity;
      if (!this.#seen.has(mention.entity)) this.#seen.set(mention.entity, mention);
      if (entity.country === null || !isOfState(entity)) continue;
      const counted = this.#counts.get(entity.country);
      const inLead = mention.end <= this.#leadEnd;
      if (!counted) this.#counts.set(entity.country, { mention, times: 1, inLead });
      else {
        counted.times++;
        if (entity.type === "state") counted.mention = mention;
      }
    }
  }
}

function endOfLead(doc: Doc): number {
  let sentence = 0;
  let first: string | null = null;
  for (const mention of doc.mentions) {
    const entity = doc.entities[mention.entity] as DocEntity;
    if (entity.country === null || !isOfState(entity)) continue;
    while ((doc.sentences[sentence]?.end ?? Infinity) <= mention.start) {
      sentence++;
      first = null;
    }
    if (first !== null && first !== entity.country) return doc.sentences[sentence]?.end ?? 0;
    first = entity.country;
  }
  return 0;
}

function isOfState({ type }: DocEntity): boolean {
  return type === "state" || type === "government" || type === "person" || type === "military";
}

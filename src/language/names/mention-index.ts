import type { Doc, Mention } from "../doc.ts";

/** The mention over each token, and a way to replace those that a longer one swallows. */
export class MentionIndex {
  readonly #doc: Doc;
  readonly #over: Int32Array;
  readonly #added: Mention[] = [];
  readonly #swallowed = new Set<number>();

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#over = new Int32Array(doc.words.length).fill(-1);
    for (const [index, mention] of doc.mentions.entries()) this.#over.fill(index, mention.start, mention.end);
  }

  /** The mention over a token, as found by earlier steps. */
  at(token: number): Mention | undefined {
    const index = this.#over[token];
    return index === undefined || index < 0 ? undefined : this.#doc.mentions[index];
  }

  /** The mention that starts at a token. */
  startingAt(token: number): Mention | undefined {
    const mention = this.at(token);
    return mention?.start === token ? mention : undefined;
  }

  /** Adds a mention; those inside it give way. */
  add(mention: Mention): void {
    for (let i = mention.start; i < mention.end; i++) {
      const index = this.#over[i] ?? -1;
      if (index >= 0) this.#swallowed.add(index);
    }
    this.#added.push(mention);
  }

  drop(mention: Mention): void {
    this.#swallowed.add(this.#over[mention.start] ?? -1);
  }

  /** Writes the mentions back, in order. */
  save(): void {
    const kept = this.#doc.mentions.filter((_, index) => !this.#swallowed.has(index));
    this.#doc.mentions = [...kept, ...this.#added].toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}

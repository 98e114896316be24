import type { CommitmentRuling, LinkJudgement } from "../../../model/commitment.ts";

type Word = LinkJudgement | CommitmentRuling;

/** What analysts said, by the commitment they said it of, in the order in which they said it. */
export class DeskWords<Said extends Word> {
  readonly #said: Said[] = [];
  readonly #of = new Map<string, Said[]>();

  add(words: readonly Said[]): void {
    this.#said.push(...words);
    this.#said.sort(byTime);
    this.#of.clear();
    for (const word of this.#said) this.#of.set(word.commitment, [...(this.#of.get(word.commitment) ?? []), word]);
  }

  /** All that was said by the end of a day. */
  by(asOf: string): Said[] {
    return this.#said.filter(({ at }) => at.slice(0, 10) <= asOf);
  }

  /** What was said of a commitment by the end of a day, under the id of any of its wordings. */
  of(wordings: readonly { id: string }[], asOf: string): Said[] {
    if (this.#of.size === 0) return [];
    const said = wordings.flatMap(({ id }) => this.#of.get(id) ?? []);
    return said.filter(({ at }) => at.slice(0, 10) <= asOf).sort(byTime);
  }
}

function byTime(a: Word, b: Word): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

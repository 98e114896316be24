import type { Frame } from "./clause-frame.ts";
import type { FreePhrases } from "./free-phrases.ts";
import { grammar } from "./grammar.ts";
import type { SentenceClauses } from "./sentence-clauses.ts";

/** Tells a past tense from a participle, which English spells alike, by what stands around the verb at a chunk. */
export class ParticipleTest {
  readonly #reading: SentenceClauses;
  readonly #free: FreePhrases;

  constructor(reading: SentenceClauses, free: FreePhrases) {
    this.#reading = reading;
    this.#free = free;
  }

  /** `the ship seized by Iran was released`: a participle after its noun, not the verb of the sentence. */
  isReduced(c: number, frames: readonly Frame[]): boolean {
    const chunk = this.#reading.chunk(c);
    if (chunk.kind !== "verb" || (this.#reading.isSaying(chunk.group.verb) && !this.#reading.hasAgent(c))) return false;
    const top = frames.at(-1) as Frame;
    const names = grammar().naming.has(this.#reading.doc.lemmas[chunk.group.verb] ?? "");
    const active = !names && this.#reading.chunks[c + 1]?.kind === "noun";
    const waits = () => this.#free.subjectIn(top, c) !== null || this.#waitsOutside(c, frames);
    if (this.#reading.chunks[c - 1]?.kind === "comma" && !this.isSeriesMember(c))
      return waits() ? this.#verbAhead(c) : !active && !this.#reading.isClausal(chunk.group.verb);
    const before = this.#reading.chunks[this.#reading.before(c)]?.kind;
    if (before !== "noun") return !active && before !== "and" && before !== "relative" && !waits();
    if (top.kind === "relative" && top.clause === -1) return false;
    return waits() ? !active && this.#verbAhead(c) : true;
  }

  #waitsOutside(c: number, frames: readonly Frame[]): boolean {
    return frames.slice(0, -1).some((outer) => outer.clause === -1 && this.#free.subjectIn(outer, c) !== null);
  }

  /** Whether a finite verb follows to which no phrase but the one before `c` can be the subject. */
  #verbAhead(c: number): boolean {
    const { chunks } = this.#reading;
    const own = this.#reading.chunk(c);
    for (let k = c + 1; k < chunks.length; k++) {
      const chunk = this.#reading.chunk(k);
      if (chunk.kind === "verb") {
        const { form } = chunk.group;
        return form === "finite" || (form === "open" && !this.#reading.hasAgent(k));
      }
      const free = chunk.kind === "noun" && chunks[k - 1]?.kind !== "preposition";
      const clausal = own.kind === "verb" && this.#reading.isClausal(own.group.verb);
      if (free && (k !== c + 1 || clausal)) return false;
      if (["mark", "relative", "and", "stop"].includes(chunk.kind)) return false;
    }
    return false;
  }

  /** `froze the assets, lifted the ban and said`: a verb with an object in a series. */
  isSeriesMember(c: number): boolean {
    const chunk = this.#reading.chunk(c);
    if (this.#reading.chunks[c - 1]?.kind !== "comma" || this.#reading.lastFinite() === null) return false;
    if (chunk.kind !== "verb" || (chunk.group.form !== "open" && chunk.group.form !== "finite")) return false;
    if (this.#free.isWaitingAfter(-1)) return false;
    return this.#reading.chunks[c + 1]?.kind === "noun" || chunk.group.form === "finite";
  }

  /** `Seoul to send envoy`: a headline's future, where no finite verb claims the subject. */
  isHeadlineFuture(c: number): boolean {
    if (this.#reading.last() !== -1 || this.#reading.chunks[c - 1]?.kind !== "noun" || c > 4) return false;
    const rest = this.#reading.chunks.slice(c + 1);
    const end = rest.findIndex((chunk) => ["mark", "comma", "stop", "relative"].includes(chunk.kind));
    const own = end === -1 ? rest : rest.slice(0, end);
    return !own.some((chunk) => chunk.kind === "verb" && ["finite", "open"].includes(chunk.group.form));
  }
}

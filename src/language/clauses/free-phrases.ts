import type { Chunk } from "./chunks.ts";
import type { Frame } from "./clause-frame.ts";
import type { TokenRange } from "../doc.ts";
import type { SentenceClauses } from "./sentence-clauses.ts";
import { FORM, verbForms } from "./verb-form.ts";

/** Noun phrases that no preposition governs, joined ones together: what subjects and objects are made of. */
export interface Free {
  ranges: TokenRange[];
  /** First and last chunk. */
  at: number;
  last: number;
  /** Index of the clause whose verb it follows directly, -1 for none. */
  objectOf: number;
  taken: boolean;
}

const NOMINATIVE = new Set(["he", "she", "they", "we", "i", "it"]);
const TRANSPARENT = new Set<Chunk["kind"]>(["preposition", "noun", "adverb", "time", "quote"]);

/** The free phrases of a sentence, waiting for verbs that take them as subjects. */
export class FreePhrases {
  readonly #reading: SentenceClauses;
  readonly #all: Free[] = [];

  constructor(reading: SentenceClauses) {
    this.#reading = reading;
  }

  /** Takes in the noun phrase at chunk `c`, joined to the phrase before `and` where there is one. */
  add(c: number): void {
    const before = this.#reading.before(c);
    const previous = this.#reading.chunks[before];
    if (previous?.kind === "preposition") return;
    const { start, end } = this.#reading.chunk(c);
    const last = this.#all.at(-1);
    if (previous?.kind === "and" && joins(previous.word) && last && !last.taken && this.#reaches(last, before)) {
      this.#joinList(last, before);
      const list = this.#all.at(-1) as Free;
      list.ranges.push({ start, end });
      list.last = c;
    } else {
      const objectOf = this.#governorOf(previous, before);
      this.#all.push({ ranges: [{ start, end }], at: c, last: c, objectOf, taken: false });
    }
  }

  /** The verb right before; a phrase right behind an object belongs to the object's verb (`called it a lie`). */
  #governorOf(previous: Chunk | undefined, before: number): number {
    if (previous?.kind === "verb")
      return this.#reading.doc.clauses.findLastIndex((clause) => clause.verb === previous.group.verb);
    const last = this.#all.at(-1);
    return previous?.kind === "noun" && last?.last === before ? last.objectOf : -1;
  }

  /** Whether only prepositional phrases and a comma stand between a free phrase and the coordinator at `c`. */
  #reaches(free: Free, c: number): boolean {
    return this.#reading.chunks
      .slice(free.last + 1, c)
      .every(({ kind }) => kind === "comma" || (TRANSPARENT.has(kind) && kind !== "adverb"));
  }

  /** `Russia, China and Iran`: the phrases before the coordinator that only commas part become one. */
  #joinList(last: Free, and: number): void {
    const { chunks } = this.#reading;
    if (last.last !== and - 1 && !(last.last === and - 2 && chunks[and - 1]?.kind === "comma")) return;
    while (this.#all.length > 1) {
      const tail = this.#all.at(-1) as Free;
      const head = this.#all.at(-2) as Free;
      if (head.taken || tail.at !== head.last + 2 || chunks[head.last + 1]?.kind !== "comma") return;
      head.ranges.push(...tail.ranges);
      head.last = tail.last;
      this.#all.pop();
    }
  }

  /** The phrase in a frame that is the likeliest subject of the verb at `c`; `null` where none waits. */
  subjectIn(frame: Frame, c: number): Free | null {
    const floor = this.#floor(frame, c);
    let found: Free | null = null;
    for (let k = this.#all.length - 1; k >= 0; k--) {
      const free = this.#all[k] as Free;
      if (free.at < floor) break;
      if (free.taken || (frame.resume !== -1 && free.at > frame.resume && free.objectOf !== -1)) continue;
      if (this.#staysObject(free, frame, c) || (frame.clause === -1 && free.objectOf !== -1 && frame.kind === "main")) {
        const split = !found && this.#isNext(free, c) ? this.#lastConjunct(free, c) : null;
        if (split) return split;
        continue;
      }
      // `Putin, the president, said`: the phrase before the comma is the subject, the later one its apposition.
      if (found && !this.#isApposition(free, found, c)) break;
      found = free;
    }
    return found;
  }

  #floor(frame: Frame, c: number): number {
    if (frame.clause === -1 || this.#isInterrupted(c)) return frame.at;
    const newest =
      frame.resume === -1
        ? this.#reading.lastFinite()
        : this.#reading.lastBefore(this.#reading.chunk(frame.resume).start);
    const last = Math.max(frame.clause, newest ?? frame.clause);
    return Math.max(frame.at, this.#reading.chunkOf(last));
  }

  /** `The ban, Seoul said, will stay`: the verb before the comma was only put in, its sentence goes on. */
  #isInterrupted(c: number): boolean {
    const last = this.#reading.lastFinite();
    return (
      this.#reading.chunks[c - 1]?.kind === "comma" &&
      last !== null &&
      this.#reading.isSaying(this.#reading.clause(last).verb)
    );
  }

  /** An object stays an object unless its verb takes clauses: `condemned the attacks`, `says the attacks`. */
  #staysObject(free: Free, frame: Frame, c: number): boolean {
    if (free.objectOf === -1 || this.#reading.isClausal(this.#reading.clause(free.objectOf).verb)) return false;
    if (free.ranges.length > 1) return true;
    const word = this.#reading.doc.norms[free.ranges[0]?.start ?? -1] ?? "";
    if (NOMINATIVE.has(word) && this.#isNext(free, c)) return false;
    const chunk = this.#reading.chunks[c];
    const finite = chunk?.kind === "verb" && chunk.group.form === "finite";
    return !(finite && this.#reading.before(c) === free.last && frame.clause !== -1);
  }

  /** `developed eczema and the parents were advised`: the last of a list of objects begins a sentence of its own. */
  #lastConjunct(list: Free, c: number): Free | null {
    const chunk = this.#reading.chunk(c);
    const active = this.#reading.chunks[c + 1]?.kind === "noun";
    if (list.ranges.length < 2 || chunk.kind !== "verb" || (chunk.group.form !== "finite" && !active)) return null;
    const split: Free = {
      ranges: list.ranges.splice(-1),
      at: list.last,
      last: list.last,
      objectOf: -1,
      taken: false,
    };
    this.#all.push(split);
    return split;
  }

  /** Whether only adverbs and prepositional phrases stand between a free phrase and the verb. */
  #isNext(free: Free, c: number): boolean {
    return this.#reading.chunks.slice(free.last + 1, c).every(({ kind }) => TRANSPARENT.has(kind));
  }

  #isApposition(head: Free, tail: Free, verb: number): boolean {
    const { chunks } = this.#reading;
    if (chunks[tail.at - 1]?.kind !== "comma" || chunks[this.#reading.before(verb)]?.kind !== "comma") return false;
    return tail.objectOf === -1 && head.objectOf === -1;
  }

  /** Gives a phrase to the verb at `c` as its subject. */
  take(free: Free, c: number): TokenRange[] {
    free.taken = true;
    free.objectOf = -1;
    return [...this.#headlinePartner(free, c), ...free.ranges];
  }

  /** `Iran, Russia sign pact`: in a headline a comma joins two subjects of a verb in the plural. */
  #headlinePartner(free: Free, c: number): TokenRange[] {
    const head = this.#all[this.#all.indexOf(free) - 1];
    const plural = (verbForms(this.#reading.doc, this.#reading.chunk(c).start) & FORM.base) !== 0;
    const headline = head?.at === 0 && free.at === 2 && free.last === c - 1;
    if (!head || !headline || !plural || head.taken || this.#reading.chunks[1]?.kind !== "comma") return [];
    head.taken = true;
    return head.ranges;
  }

  /** The object of a clause. */
  objectOf(clause: number): Free | undefined {
    return clause === -1 ? undefined : this.#all.findLast((free) => free.objectOf === clause);
  }

  /** The last phrase before `c` that is nobody's object and has no verb yet. */
  pending(c: number): Free | undefined {
    return this.#all.findLast((free) => !free.taken && free.objectOf === -1 && free.last < c);
  }

  /** Whether a phrase behind a chunk waits for a verb. */
  isWaitingAfter(c: number): boolean {
    return this.#all.some((free) => !free.taken && free.at > c && free.objectOf === -1);
  }
}

function joins(coordinator: string): boolean {
  return coordinator !== "but" && coordinator !== "yet";
}

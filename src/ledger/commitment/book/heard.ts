import type { StoredStatement } from "../../../model/stated.ts";
import { type Entry, entering, type Reader } from "../entry.ts";
import type { Cluster } from "../merge/cluster.ts";
import { Merger } from "../merge/merger.ts";
import { type Uttered, utter } from "../merge/uttered.ts";

/**
 * The statements of the book, brought together in the order in which they became known, however they come: what became known before others
 * that are there already has all brought together anew.
 */
export class Heard {
  readonly #read: Reader;
  readonly #utterances: Uttered[] = [];
  readonly #entries = new Map<string, Entry>();
  #generation = 0;
  #merger = new Merger();
  #merged = 0;
  #clusterOf = new Map<string, Cluster>();

  constructor(read: Reader) {
    this.#read = read;
  }

  /** Grows whenever all is brought together anew. */
  get generation(): number {
    return this.#generation;
  }

  /** Adds statements and says of each whether it entered the book, and why; one that is there already changes nothing. */
  add(statements: readonly StoredStatement[]): Entry[] {
    return statements.map((stored) => {
      const id = `${stored.documentId}-${stored.statement.id}`;
      const known = this.#entries.get(id);
      if (known !== undefined) return known;
      const meant: ReturnType<Reader> = { action: null, condition: null };
      const entry = entering(stored.statement, (statement) => Object.assign(meant, this.#read(statement)));
      this.#entries.set(id, entry);
      if (entry.enters) this.#hear(utter(stored, meant));
      return entry;
    });
  }

  /** All commitments as brought together so far. */
  clusters(): readonly Cluster[] {
    this.#merge();
    return this.#merger.clusters;
  }

  /** The commitment that a wording belongs to; `null` where it is not in the book. */
  clusterOf(id: string): Cluster | null {
    this.#merge();
    return this.#clusterOf.get(id) ?? null;
  }

  #hear(utterance: Uttered): void {
    const newest = this.#utterances.at(-1)?.knownDay ?? "";
    this.#utterances.push(utterance);
    if (utterance.knownDay >= newest) return;
    this.#utterances.sort((a, b) => (a.knownDay < b.knownDay ? -1 : Number(a.knownDay > b.knownDay)));
    this.#generation += 1;
    this.#merger = new Merger();
    this.#clusterOf = new Map();
    this.#merged = 0;
  }

  #merge(): void {
    for (const utterance of this.#utterances.slice(this.#merged)) {
      const { cluster } = this.#merger.add(utterance);
      this.#clusterOf.set(utterance.id, cluster);
    }
    this.#merged = this.#utterances.length;
  }
}

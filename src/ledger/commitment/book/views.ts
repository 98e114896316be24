import type { Commitment } from "../../../model/commitment.ts";
import { concernedBy } from "./open-conditions.ts";

/** Days whose records are kept; a back-test asks for one day after the other. */
const MOST_DAYS = 4;

/** Records that were made for a day, until something changes that concerns them. */
export class Views {
  readonly #days = new Map<string, Map<string, Commitment | null>>();

  /** The record of a name as of a day, made where it is not kept; `null` where nothing was known yet. */
  get(name: string, asOf: string, make: () => Commitment | null): Commitment | null {
    const day = this.#days.get(asOf) ?? this.#begin(asOf);
    const kept = day.get(name);
    if (kept !== undefined) return kept;
    const made = make();
    day.set(name, made);
    return made;
  }

  /** Forgets all records. */
  clear(): void {
    this.#days.clear();
  }

  /** Forgets the records of commitments by these codes, to them or about them, and what was not known yet. */
  forget(codes: ReadonlySet<string>): void {
    for (const day of this.#days.values())
      for (const [name, commitment] of day) if (commitment === null || isOf(commitment, codes)) day.delete(name);
  }

  #begin(asOf: string): Map<string, Commitment | null> {
    const [oldest] = this.#days.keys();
    if (oldest !== undefined && this.#days.size >= MOST_DAYS) this.#days.delete(oldest);
    const day = new Map<string, Commitment | null>();
    this.#days.set(asOf, day);
    return day;
  }
}

function isOf(commitment: Commitment, codes: ReadonlySet<string>): boolean {
  return [...commitment.side, ...concernedBy(commitment)].some((code) => codes.has(code));
}

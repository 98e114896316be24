import type { Entry } from "./expand.ts";

/** Tells which share of the files' bytes has been read. Says nothing where a size is unknown. */
export class Progress {
  readonly #total: number | null;
  readonly #report: (share: number) => void;
  #finished = 0;
  #current = 0;

  constructor(entries: readonly Entry[], report: (share: number) => void) {
    this.#report = report;
    const known = entries.every(({ size }) => size !== null);
    this.#total = known ? entries.reduce((sum, { size }) => sum + (size ?? 0), 0) : null;
  }

  advance(bytes: number): void {
    this.#current += bytes;
    if (this.#total !== null && this.#total > 0)
      this.#report(Math.min(1, (this.#finished + this.#current) / this.#total));
  }

  /** An entry is done, whether or not all of it was read. */
  finish({ size }: Entry): void {
    this.#finished += size ?? 0;
    this.#current = 0;
    this.advance(0);
  }
}

/** Half-lives of the counters, in steps: yesterday, a week, a month, a season. */
export const HALF_LIVES = [1.5, 6, 25, 100] as const;
export const SCALES = HALF_LIVES.length;

/** Lags beyond this leave nothing of even the slowest counter. */
const LONGEST_LAG = 2_000;

/** Shares kept, a row of lags for each half-life. */
const ROW = LONGEST_LAG + 1;
const kept = Float32Array.from({ length: SCALES * ROW }, (_, i) =>
  i % ROW === LONGEST_LAG ? 0 : 0.5 ** ((i % ROW) / HALF_LIVES[Math.floor(i / ROW)]!),
);

/** What is left of one act after `lag` steps, 0 to 1, on one of the half-lives. */
export function left(scale: number, lag: number): number {
  return kept[scale * ROW + (lag < LONGEST_LAG ? lag : LONGEST_LAG)]!;
}

/** Numbered counters of acts, each with its number of acts, its last step and its decayed counts as of that step. */
export class DecayedCounters {
  /** How many counters there are. */
  size = 0;
  total = new Float32Array(1_024);
  last = new Int32Array(1_024);
  #counts = new Float32Array(1_024 * SCALES);

  /** Opens a counter at zero. */
  open(): number {
    if (this.size === this.last.length) this.#grow();
    return this.size++;
  }

  /** Counts one act; steps must not go back. */
  count(id: number, step: number): void {
    const lag = step - this.last[id]!;
    for (let scale = 0, at = id * SCALES; scale < SCALES; scale++, at++)
      this.#counts[at] = this.#counts[at]! * left(scale, lag) + 1;
    this.last[id] = step;
    this.total[id]! += 1;
  }

  /** The decayed count at a step. */
  at(id: number, scale: number, step: number): number {
    return this.#counts[id * SCALES + scale]! * left(scale, step - this.last[id]!);
  }

  #grow(): void {
    const length = this.size * 2;
    this.total = enlarge(this.total, new Float32Array(length));
    this.last = enlarge(this.last, new Int32Array(length));
    this.#counts = enlarge(this.#counts, new Float32Array(length * SCALES));
  }
}

function enlarge<Numbers extends Float32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Days of a block: acts of one week belong together, and weekdays cancel out. */
const BLOCK = 7;
/** Dispersion expected before the record speaks, and the comparisons that this expectation weighs. */
const PRIOR_DISPERSION = 1.5;
const PRIOR_WEIGHT = 8;

/**
 * Variance of weekly counts over their mean, from how neighbouring weeks differ, so that a change of rate hardly enters it;
 * 1 for a Poisson process, more where acts come in clusters; at least 1. The differences are J. von Neumann's (Annals of
 * Mathematical Statistics 12, 1941).
 */
export function dispersionOf(daily: readonly number[]): number {
  const running = new RunningDispersion();
  for (const count of daily) running.add(count);
  return running.value;
}

/** The same, day by day: `value` rests on the days added so far. */
export class RunningDispersion {
  #block = 0;
  #inBlock = 0;
  #previous: number | null = null;
  #sum = PRIOR_DISPERSION * PRIOR_WEIGHT;
  #weight = PRIOR_WEIGHT;

  add(count: number): void {
    this.#block += count;
    this.#inBlock += 1;
    if (this.#inBlock < BLOCK) return;
    const both = this.#block + (this.#previous ?? 0);
    if (this.#previous !== null && both > 0) {
      this.#sum += (this.#block - this.#previous) ** 2 / both;
      this.#weight += 1;
    }
    this.#previous = this.#block;
    this.#block = 0;
    this.#inBlock = 0;
  }

  get value(): number {
    return Math.max(1, this.#sum / this.#weight);
  }
}

import { quantile } from "./negative-binomial.ts";
import { at } from "./tally.ts";

/** Share of the busiest weeks left out of the first estimate. */
const TRIMMED = 0.1;
/** A week counts for at most what the norm itself would exceed in one week of a hundred. */
const CAP_AT = 0.99;
/** One act in a week is never too many, however silent the rest of the record. */
const LEAST_CAP = 1;
const MAX_ROUNDS = 20;
/** Jeffreys' prior for a Poisson rate, so that a silent record still has a cap. */
const PRIOR_ACTS = 0.5;

/**
 * Weekly totals, each at most what is usual: the cap is a high percentile of the negative binomial that the weeks
 * themselves suggest, starting from the quieter ones, until it no longer moves. A week of more than usual exposure may
 * hold more in proportion.
 *
 * After the down-weighting of past outbreaks in the improved Farrington algorithm: A. Noufaily et al., "An improved
 * algorithm for outbreak detection in multiple surveillance systems", Statistics in Medicine 32 (2013), 1206-1222.
 */
export function weeksCapped(weeks: Float64Array, exposures?: Float64Array): Float64Array {
  const room = (week: number) => Math.max(1, exposures === undefined ? 1 : at(exposures, week));
  const even = weeks.slice();
  if (exposures !== undefined) for (let i = 0; i < even.length; i++) even[i] = at(even, i) / room(i);
  const cap = capOf(even);
  for (let i = 0; i < even.length; i++) even[i] = Math.min(at(even, i), cap);
  if (exposures !== undefined) for (let i = 0; i < even.length; i++) even[i] = at(even, i) * room(i);
  return even;
}

function capOf(weeks: Float64Array): number {
  let busiest = 0;
  for (let i = 0; i < weeks.length; i++) busiest = Math.max(busiest, at(weeks, i));
  if (busiest <= LEAST_CAP) return LEAST_CAP;
  const sorted = weeks.toSorted();
  let cap = usualMaximum(sorted, Math.ceil(sorted.length * (1 - TRIMMED)), Infinity);
  for (let round = 0; round < MAX_ROUNDS && cap < busiest; round++) {
    const next = Math.max(cap, usualMaximum(sorted, sorted.length, cap));
    if (next === cap) break;
    cap = next;
  }
  return cap;
}

/** The percentile of the first so many weeks, each at most `cap`. */
function usualMaximum(weeks: Float64Array, length: number, cap: number): number {
  let total = 0;
  let squares = 0;
  for (let i = 0; i < length; i++) {
    const count = Math.min(at(weeks, i), cap);
    total += count;
    squares += count ** 2;
  }
  const mean = (total + PRIOR_ACTS) / length;
  const dispersion = total === 0 || length < 2 ? 1 : (squares - total ** 2 / length) / (length - 1) / (total / length);
  return Math.max(LEAST_CAP, quantile(CAP_AT, { mean, variance: mean * Math.max(1, dispersion) }));
}

import type { SegmentCost } from "./pelt.ts";

/**
 * Counts of one rate in a segment, whose variance is `dispersion` times their mean: the Poisson likelihood divided by the
 * dispersion (quasi-Poisson; 1 for Poisson itself). `totals` are running totals, beginning with 0; `days` the running number
 * of days, where an observation may be a block of several.
 */
export function poissonCost(totals: Float64Array, days: Float64Array, dispersion: number): SegmentCost {
  return (from, to) => {
    const acts = (totals[to] ?? 0) - (totals[from] ?? 0);
    if (acts <= 0) return 0;
    return (2 * acts * Math.log(((days[to] ?? 0) - (days[from] ?? 0)) / acts)) / dispersion;
  };
}

/**
 * Log likelihood of `days` counts that sum up to `acts`, at their best mean, without the terms that no mean changes: negative
 * binomial with a known `size`, so that the variance is mean + mean² / size; Poisson where the size is infinite.
 */
export function negativeBinomialFit(acts: number, days: number, size: number): number {
  if (acts <= 0 || days <= 0) return 0;
  const mean = acts / days;
  if (size === Infinity) return acts * Math.log(mean) - acts;
  return acts * Math.log(mean / (mean + size)) - days * size * Math.log1p(mean / size) + acts * Math.log(size);
}

import type { Scored } from "./scores.ts";

/** Forecasts of about the same probability, and how often their event came. */
export interface ReliabilityBin {
  /** The bin holds probabilities from `from`, inclusive, to `to`, exclusive (the last: inclusive). */
  from: number;
  to: number;
  forecasts: number;
  /** Mean probability and share of events that came; `null` in an empty bin. */
  forecast: number | null;
  observed: number | null;
}

/** The points of a reliability curve: bins of equal width over 0 to 1. */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ forecasts: 0, forecast: 0, observed: 0 }));
  for (const { probability, outcome } of scored) {
    const sum = sums[Math.min(bins - 1, Math.floor(probability * bins))];
    if (sum === undefined) continue;
    sum.forecasts += 1;
    sum.forecast += probability;
    sum.observed += outcome;
  }
  return sums.map(({ forecasts, forecast, observed }, at) => ({
    from: at / bins,
    to: (at + 1) / bins,
    forecasts,
    forecast: forecasts === 0 ? null : forecast / forecasts,
    observed: forecasts === 0 ? null : observed / forecasts,
  }));
}

/**
 * Expected calibration error (Naeini et al., AAAI 2015): the mean distance between forecast and observed share over the
 * bins, each by its number of forecasts. 0 is perfect. `null` of no forecast.
 */
export function calibrationError(scored: readonly Scored[], bins = 10): number | null {
  if (scored.length === 0) return null;
  return reliability(scored, bins).reduce(
    (sum, { forecasts, forecast, observed }) =>
      sum + (forecasts / scored.length) * Math.abs((forecast ?? 0) - (observed ?? 0)),
    0,
  );
}

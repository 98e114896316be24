import { type CountDistribution, quantile } from "./negative-binomial.ts";

const WEEK = 7;
/** Share of the busiest weeks left out of the first estimate. */
const TRIMMED = 0.1;
/** A week counts for at most what the norm itself would exceed in one week of a hundred. */
const CAP_AT = 0.99;
const MAX_ROUNDS = 20;
/** Acts added to the record before the rate is taken from it: Jeffreys' prior for a Poisson rate. */
const PRIOR_ACTS = 0.5;
/** Dispersion expected before the record speaks, and the weeks that this expectation weighs. */
const PRIOR_DISPERSION = 2;
const PRIOR_WEEKS = 8;

/** What is usual for a daily count. */
export interface Rate {
  /** Acts a day, above 0. */
  perDay: number;
  /** Variance of a weekly count over its mean; 1 for a Poisson process, more where acts come in clusters; at least 1. */
  dispersion: number;
  /** Days that it rests on. */
  days: number;
}

/**
 * Estimates a rate that one burst in the past cannot distort: weekly totals are capped at a high percentile of the
 * negative binomial that they themselves suggest, starting from the quieter weeks, until the cap no longer moves.
 * `null` without any past.
 *
 * After the down-weighting of past outbreaks in the improved Farrington algorithm: A. Noufaily et al., "An improved
 * algorithm for outbreak detection in multiple surveillance systems", Statistics in Medicine 32 (2013), 1206-1222.
 */
export function estimateRate(daily: readonly number[]): Rate | null {
  if (daily.length === 0) return null;
  const weeks = weeklyTotals(daily);
  let cap = usualMaximum(trimmed(weeks));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = Math.max(cap, usualMaximum(capped(weeks, cap)));
    if (next === cap) break;
    cap = next;
  }
  const usual = capped(weeks, cap);
  const weekLength = Math.min(WEEK, daily.length);
  const perDay = (sum(usual) + PRIOR_ACTS) / (weeks.length * weekLength);
  return { perDay, dispersion: shrunkDispersion(usual), days: daily.length };
}

/**
 * How many acts to expect in a window of so many days. The variance holds the clustering of acts and, by its second
 * factor, that the rate is only known from a past of limited length; without clustering this is the exact Bayesian
 * predictive distribution of a Poisson count.
 */
export function predict({ perDay, dispersion, days }: Rate, window: number): CountDistribution {
  const mean = perDay * window;
  return { mean, variance: dispersion * mean * (1 + window / days) };
}

/** Totals of the whole weeks that end with the last day; a shorter past is one short week. */
function weeklyTotals(daily: readonly number[]): number[] {
  const weeks = Math.max(1, Math.floor(daily.length / WEEK));
  const totals = Array<number>(weeks).fill(0);
  const start = Math.max(0, daily.length - weeks * WEEK);
  for (let i = start; i < daily.length; i++) {
    const week = Math.floor((i - start) / WEEK);
    totals[week] = (totals[week] ?? 0) + (daily[i] ?? 0);
  }
  return totals;
}

function trimmed(weeks: readonly number[]): number[] {
  return weeks.toSorted((a, b) => a - b).slice(0, Math.ceil(weeks.length * (1 - TRIMMED)));
}

function capped(weeks: readonly number[], cap: number): number[] {
  return weeks.map((total) => Math.min(total, cap));
}

function usualMaximum(weeks: readonly number[]): number {
  const mean = (sum(weeks) + PRIOR_ACTS) / weeks.length;
  return quantile(CAP_AT, { mean, variance: mean * Math.max(1, dispersionOf(weeks)) });
}

/** Dispersion with the prior's weeks added, so that a short or silent record does not pass for a perfectly even one. */
function shrunkDispersion(weeks: readonly number[]): number {
  const freedom = weeks.length - 1;
  return Math.max(1, (dispersionOf(weeks) * freedom + PRIOR_DISPERSION * PRIOR_WEEKS) / (freedom + PRIOR_WEEKS));
}

function dispersionOf(weeks: readonly number[]): number {
  const mean = sum(weeks) / weeks.length;
  if (mean === 0 || weeks.length < 2) return 1;
  return sum(weeks.map((total) => (total - mean) ** 2)) / (weeks.length - 1) / mean;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

import { lineCost } from "./gaussian-cost.ts";

/** Share of the whole variance that the scale is at least: what one straight line explains better than this is straight. */
const LEAST_SHARE = 0.05;
/** Largest correlation of neighbours that is believed; a random walk would have 1. */
const MOST_CORRELATED = 0.95;
/** Median absolute deviation of a normal variable, as a share of its standard deviation. */
const NORMAL_MAD = 0.6745;

/** Values with mean 0 and variance 1; a constant series is all 0. Safe for values near the largest number. */
export function standardised(values: readonly number[]): number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return values.map(() => 0);
  const small = values.map((value) => value / largest);
  const mean = average(small);
  const deviation = Math.sqrt(average(small.map((value) => (value - mean) ** 2)));
  return small.map((value) => (deviation <= 1e-12 ? 0 : (value - mean) / deviation));
}

/**
 * Variance of standardised values about one straight line, at least 5 % of the whole: a change that is small beside it
 * would not be seen on a chart of the series.
 */
export function visibleVariance(values: readonly number[]): number {
  return Math.max(LEAST_SHARE, lineCost(values)(0, values.length) / Math.max(1, values.length));
}

/** What the noise about the level is like, from differences only, which a few changes of level hardly enter. */
export interface Noise {
  variance: number;
  /** Correlation of neighbours, 0 to 0.95. */
  correlation: number;
  /** Variance that a mean of many values behaves as if it had: variance times (1 + correlation) / (1 - correlation). */
  longRun: number;
}

/**
 * Noise as an autoregression of order 1, from medians of the differences at distance 1 and 2; after S. Chakar et al., "A robust approach for
 * estimating change-points in the mean of an AR(1) process", Bernoulli 23 (2017), 1408-1447.
 */
export function noiseOf(values: readonly number[]): Noise {
  const one = differenceVariance(values, 1);
  const two = differenceVariance(values, 2);
  const correlation = one === 0 ? 0 : Math.min(MOST_CORRELATED, Math.max(0, two / one - 1));
  const variance = one / (2 * (1 - correlation));
  return { variance, correlation, longRun: (variance * (1 + correlation)) / (1 - correlation) };
}

function differenceVariance(values: readonly number[], distance: number): number {
  const sizes = values.slice(distance).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  return (median(sizes) / NORMAL_MAD) ** 2;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

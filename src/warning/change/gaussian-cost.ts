import type { SegmentCost } from "./pelt.ts";

/** Variance below which a segment counts as constant, for standardised values. */
const LEAST_VARIANCE = 1e-6;

/** Squared distance from the segment's mean: a change of level, with the noise known to have variance 1. */
export function levelCost(values: readonly number[]): SegmentCost {
  const sum = runningSums(values);
  const squares = runningSums(values.map((value) => value ** 2));
  return (from, to) => Math.max(0, squares(from, to) - sum(from, to) ** 2 / (to - from));
}

/** Squared distance from the segment's own straight line, which need not meet its neighbours; noise of variance 1. */
export function lineCost(values: readonly number[]): SegmentCost {
  const level = levelCost(values);
  const sum = runningSums(values);
  const moments = runningSums(values.map((value, index) => value * index));
  return (from, to) => {
    const length = to - from;
    if (length < 3) return 0;
    const spread = (length * (length ** 2 - 1)) / 12;
    const covariance = moments(from, to) - ((from + to - 1) / 2) * sum(from, to);
    return Math.max(0, level(from, to) - covariance ** 2 / spread);
  };
}

/** A change of level, of spread, or of both. */
export function spreadCost(values: readonly number[]): SegmentCost {
  const level = levelCost(values);
  return (from, to) => {
    const length = to - from;
    return length * (Math.log(Math.max(level(from, to) / length, LEAST_VARIANCE)) + 1);
  };
}

/** Every segment flat or sloped, whichever is cheaper after paying `forSlope`. */
export function levelOrLineCost(values: readonly number[], forSlope: number): SegmentCost {
  const level = levelCost(values);
  const line = lineCost(values);
  return (from, to) => Math.min(level(from, to), line(from, to) + forSlope);
}

/** The cost of several series that change together. */
export function jointCost(costs: readonly SegmentCost[]): SegmentCost {
  return (from, to) => costs.reduce((total, cost) => total + cost(from, to), 0);
}

function runningSums(values: readonly number[]): SegmentCost {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value;
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}

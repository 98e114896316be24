import { Failure } from "../../model/failure.ts";
import { jointCost, levelCost, levelOrLineCost, lineCost, spreadCost } from "./gaussian-cost.ts";
import { noiseOf, standardised, visibleVariance } from "./noise.ts";
import { type Penalty, pelt, type SegmentCost } from "./pelt.ts";
import { robustLevels } from "./robust-levels.ts";

/**
 * What a segment looks like.
 * - `level-or-line`: flat or sloped, whichever explains it better; the default.
 * - `level`: flat. `line`: sloped.
 * - `level-and-spread`: flat with a variance of its own.
 * - `robust-level`: flat; outliers cost no more than a fixed distance, so that they make no change.
 */
export type Shape = "level-or-line" | "level" | "line" | "level-and-spread" | "robust-level";

export interface SegmentOptions {
  shape?: Shape;
  /**
   * What a change is measured against. `visible`: the spread about one straight line, so that a change stands out on a chart;
   * the default. `noise`: the noise between neighbours. `long-run`: that noise as autocorrelation sums it up, for series
   * that wander.
   */
  against?: "visible" | "noise" | "long-run";
  /** Factor on all penalties; 1 is the modified BIC, more finds fewer changes. */
  caution?: number;
}

/** A segmentation with what it was made from. */
export interface Segmentation {
  /** Index of the first observation of every segment but the first. */
  changes: number[];
  cost: SegmentCost;
  penalty: Penalty;
}

/** Parameters of a change: its place and a level. */
const PER_CHANGE = 2;
/** What a slope pays, in parameters. Its own and one more, since a line fits what wanders better than it should. */
const FOR_SLOPE = 2;
/** Observations in the shortest segment, and the share of a short series that it may be instead. */
const LEAST_OBSERVATIONS = 5;
const LEAST_SHARE = 0.1;
/** Least variance of the noise in standardised values, so that an exact step still has a finite cost. */
const LEAST_NOISE = 1e-4;

/**
 * Splits one or several real-valued series of equal length, which change together, into segments. No value may be missing;
 * scale and place of the values do not matter.
 * Throws a Failure for several series with the shape `robust-level`.
 */
export function segment(series: readonly (readonly number[])[], options: SegmentOptions = {}): Segmentation {
  const { shape = "level-or-line", against = "visible", caution = 1 } = options;
  const length = series[0]?.length ?? 0;
  const perParameter = caution * Math.log(Math.max(2, length));
  const forSlope = FOR_SLOPE * perParameter;
  const penalty: Penalty = {
    perChange: PER_CHANGE * perParameter * series.length,
    perLogLength: caution,
    minLength: Math.max(2, Math.min(LEAST_OBSERVATIONS, Math.floor(length * LEAST_SHARE))),
    slack: shape === "level-or-line" ? forSlope * series.length : 0,
  };
  const scaled = scaledSeries(series, against);
  const cost = jointCost(scaled.map((values) => costOf(shape, values, forSlope)));
  const changes = shape === "robust-level" ? robust(scaled, penalty) : pelt(length, cost, penalty);
  return { changes, cost, penalty };
}

/** The penalty for the length of segments is paid as if one change split the series. */
function robust([values, ...others]: readonly number[][], { perChange, perLogLength }: Penalty): number[] {
  if (others.length > 0)
    throw new Failure(
      "warning.robust-level",
      "The shape robust-level takes one series: give each of several by itself.",
    );
  return robustLevels(values ?? [], perChange + perLogLength * Math.log(Math.max(2, values?.length ?? 0)));
}

/** Every series divided by the spread that changes are measured against: one for all, from the mean of their variances. */
function scaledSeries(series: readonly (readonly number[])[], against: "visible" | "noise" | "long-run"): number[][] {
  const standard = series.map(standardised);
  const variances = standard.map((values) => {
    if (against === "visible") return visibleVariance(values);
    const { variance, longRun } = noiseOf(values);
    return Math.max(LEAST_NOISE, against === "noise" ? variance : longRun);
  });
  const shared = variances.reduce((sum, variance) => sum + variance / variances.length, 0);
  return standard.map((values) => values.map((value) => value / Math.sqrt(shared)));
}

function costOf(shape: Shape, values: readonly number[], forSlope: number): SegmentCost {
  if (shape === "level-or-line") return levelOrLineCost(values, forSlope);
  if (shape === "line") return lineCost(values);
  return shape === "level-and-spread" ? spreadCost(values) : levelCost(values);
}

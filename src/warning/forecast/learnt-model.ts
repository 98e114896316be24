import { FORECAST_CLASSES, type ForecastClass } from "../../model/forecast.ts";
import type { Examples } from "./examples.ts";
import { FEATURES } from "./features.ts";
import { levelShift } from "./level.ts";
import { fitLogistic, type Logistic, logOdds } from "./logistic.ts";
import { firstRows, type Matrix, rowOf } from "./matrix.ts";
import { scaleMatrix, type Scaling, scalingOf } from "./scaling.ts";

/** What was learnt for one horizon: a regression for each class that the past could teach. */
export interface LearntModel {
  scaling: Scaling;
  /** By the place of the class in `FORECAST_CLASSES`; `null` where too little happened. */
  classes: readonly (Logistic | null)[];
}

/**
 * Penalties of a coefficient, in windows: the prior that it is 0, with deviation 1 / sqrt(penalty). Acts of the class that
 * is forecast are expected to matter more than others.
 */
const PENALTY = { own: 50, other: 300 } as const;
/** Windows with an act, and without, that a regression needs. Windows of a pair that overlap count for their share. */
const LEAST_WINDOWS = 15;

/** Learns from windows of `horizon` days, for the classes that are asked for. */
export function learn(
  examples: Examples,
  { horizon, asked }: { horizon: number; asked: readonly ForecastClass[] },
): LearntModel {
  const { features, waits, ages, closed, spacing } = examples;
  const scaling = scalingOf(firstRows(features, closed));
  const scaled = scaleMatrix(features, scaling);
  const overlap = Math.max(1, horizon / spacing);
  const classes = waits.map((each, place) => {
    if (!asked.includes(FORECAST_CLASSES[place] as ForecastClass)) return null;
    const outcomes = Uint8Array.from(each.subarray(0, closed), (wait) => (wait <= horizon ? 1 : 0));
    const held = outcomes.reduce((sum, outcome) => sum + outcome, 0);
    if (Math.min(held, closed - held) / overlap < LEAST_WINDOWS) return null;
    const regression = fitLogistic({ features: firstRows(scaled, closed), outcomes }, penaltiesOf(place, overlap));
    const shift = levelShift({ odds: oddsOf(regression, scaled), waits: each, ages }, { horizon, overlap });
    return { ...regression, intercept: regression.intercept + shift };
  });
  return { scaling, classes };
}

function penaltiesOf(place: number, overlap: number): Float64Array {
  return Float64Array.from(FEATURES, ({ column }) => overlap * PENALTY[column === place ? "own" : "other"]);
}

function oddsOf(regression: Logistic, features: Matrix): Float64Array {
  return Float64Array.from({ length: features.rows }, (_, row) => logOdds(regression, rowOf(features, row)));
}

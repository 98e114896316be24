import { calibrate } from "./calibration.ts";
import { FORECAST_CLASSES, type ForecastClass } from "./class.ts";
import type { Examples } from "./examples.ts";
import { FEATURES } from "./features.ts";
import { fitLogistic, type Logistic } from "./logistic.ts";
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
/** Penalty of a calibration that is none, in windows. */
const CALIBRATION_PENALTY = 10;
/** Windows with an act, and without, that a regression needs. Windows of a pair that overlap count for their share. */
const LEAST_WINDOWS = 15;

/** Learns from examples whose windows are `horizon` days long, for the classes that are asked for. */
export function learn(
  { features, outcomes, pairs, spacing }: Examples,
  { horizon, asked }: { horizon: number; asked: readonly ForecastClass[] },
): LearntModel {
  const scaling = scalingOf(features);
  const scaled = scaleMatrix(features, scaling);
  const overlap = Math.max(1, horizon / spacing);
  const classes = outcomes.map((each, place) => {
    if (!asked.includes(FORECAST_CLASSES[place] as ForecastClass)) return null;
    const held = each.reduce((sum, outcome) => sum + outcome, 0);
    if (Math.min(held, each.length - held) / overlap < LEAST_WINDOWS) return null;
    const penalties = Float64Array.from(
      FEATURES,
      ({ column }) => overlap * PENALTY[column === place ? "own" : "other"],
    );
    const data = { features: scaled, outcomes: each, groups: pairs };
    return calibrate(fitLogistic(data, penalties), data, penalties, CALIBRATION_PENALTY * overlap);
  });
  return { scaling, classes };
}

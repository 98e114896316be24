import { baseRate, type Climate, climates } from "./base-rate.ts";
import { FORECAST_CLASSES, type ForecastClass } from "../../model/forecast.ts";
import { CLASS_WORDS } from "../../relations/event-class.ts";
import { type Driver } from "../../model/forecast.ts";
import { driversOf } from "./drivers.ts";
import { type Batches, examplesOf } from "./examples.ts";
import { featuresOf } from "./features.ts";
import { type History, type Pair, pairKey } from "./history.ts";
import { learn, type LearntModel } from "./learnt-model.ts";
import { logOdds, sigmoid } from "./logistic.ts";
import { neverFalling } from "./monotone.ts";
import { atRisk, type RiskSet } from "./risk-set.ts";
import { scaleRow } from "./scaling.ts";
import { type View, viewer } from "./view.ts";

/** Changes with every change that may move a probability. */
export const VERSION = "2";
/** Lengths in days of the windows that are forecast. */
export const HORIZONS = [7, 30, 90] as const;
/** The pairs that are learnt from: enough acts lately to say how a pair fares. */
export const RISK_SET: RiskSet = { acts: 5, days: 60 };

/** The probability that at least one act of a class happens between two actors, in either direction. */
export interface Forecast {
  class: ForecastClass;
  /** The days after the origin that it is about. */
  horizon: number;
  /** Above 0 and below 1; `null` where nothing can be said. */
  probability: number | null;
  method: "regression" | "base rate" | "none";
  version: string;
  /** Why this method, in one sentence. */
  because: string;
  /** Strongest first; none where the method looks at nothing but the base rate. */
  drivers: Driver[];
}

/** What was learnt by the end of a day. */
export interface Forecaster {
  asOf: number;
  classes: readonly ForecastClass[];
  riskSet: RiskSet;
  /** A model for each horizon. */
  models: ReadonlyMap<number, LearntModel>;
}

/** What to learn; left out, everything that can be forecast. */
export interface Training {
  /** Only windows that have closed by the end of this day (days since 1970-01-01) are learnt from. */
  asOf: number;
  horizons?: readonly number[];
  classes?: readonly ForecastClass[];
  riskSet?: RiskSet;
  /** Kept by whoever trains again on the same history and risk set: what was computed for one training serves the next. */
  batches?: Batches;
}

/** Learns from the windows of the past. */
export function trainForecaster(
  history: History,
  { asOf, horizons = HORIZONS, classes = FORECAST_CLASSES, riskSet = RISK_SET, batches }: Training,
): Forecaster {
  const models = horizons.map((horizon): [number, LearntModel] => [
    horizon,
    learn(examplesOf(history, { asOf, horizon, riskSet }, batches), { horizon, asked: classes }),
  ]);
  return { asOf, classes, riskSet, models: new Map(models) };
}

/**
 * A function that forecasts any pair from what is known at the end of the day `origin`, which is not before the day that
 * the forecaster was trained for. What several pairs share is computed once. A forecast each horizon and class; for one
 * class, a longer window is never less probable.
 */
export function forecastsAt(
  history: History,
  { models, classes, riskSet }: Forecaster,
  origin: number,
): (pair: Pair) => Forecast[] {
  const shortestFirst = [...models].sort(([one], [other]) => one - other);
  const looks = shortestFirst.map(([horizon, model]) => ({
    horizon,
    model,
    view: viewer(history, origin, horizon),
    usual: climates(history, origin, horizon),
  }));
  return (pair) => {
    const known = history.pairs.get(pairKey(pair.a, pair.b));
    const learntFrom = known !== undefined && atRisk(known, origin, riskSet);
    const forecasts = looks.flatMap(({ horizon, model, view, usual }) => {
      const seen = view(pair);
      const scaled = scaleRow(featuresOf(seen), model.scaling);
      return classes.map((name): Forecast => {
        const place = FORECAST_CLASSES.indexOf(name);
        const regression = learntFrom ? (model.classes[place] ?? null) : null;
        const about = { class: name, horizon, version: VERSION };
        if (regression === null)
          return {
            ...about,
            ...fromBaseRate(seen, place, horizon, usual[place] ?? null, why(learntFrom, riskSet, place)),
          };
        return {
          ...about,
          probability: sigmoid(logOdds(regression, scaled)),
          method: "regression",
          because: "the record holds enough windows with and without such an act to learn from",
          drivers: driversOf(seen, scaled, regression),
        };
      });
    });
    return inOrder(forecasts);
  };
}

/** The forecasts, shortest window first, with probabilities that never fall from one to the next of the same class. */
function inOrder(forecasts: readonly Forecast[]): Forecast[] {
  const byClass = Map.groupBy(forecasts, (forecast) => forecast.class);
  const ordered = new Map(
    [...byClass.values()].flatMap((ofClass) => {
      const told = ofClass.filter(({ probability }) => probability !== null);
      const probabilities = neverFalling(told.map(({ probability }) => probability ?? 0));
      return told.map((forecast, at): [Forecast, number | null] => [forecast, probabilities[at] ?? null]);
    }),
  );
  return forecasts.map((forecast) => ({ ...forecast, probability: ordered.get(forecast) ?? null }));
}

function fromBaseRate(
  { past }: View,
  place: number,
  horizon: number,
  climate: Climate | null,
  reason: string,
): Pick<Forecast, "probability" | "method" | "because" | "drivers"> {
  const windows = past[place] ?? { held: 0, windows: 0 };
  if (climate === null)
    return {
      probability: null,
      method: "none",
      because: `the record holds no act before the origin, or is shorter than the horizon of ${horizon} days`,
      drivers: [],
    };
  return {
    probability: baseRate(windows, climate, horizon),
    method: "base rate",
    because: `${reason}, so this is how often the pair's past windows held one, drawn to what is usual among all pairs`,
    drivers: [],
  };
}

function why(learntFrom: boolean, { acts, days }: RiskSet, place: number): string {
  return learntFrom
    ? `the record holds too few windows with and without acts of ${CLASS_WORDS[place] ?? ""} to learn from`
    : `the pair has fewer than ${acts} acts in the last ${days} days`;
}

import type { Batches } from "../src/warning/forecast/examples.ts";
import { forecastsAt, type Forecaster, trainForecaster } from "../src/warning/forecast/forecaster.ts";
import type { History } from "../src/warning/forecast/history.ts";
import type { ForecastClass } from "../src/model/forecast.ts";
import type { Label } from "./dyad-tables.ts";

/** Length of the windows in the labels, in days. */
export const HORIZON = 30;
/** Days after which a forecaster learns anew, at least; and how often it does so in a whole file, at most. */
const REFIT = 7;
const MOST_REFITS = 16;

/**
 * The probability of each of the classes for each label, in rolling origins: a label is forecast from the days before
 * its window opens, by a forecaster that learnt from no later day than these. `null` where nothing can be said.
 */
export function rollingForecasts(
  history: History,
  labels: readonly Label[],
  classes: readonly ForecastClass[],
): Map<Label, ReadonlyMap<ForecastClass, number | null>> {
  const byDay = Map.groupBy(
    labels.toSorted((x, y) => x.opens - y.opens),
    ({ opens }) => opens,
  );
  const days = [...byDay.keys()];
  const interval = Math.max(REFIT, Math.ceil(((days.at(-1) ?? 0) - (days[0] ?? 0) + 1) / MOST_REFITS));
  const forecasts = new Map<Label, ReadonlyMap<ForecastClass, number | null>>();
  const batches: Batches = new Map();
  let forecaster: Forecaster | null = null;
  for (const [opens, due] of byDay) {
    const origin = opens - 1;
    if (forecaster === null || origin >= forecaster.asOf + interval)
      forecaster = trainForecaster(history, { asOf: origin, horizons: [HORIZON], classes, batches });
    const forecast = forecastsAt(history, forecaster, origin);
    for (const label of due)
      forecasts.set(label, new Map(forecast(label.pair).map((each) => [each.class, each.probability])));
  }
  return forecasts;
}

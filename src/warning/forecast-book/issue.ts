import type { Act } from "../../model/act.ts";
import { dayNumber } from "../../model/day.ts";
import { FORECAST_CLASSES, type Forecast, type Horizon, HORIZONS } from "../../model/forecast.ts";
import { baseRate, climates } from "../forecast/base-rate.ts";
import { calibratedPersistence, type Persistence } from "../forecast/baselines.ts";
import { type Forecaster, forecastsAt, trainForecaster } from "../forecast/forecaster.ts";
import { type History, historyOf, type Pair, pairKey } from "../forecast/history.ts";
import { happens, pastWindows } from "../forecast/outcome.ts";
import { forecastEvents } from "./of-acts.ts";

/** Windows that persistence is calibrated on: one a week, so many of them. */
const WEEK = 7;
const PERSISTENCE_WINDOWS = 52;

/** What forecasts of a day are made with; may serve later days until it is trained anew. */
export interface Office {
  forecaster: Forecaster;
}

/** Learns from what was known at the end of a day: from windows that had closed by then. */
export function train(known: readonly Act[], day: string): Office {
  return { forecaster: trainForecaster(historyOf(forecastEvents(known)), { asOf: dayNumber(day) ?? 0 }) };
}

/**
 * The forecasts of a day for some pairs, with the references that they will be held against. A class of which nothing can
 * be said has none.
 *
 * @param known acts that had become known by the end of the day, of all pairs
 */
export function issue(
  { forecaster }: Office,
  known: readonly Act[],
  pairs: readonly Pair[],
  { day, made }: Pick<Forecast, "day" | "made">,
): Forecast[] {
  const history = historyOf(forecastEvents(known));
  const origin = dayNumber(day) ?? 0;
  const forecastsOf = forecastsAt(history, forecaster, origin);
  const references = new Map(HORIZONS.map((horizon) => [horizon, referencesAt(history, origin, horizon)]));
  return pairs.map(inOrder).flatMap((pair) =>
    forecastsOf(pair).flatMap(({ class: of, horizon, probability, method, version, because, drivers }): Forecast[] => {
      const window = HORIZONS.find((each) => each === horizon);
      if (window === undefined || probability === null) return [];
      return [
        {
          id: [day, pair.a, pair.b, of, window].join("/"),
          ...pair,
          class: of,
          horizon: window,
          day,
          made,
          probability,
          ...(references.get(window) as References)(pair, FORECAST_CLASSES.indexOf(of)),
          drivers: drivers.length > 0 ? drivers : [{ words: because, effect: 0 }],
          method: `${method} ${version}`,
        },
      ];
    }),
  );
}

function inOrder({ a, b }: Pair): Pair {
  return a < b ? { a, b } : { a: b, b: a };
}

type References = (pair: Pair, place: number) => Pick<Forecast, "baseRate" | "climatology" | "persistence">;

/** What one would say without looking closely: from windows closed by the origin. */
function referencesAt(history: History, origin: number, horizon: Horizon): References {
  const usual = climates(history, origin, horizon);
  const persistence = FORECAST_CLASSES.map((_, place) => persistenceAt(history, origin, horizon, place));
  return (pair, place) => {
    const climate = usual[place] ?? null;
    const stream = history.pairs.get(pairKey(pair.a, pair.b))?.all ?? null;
    const before = stream !== null && happens(stream, place, origin - horizon, horizon);
    const windows = { start: history.start, origin, horizon };
    const own = stream === null ? { held: 0, windows: 0 } : pastWindows(stream, place, windows);
    return {
      climatology: climate?.mean ?? null,
      baseRate: climate === null ? null : baseRate(own, climate, horizon),
      persistence: persistence[place]?.(before) ?? null,
    };
  };
}

function persistenceAt(history: History, origin: number, horizon: Horizon, place: number): Persistence | null {
  const first = history.start + horizon - 1;
  const openings = Array.from({ length: PERSISTENCE_WINDOWS }, (_, n) => origin - horizon - n * WEEK).filter(
    (day) => day >= first,
  );
  if (openings.length === 0) return null;
  return calibratedPersistence(
    [...history.pairs.values()].flatMap(({ all }) =>
      openings.map((opening) => ({
        before: happens(all, place, opening - horizon, horizon),
        outcome: happens(all, place, opening, horizon) ? (1 as const) : (0 as const),
      })),
    ),
  );
}

import type { Act } from "../../model/act.ts";
import type { OpenCondition } from "../../model/commitment.ts";
import type { Change, DirectedCounts } from "../../model/change.ts";
import type { ReportDay } from "../../model/health.ts";
import type { Forecast, ForecastClass, Horizon } from "../../model/forecast.ts";
import type { IndicatorSeries, KnownObservation } from "../../model/indicator.ts";
import type { Level } from "../../model/level.ts";

/** How dependent one state is on another for an item, as known on a day. */
export interface KnownShare {
  /** 0 to 1. */
  share: number;
  /** First day of the period that it is of, an ISO date. */
  period: string;
  source: string | null;
}

/** A value of a numeric series as known on the day looked from. */
export interface KnownValue {
  /** First day of the period, an ISO date. */
  day: string;
  value: number;
}

/**
 * All that a watch looks at, with the days on which it became known. Lists may come in any order and may hold what became
 * known later: each day sees only what was known by its end. A lookup answers as of the day it is asked for, and `null`
 * where there is nothing to look with.
 */
export interface WatchHistory {
  /** Reports of acts, at least those of `pairsOf(watch)`. */
  acts: readonly Act[];
  reports: readonly ReportDay[];
  series: readonly IndicatorSeries[];
  /** Every value that a period was ever given. */
  observations: readonly KnownObservation[];
  forecastOf: (
    a: string,
    b: string,
    of: ForecastClass,
    horizon: Horizon,
    day: string,
  ) => Pick<Forecast, "day" | "probability"> | null;
  shareOf: (order: { reporter: string; partner: string; item: string; day: string }) => KnownShare | null;
  conditionsOf: (a: string, b: string, day: string) => readonly OpenCondition[] | null;
  /** The lasting change that stands at the end of the counts; `undefined` where changes are not looked for. */
  changeOf: ((counts: DirectedCounts) => Change | null) | undefined;
  /** Bits by which the newest value departs from the series' own past. */
  valueSurpriseOf: (series: IndicatorSeries, values: readonly KnownValue[]) => number | null;
  /** What proved the rule of a level by this day, in words. */
  proofOf: (watch: string, level: Level, day: string) => string | null;
}

/** Of a history, what is not looked at: nothing known, nothing forecast, nothing proved. */
export const NOTHING_KNOWN: WatchHistory = {
  acts: [],
  reports: [],
  series: [],
  observations: [],
  forecastOf: () => null,
  shareOf: () => null,
  conditionsOf: () => null,
  changeOf: undefined,
  valueSurpriseOf: () => null,
  proofOf: () => null,
};

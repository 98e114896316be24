import { dayNumber } from "../../model/day.ts";
import type { IndicatorSeries } from "../../model/indicator.ts";
import { knownSeries } from "./known.ts";
import { seriesNorm } from "./norm.ts";

/** Bits by which the newest of a series' values, oldest first, departs from its own past; `null` where that is too short. */
export function valueSurprise(
  series: IndicatorSeries,
  values: readonly { day: string; value: number }[],
): number | null {
  const points = values.map(({ day, value }) => ({ at: dayNumber(day) as number, value }));
  return seriesNorm(series, knownSeries(points, series.frequency))?.bits ?? null;
}

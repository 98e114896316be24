import { isoDay } from "../../model/day.ts";
import type { IndicatorNorm, IndicatorSeries } from "../../model/indicator.ts";
import { NORM_SETTINGS } from "./codebook.ts";
import type { KnownSeries, Point } from "./known.ts";
import { type Prediction, type Way, predict } from "./predict.ts";
import { reach, tailBits } from "./student.ts";
import { figure, inPeriod, measured, odds, periodName } from "./telling.ts";

type Described = Pick<IndicatorSeries, "title" | "unit" | "kind" | "frequency">;

/**
 * How far the newest value of a series departs from what its own past leads to expect. `null` without a value, or where
 * fewer than `atLeast` values lie before it. Ratios are compared where all values are positive, differences else.
 */
export function seriesNorm(series: Described, known: KnownSeries): IndicatorNorm | null {
  const { frequency } = series;
  const isRatio = comparesRatios(series, known.points);
  const points = isRatio ? known.points.map(({ at, value }) => ({ at, value: Math.log(value) })) : known.points;
  const now = known.points.at(-1);
  const prediction = predict(points, frequency, known.gap);
  if (now === undefined || prediction === null) return null;
  const [inUnit, width] = [
    isRatio ? Math.exp : (value: number) => value,
    reach(NORM_SETTINGS.usual) * prediction.scale,
  ];
  const expected = inUnit(prediction.expected);
  const [low, high] = [inUnit(prediction.expected - width), inUnit(prediction.expected + width)];
  const norm = { expected, low, high, bits: surpriseBits(prediction), pastValues: prediction.errors.length };
  return { day: isoDay(now.at), value: now.value, ...norm, because: told(series, known, prediction.way, norm) };
}

/** Shares are bounded and their differences mean something; a price that doubles is as far off at any height. */
function comparesRatios({ kind, unit }: Described, points: readonly Point[]): boolean {
  return kind !== "dependence" && unit !== "%" && points.every(({ value }) => value > 0);
}

/**
 * By the fitted distribution; where the past hardly ever moved and no scale can be fitted, by how often it was as far off
 * (rule of succession), so that a record of n values never claims more than 1 in n + 1.
 */
function surpriseBits({ error, scale, stretch, errors }: Prediction): number {
  if (scale > 0) return tailBits((error * stretch) / scale);
  const asFar = errors.filter((each) => Math.abs(each) >= Math.abs(error)).length;
  return Math.log2((errors.length + 1) / (asFar + 1));
}

function told(
  { title, unit, frequency }: Described,
  { points }: KnownSeries,
  way: Way,
  { low, high, bits }: Pick<IndicatorNorm, "low" | "high" | "bits">,
): string {
  const now = points.at(-1) as Point;
  const usual =
    high > low ? `${figure(low, high - low)} to ${figure(high, high - low)} is usual` : `${figure(low)} is usual`;
  const chance = bits < 1 ? "" : `; the chance of a value so far off is ${odds(bits)} (${bits.toFixed(1)} bits)`;
  return `${title}: ${measured(now.value, unit)} ${inPeriod(now.at, frequency)}, where ${usual} ${comparedWith(points, way, frequency)}${chance}.`;
}

function comparedWith(
  points: readonly Point[],
  { base, seasonal }: Way,
  frequency: IndicatorSeries["frequency"],
): string {
  const before = points.at(-2) as Point;
  const { level, past } = NORM_SETTINGS.frequencies[frequency];
  const since = points[Math.max(0, points.length - 1 - past)] as Point;
  const values = Math.min(level, points.length - 1);
  const from =
    base === "last"
      ? `after ${figure(before.value)} ${inPeriod(before.at, frequency)}`
      : `beside the ${values} values before it`;
  const season = seasonal ? (frequency === "day" ? " for this day of the week" : " for this time of the year") : "";
  return `${from}${season}, by the record since ${periodName(since.at, frequency)}`;
}

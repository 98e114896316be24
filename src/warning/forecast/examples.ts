import { FORECAST_CLASSES } from "./class.ts";
import { FEATURES, featuresOf } from "./features.ts";
import { type History, type PairHistory, pairKey } from "./history.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import { happens } from "./outcome.ts";
import { pairsAtRisk, type RiskSet } from "./risk-set.ts";
import { LOOK_BACK } from "./summary.ts";
import { viewer } from "./view.ts";

/** Pairs of the past with what followed: a row each. */
export interface Examples {
  features: Matrix;
  /** For each forecast class, 1 where such an act followed within the horizon, else 0. */
  outcomes: readonly Uint8Array[];
  /** The key of each row's pair. */
  pairs: readonly string[];
  /** Days between two origins. */
  spacing: number;
}

/** What is asked of the past. Days since 1970-01-01; a forecast sees the whole of its origin's day. */
export interface Question {
  /** The last day that is known: windows that end later teach nothing. */
  asOf: number;
  horizon: number;
  riskSet: RiskSet;
}

/** Days of record that an origin needs behind it. */
export const LEAST_PAST = 45;
const LEAST_SPACING = 5;
/** Rows that are learnt from, at most: more origins lie further apart. */
const MAX_ROWS = 40_000;

/** The pairs in the risk set at evenly spaced origins of the last two years whose windows have closed, newest first. */
export function examplesOf(history: History, { asOf, horizon, riskSet }: Question): Examples {
  const last = asOf - horizon;
  const first = Math.max(history.start + LEAST_PAST - 1, last - LOOK_BACK);
  const spacing = spacingFor(history, { first, last, riskSet });
  const rows: Float32Array[] = [];
  const seen: { pair: PairHistory; origin: number }[] = [];
  for (let origin = last; origin >= first; origin -= spacing) {
    const view = viewer(history, origin, horizon);
    for (const pair of pairsAtRisk(history, origin, riskSet)) {
      rows.push(featuresOf(view(pair)));
      seen.push({ pair, origin });
    }
  }
  return {
    features: matrixOf(rows, FEATURES.length),
    outcomes: FORECAST_CLASSES.map((_, place) =>
      Uint8Array.from(seen, ({ pair, origin }) => (happens(pair.all, place, origin, horizon) ? 1 : 0)),
    ),
    pairs: seen.map(({ pair }) => pairKey(pair.a, pair.b)),
    spacing,
  };
}

function spacingFor(
  history: History,
  { first, last, riskSet }: { first: number; last: number; riskSet: RiskSet },
): number {
  if (last < first) return LEAST_SPACING;
  const middle = (first + last) >> 1;
  const pairs = [first, middle, last].reduce((sum, day) => sum + pairsAtRisk(history, day, riskSet).length, 0) / 3;
  return Math.max(LEAST_SPACING, Math.ceil(((last - first + 1) * pairs) / MAX_ROWS));
}

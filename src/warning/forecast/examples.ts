import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { FEATURES, featuresOf } from "./features.ts";
import type { History } from "./history.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import { daysUntil } from "./outcome.ts";
import { pairsAtRisk, type RiskSet } from "./risk-set.ts";
import { LOOK_BACK } from "./summary.ts";
import { viewer } from "./view.ts";

/** Pairs of the past with what followed: a row each, newest last. */
export interface Examples {
  features: Matrix;
  /** For each forecast class, the days from the origin to the first such act; `NEVER` where none came so far. */
  waits: readonly Int16Array[];
  /** Days from each row's origin to the last day that is known. */
  ages: Int16Array;
  /** Rows, the first ones, whose windows have closed. */
  closed: number;
  /** Days between two origins. */
  spacing: number;
}

/** What is asked of the past. Days since 1970-01-01; a forecast sees the whole of its origin's day. */
export interface Question {
  /** The last day that is known. */
  asOf: number;
  horizon: number;
  riskSet: RiskSet;
}

/** The pairs in the risk set at one origin, and how long each waited for an act of each class. */
interface Batch {
  rows: readonly Float32Array[];
  waits: readonly (readonly number[])[];
}

/** Batches already seen, by horizon and origin. A batch does not change: whoever learns anew from a history keeps them. */
export type Batches = Map<string, Batch>;

/** A wait longer than any horizon. */
export const NEVER = 32_767;
/** Days of record that an origin needs behind it. */
export const LEAST_PAST = 45;
const LEAST_SPACING = 5;
/** Rows that are learnt from, at most: more origins lie further apart. */
const MAX_ROWS = 40_000;

/**
 * The pairs in the risk set at evenly spaced origins of the last two years, up to the day before the last that is known.
 * Origins are multiples of the spacing, so that one who learns again later meets the same.
 */
export function examplesOf(
  history: History,
  { asOf, horizon, riskSet }: Question,
  batches: Batches = new Map(),
): Examples {
  const last = asOf - horizon;
  const first = Math.max(history.start + LEAST_PAST - 1, last - LOOK_BACK);
  const spacing = spacingFor(history, { first, last, riskSet });
  const rows: Float32Array[] = [];
  const ages: number[] = [];
  const waits = FORECAST_CLASSES.map((): number[] => []);
  for (let origin = spacing * Math.ceil(first / spacing); origin < asOf; origin += spacing) {
    const key = `${horizon} ${origin}`;
    const batch = batches.get(key) ?? batchAt(history, origin, horizon, riskSet);
    batches.set(key, batch);
    batch.rows.forEach((row, at) => {
      rows.push(row);
      ages.push(asOf - origin);
      // A batch may have been seen on a later day: what came after `asOf` is not known yet.
      waits.forEach((each, place) => each.push(known(batch.waits[place]?.[at] ?? NEVER, asOf - origin)));
    });
  }
  return {
    features: matrixOf(rows, FEATURES.length),
    waits: waits.map((each) => Int16Array.from(each)),
    ages: Int16Array.from(ages),
    closed: ages.filter((age) => age >= horizon).length,
    spacing,
  };
}

function batchAt(history: History, origin: number, horizon: number, riskSet: RiskSet): Batch {
  const view = viewer(history, origin, horizon);
  const pairs = pairsAtRisk(history, origin, riskSet);
  return {
    rows: pairs.map((pair) => featuresOf(view(pair))),
    waits: FORECAST_CLASSES.map((_, place) => pairs.map(({ all }) => daysUntil(all, place, origin, horizon) ?? NEVER)),
  };
}

function known(wait: number, age: number): number {
  return wait <= age ? wait : NEVER;
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

import type { Matrix } from "./matrix.ts";
import { minimise } from "./minimise.ts";

/** A logistic regression: log odds = intercept + the sum of coefficient x value. */
export interface Logistic {
  intercept: number;
  coefficients: Float64Array;
}

/** What a regression is fitted to: outcomes (0 or 1), a row each. */
export interface LogisticData {
  features: Matrix;
  outcomes: Uint8Array;
  /** Log odds that each row has beforehand; 0 where they are left out. */
  offsets?: Float64Array;
}

/** Part of the gradient, a row, below which a fit has settled. */
const TOLERANCE = 3e-5;

/**
 * Fits a logistic regression with a ridge penalty: half of each penalty x its squared coefficient is added to minus the log
 * likelihood (le Cessie and van Houwelingen, Applied Statistics 41, 1992, 191-201). The intercept is not penalised, so the
 * mean forecast is the mean outcome. Both outcomes must be there. `start` only shortens the way.
 */
export function fitLogistic(data: LogisticData, penalties: Float64Array, start?: Logistic): Logistic {
  const { rows, columns } = data.features;
  const from = new Float64Array(columns + 1);
  if (start === undefined) from[columns] = logit(data.outcomes.reduce((sum, each) => sum + each, 0) / rows);
  else from.set([...start.coefficients, start.intercept]);
  const point = minimise((at, gradient) => loss(data, penalties, at, gradient), from, TOLERANCE * rows);
  return { intercept: point[columns] ?? 0, coefficients: point.slice(0, columns) };
}

/** The log odds that the model gives to a row. */
export function logOdds({ intercept, coefficients }: Logistic, row: Float32Array): number {
  let sum = intercept;
  for (let at = 0; at < coefficients.length; at++) sum += (coefficients[at] ?? 0) * (row[at] ?? 0);
  return sum;
}

/** Log odds of a probability (0 to 1, exclusive). */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability with these log odds, always above 0 and below 1. */
export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds))));
}

/** Minus the penalised log likelihood; the last part of the point is the intercept. */
function loss(
  { features, outcomes, offsets }: LogisticData,
  penalties: Float64Array,
  point: Float64Array,
  gradient: Float64Array,
): number {
  const { rows, columns } = features;
  let sum = 0;
  for (let at = 0; at < columns; at++) {
    gradient[at] = (penalties[at] ?? 0) * (point[at] ?? 0);
    sum += ((penalties[at] ?? 0) / 2) * (point[at] ?? 0) ** 2;
  }
  gradient[columns] = 0;
  const { values } = features;
  for (let row = 0, from = 0; row < rows; row++, from += columns) {
    let odds = (offsets?.[row] ?? 0) + (point[columns] ?? 0);
    for (let at = 0; at < columns; at++) odds += point[at]! * values[from + at]!;
    const outcome = outcomes[row] ?? 0;
    sum += Math.max(odds, 0) - outcome * odds + Math.log1p(Math.exp(-Math.abs(odds)));
    const error = sigmoid(odds) - outcome;
    for (let at = 0; at < columns; at++) gradient[at]! += error * values[from + at]!;
    gradient[columns] += error;
  }
  return sum;
}

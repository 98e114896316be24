import { fitLogistic, type Logistic, logOdds, type LogisticData } from "./logistic.ts";
import { rowOf, rowsAt } from "./matrix.ts";

/** A regression's data with what tells which rows belong together. */
export interface GroupedData extends LogisticData {
  /** The group of each row: rows of one pair are never on both sides of a split. */
  groups: readonly string[];
}

const FOLDS = 3;

/**
 * Corrects a regression that says too much or too little: its log odds are stretched and shifted as suits forecasts for
 * pairs that it was not fitted to (Platt 1999, on cross-validation over pairs). `prior` is the penalty of a stretch away
 * from 1. The corrected model is a logistic regression again.
 */
export function calibrate(model: Logistic, data: GroupedData, penalties: Float64Array, prior: number): Logistic {
  const odds = crossValidated(model, data, penalties);
  const { intercept, coefficients } = fitLogistic(
    {
      features: { rows: odds.length, columns: 1, values: Float32Array.from(odds) },
      outcomes: data.outcomes,
      offsets: odds,
    },
    Float64Array.of(prior),
  );
  const stretch = 1 + (coefficients[0] ?? 0);
  return {
    intercept: intercept + stretch * model.intercept,
    coefficients: model.coefficients.map((each) => stretch * each),
  };
}

/** The log odds of each row by a regression that saw no row of its group. */
function crossValidated(
  model: Logistic,
  { features, outcomes, groups }: GroupedData,
  penalties: Float64Array,
): Float64Array {
  const order = new Map([...new Set(groups)].sort().map((group, at) => [group, at % FOLDS]));
  const folds = groups.map((group) => order.get(group) ?? 0);
  const share = penalties.map((penalty) => (penalty * (FOLDS - 1)) / FOLDS);
  const odds = new Float64Array(features.rows);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = folds.flatMap((each, row) => (each === fold ? [] : [row]));
    const seen = Uint8Array.from(others, (row) => outcomes[row] ?? 0);
    // Where the others hold but one outcome, nothing can be learnt from them.
    const fitted =
      seen.includes(0) && seen.includes(1)
        ? fitLogistic({ features: rowsAt(features, others), outcomes: seen }, share, model)
        : model;
    folds.forEach((each, row) => {
      if (each === fold) odds[row] = logOdds(fitted, rowOf(features, row));
    });
  }
  return odds;
}

import { type Matrix, rowOf } from "./matrix.ts";

/** How a column of features is brought to mean 0 and deviation 1. */
export interface Scaling {
  means: Float64Array;
  deviations: Float64Array;
}

/** Deviations beyond which a value counts no more: a forecast does not run off the ground that it was learnt on. */
const LIMIT = 4;
/** A column that hardly varies is not blown up. */
const LEAST_DEVIATION = 1e-6;

/** Means and standard deviations of the columns. */
export function scalingOf(matrix: Matrix): Scaling {
  const { rows, columns } = matrix;
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let row = 0; row < rows; row++) rowOf(matrix, row).forEach((value, at) => (means[at]! += value / rows));
  for (let row = 0; row < rows; row++)
    rowOf(matrix, row).forEach((value, at) => (squares[at]! += (value - (means[at] ?? 0)) ** 2 / rows));
  return { means, deviations: squares.map((square) => Math.sqrt(square) + LEAST_DEVIATION) };
}

/** A row in deviations from the mean, each within ±4. */
export function scaleRow(row: Float32Array, { means, deviations }: Scaling): Float32Array {
  return row.map((value, at) => {
    const scaled = (value - (means[at] ?? 0)) / (deviations[at] ?? 1);
    return Math.max(-LIMIT, Math.min(LIMIT, scaled));
  });
}

/** All rows scaled, as a new matrix. */
export function scaleMatrix(matrix: Matrix, scaling: Scaling): Matrix {
  const scaled = { ...matrix, values: new Float32Array(matrix.values.length) };
  for (let row = 0; row < matrix.rows; row++) rowOf(scaled, row).set(scaleRow(rowOf(matrix, row), scaling));
  return scaled;
}

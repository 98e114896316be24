/** Rows of equal length, one after the other. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** Joins rows, each of `columns` values. */
export function matrixOf(rows: readonly Float32Array[], columns: number): Matrix {
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => values.set(row, at * columns));
  return { rows: rows.length, columns, values };
}

/** A row as a view onto the values: what is written to it is written to the matrix. */
export function rowOf({ columns, values }: Matrix, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** The first rows, as a view onto the values. */
export function firstRows({ columns, values }: Matrix, rows: number): Matrix {
  return { rows, columns, values: values.subarray(0, rows * columns) };
}

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

/** The rows at these places, as a new matrix. */
export function rowsAt(matrix: Matrix, places: readonly number[]): Matrix {
  return matrixOf(
    places.map((place) => rowOf(matrix, place)),
    matrix.columns,
  );
}

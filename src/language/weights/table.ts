/**
 * Hashed weights of a linear classifier: the weight of class `c` for a feature in row `r` stands at `r + c`. Rows
 * overlap, which is one more hash collision among many, and keeps the classes of a feature in one line of the cache.
 */
export interface Table {
  readonly weights: Int16Array | Int32Array;
  /** Number of rows less one; the number of rows is a power of two. */
  readonly mask: number;
}

/** Cells that a table needs: the last row has its classes too. */
export function cellsFor(rows: number, classes: number): number {
  return rows + classes;
}

/** Sets `scores` of the candidate classes to the sum of their weights over all features. */
export function scoreClasses(table: Table, rows: Int32Array, candidates: Uint8Array, scores: Int32Array): void {
  const { weights } = table;
  // Class by class: the sum stays in a register, and after the first class all rows are in the cache.
  for (let k = 0; k < candidates.length; k += 1) {
    const name = candidates[k]!;
    let sum = 0;
    for (let i = 0; i < rows.length; i += 1) sum += weights[rows[i]! + name]!;
    scores[name] = sum;
  }
}

/** The candidate with the highest score; the first of equals. `candidates` must not be empty. */
export function bestOf(candidates: Uint8Array, scores: Int32Array): number {
  let best = candidates[0]!;
  for (let k = 1; k < candidates.length; k += 1) {
    const name = candidates[k]!;
    if (scores[name]! > scores[best]!) best = name;
  }
  return best;
}

/** The best of the other candidates, -1 where there is none. */
export function runnerUp(candidates: Uint8Array, scores: Int32Array, best: number): number {
  let second = -1;
  for (let k = 0; k < candidates.length; k += 1) {
    const name = candidates[k]!;
    if (name !== best && (second === -1 || scores[name]! > scores[second]!)) second = name;
  }
  return second;
}

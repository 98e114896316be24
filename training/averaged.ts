import { type Table, cellsFor } from "../src/language/weights/table.ts";

/**
 * Weights in training, averaged over all steps (Freund and Schapire 1999; Collins 2002): `total` keeps each change times
 * the step at which it was made, so that the average costs nothing until it is asked for.
 */
export class AveragedTable implements Table {
  readonly weights: Int32Array;
  readonly mask: number;
  readonly #total: Float64Array;
  #step = 1;

  constructor(rows: number, classes: number) {
    this.weights = new Int32Array(cellsFor(rows, classes));
    this.#total = new Float64Array(this.weights.length);
    this.mask = rows - 1;
  }

  /** Counts one decision, right or wrong. */
  tick(): void {
    this.#step += 1;
  }

  /** Moves the features in `rows` towards class `right` and away from class `wrong`. */
  update(rows: Int32Array, right: number, wrong: number): void {
    for (let i = 0; i < rows.length; i += 1) {
      this.#add(rows[i]! + right, 1);
      this.#add(rows[i]! + wrong, -1);
    }
  }

  #add(cell: number, change: number): void {
    this.weights[cell] = this.weights[cell]! + change;
    this.#total[cell] = this.#total[cell]! + change * this.#step;
  }

  /** Adds the averages to `sum`, for a mean over several seeds. */
  addAverages(sum: Float64Array): void {
    for (let cell = 0; cell < sum.length; cell += 1) {
      if (this.#total[cell] !== 0) sum[cell] = sum[cell]! + this.weights[cell]! - this.#total[cell]! / this.#step;
    }
  }
}

const FIRST = 0.9;
const SECOND = 0.999;
const EPSILON = 1e-8;

/** Weights that are learnt with Adam (Kingma and Ba, 2015), each drawn back to where it began. */
export class Parameters {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly #origin: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  readonly #pull: number;

  /** @param pull strength of the pull towards the first values */
  constructor(values: Float32Array, pull: number) {
    this.values = values;
    this.gradient = new Float32Array(values.length);
    this.#origin = values.slice();
    this.#mean = new Float32Array(values.length);
    this.#square = new Float32Array(values.length);
    this.#pull = pull;
  }

  /** One step against the gradient summed over `examples` examples, on the weights from `from` to `to`; clears it. */
  step({ rate, round, examples }: LearningStep, from = 0, to = this.values.length): void {
    const [meanScale, squareScale] = [1 - FIRST ** round, 1 - SECOND ** round];
    for (let i = from; i < to; i++) {
      const slope = this.gradient[i]! / examples + this.#pull * (this.values[i]! - this.#origin[i]!);
      const mean = FIRST * this.#mean[i]! + (1 - FIRST) * slope;
      const square = SECOND * this.#square[i]! + (1 - SECOND) * slope * slope;
      this.#mean[i] = mean;
      this.#square[i] = square;
      this.values[i]! -= (rate * (mean / meanScale)) / (Math.sqrt(square / squareScale) + EPSILON);
      this.gradient[i] = 0;
    }
  }
}

/** Rate of a step, its number from 1, and how many examples its gradient sums. */
export interface LearningStep {
  rate: number;
  round: number;
  examples: number;
}

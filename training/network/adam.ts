import type { Tensor } from "./tensor.ts";

export interface AdamSettings {
  rate: number;
  /** Share of the last mean of gradients, and of their squares. */
  momentum: number;
  memory: number;
  /** Longest gradient; a longer one is shortened. */
  longest: number;
  /** Share of the last mean of the weights. */
  averaging: number;
}

interface Moments {
  tensor: Tensor;
  mean: Float32Array;
  square: Float32Array;
  average: Float32Array;
}

const SMALL = 1e-8;

/** Adam (Kingma and Ba 2015) with shortened gradients and an exponential mean of the weights (Polyak and Juditsky 1992). */
export class Adam {
  readonly #settings: AdamSettings;
  readonly #moments: readonly Moments[];
  #steps = 0;
  // Powers of the shares, by products: `**` need not be the same on every machine.
  #meanLeft = 1;
  #squareLeft = 1;

  constructor(tensors: Iterable<Tensor>, settings: AdamSettings) {
    this.#settings = settings;
    this.#moments = Array.from(tensors, (tensor) => ({
      tensor,
      mean: new Float32Array(tensor.value.length),
      square: new Float32Array(tensor.value.length),
      average: tensor.value.slice(),
    }));
  }

  /** Takes a step at `rate` times `factor` against the gradients, and sets them to zero. */
  step(factor: number): void {
    const { momentum, memory, averaging, rate } = this.#settings;
    this.#steps += 1;
    this.#meanLeft *= momentum;
    this.#squareLeft *= memory;
    const shorten = this.#shortening();
    const step = (rate * factor) / (1 - this.#meanLeft);
    const keep = Math.min(averaging, (1 + this.#steps) / (10 + this.#steps));
    for (const { tensor, mean, square, average } of this.#moments) {
      const { value, gradient } = tensor;
      for (let at = 0; at < value.length; at += 1) {
        const slope = gradient[at]! * shorten;
        const m = momentum * mean[at]! + (1 - momentum) * slope;
        const v = memory * square[at]! + (1 - memory) * slope * slope;
        mean[at] = m;
        square[at] = v;
        const weight = value[at]! - (step * m) / (Math.sqrt(v / (1 - this.#squareLeft)) + SMALL);
        value[at] = weight;
        average[at] = keep * average[at]! + (1 - keep) * weight;
      }
      gradient.fill(0);
    }
  }

  /** Runs with the mean weights in place of the last ones. */
  withAverages<T>(run: () => T): T {
    this.#swap();
    try {
      return run();
    } finally {
      this.#swap();
    }
  }

  /** Ends the training: the mean weights become the weights. */
  useAverages(): void {
    this.#swap();
  }

  #swap(): void {
    for (const { tensor, average } of this.#moments) {
      const last = tensor.value.slice();
      tensor.value.set(average);
      average.set(last);
    }
  }

  #shortening(): number {
    let square = 0;
    for (const { tensor } of this.#moments) for (const slope of tensor.gradient) square += slope * slope;
    return Math.min(1, this.#settings.longest / (Math.sqrt(square) + SMALL));
  }
}

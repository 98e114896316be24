/** Something with its signals, and whether it was right. */
export interface Example {
  signals: readonly number[];
  right: boolean;
}

const STEPS = 4000;
const RATE = 0.5;

/**
 * Weights of a logistic function by gradient descent, kept small by `penalty` on their squares (the first, a bias, is free). The same
 * examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const width = examples[0]?.signals.length ?? 0;
  const weights: number[] = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = weights.map((weight, k) => (k === 0 ? 0 : (penalty * weight) / examples.length));
    for (const { signals, right } of examples) {
      const off = (chanceOf(weights, signals) - Number(right)) / examples.length;
      for (const [k, signal] of signals.entries()) slopes[k]! += off * signal;
    }
    for (const [k, slope] of slopes.entries()) weights[k]! -= RATE * slope;
  }
  return weights;
}

/** The logistic function of weighted signals, 0 to 1. */
export function chanceOf(weights: readonly number[], signals: readonly number[]): number {
  const sum = weights.reduce((total, weight, k) => total + weight * signals[k]!, 0);
  return 1 / (1 + Math.exp(-sum));
}

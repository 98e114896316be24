import { ONE, TILE } from "../../src/language/network/kernel.ts";
import type { IntegerLayer } from "../../src/language/network/model.ts";
import type { Tensor } from "./tensor.ts";

/** What a step of an input is worth, and the most steps that it can have. */
export interface InputStep {
  worth: number;
  most: number;
}

export interface FloatLayer {
  weights: Tensor;
  bias: Tensor | null;
  /** One for each row of the weights. */
  steps: readonly InputStep[];
}

// A little below 2^31, for rounding.
const LARGEST_SUM = 0.99 * 2 ** 31;
const LARGEST_SHORT = 32767;

/** Layers whose sums are added, in one unit: the finest in which weights fit 16 bits and no whole sum overflows 32. */
export function jointly(layers: readonly FloatLayer[]): IntegerLayer[] {
  const sums = new Float64Array(layers[0]!.weights.columns);
  let largest = 0;
  for (const { weights, bias, steps } of layers) {
    for (const [at, weight] of weights.value.entries()) {
      const { worth, most } = steps[Math.floor(at / weights.columns)]!;
      const size = Math.abs(weight) * worth;
      largest = Math.max(largest, size);
      sums[at % weights.columns]! += size * most;
    }
    if (bias) for (const [j, weight] of bias.value.entries()) sums[j]! += Math.abs(weight);
  }
  const unit = Math.max(largest / LARGEST_SHORT, Math.max(...sums) / LARGEST_SUM);
  return layers.map((layer) => wholeLayer(layer, unit));
}

/** A layer in a given unit; outputs are filled up with zeros to whole tiles, and inputs as the outputs that they come from. */
export function wholeLayer({ weights, bias, steps }: FloatLayer, unit: number): IntegerLayer {
  const { rows, columns, value } = weights;
  const outputs = Math.ceil(columns / TILE) * TILE;
  const whole: IntegerLayer = {
    inputs: rows,
    outputs,
    weights: new Int16Array(rows * outputs),
    bias: new Int32Array(outputs),
    unit,
  };
  for (let i = 0; i < rows; i += 1) {
    const { worth } = steps[i]!;
    for (let j = 0; j < columns; j += 1) {
      whole.weights[i * outputs + j] = inShort((value[i * columns + j]! * worth) / unit);
    }
  }
  if (bias) for (const [j, weight] of bias.value.entries()) whole.bias[j] = Math.round(weight / unit);
  return whole;
}

/** The nearest whole number of 16 bits. */
export function inShort(value: number): number {
  return Math.max(-LARGEST_SHORT, Math.min(LARGEST_SHORT, Math.round(value)));
}

/** Steps of inputs that are activations. */
export function activations(count: number): InputStep[] {
  return Array.from({ length: count }, () => ({ worth: 1 / ONE, most: ONE }));
}

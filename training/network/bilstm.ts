import { GATES, type Steps, lstm } from "./lstm.ts";
import { affine, beside, gather } from "./operations.ts";
import type { Parameters } from "./parameters.ts";
import type { Tensor } from "./tensor.ts";

/** Rows of a batch by time, both ways, and where in the input each of them stands. */
export interface Ways {
  steps: Steps;
  forward: Int32Array;
  backward: Int32Array;
  rows: Int32Array;
}

const DIRECTIONS = ["forward", "backward"] as const;

/** Makes the parameters of a bidirectional layer; `prefix` stands before their names, `hidden` is the width of each direction. */
export function defineBilstm(parameters: Parameters, prefix: string, width: number, hidden: number): void {
  for (const direction of DIRECTIONS) {
    parameters.weights(`${prefix}${direction}.input`, width, GATES * hidden);
    parameters.weights(`${prefix}${direction}.recurrent`, hidden, GATES * hidden);
    // The forget gate begins open (Jozefowicz and others 2015).
    parameters.zeros(`${prefix}${direction}.bias`, 1, GATES * hidden).value.fill(1, hidden, 2 * hidden);
  }
}

/** A bidirectional layer of LSTM: the outputs of both directions beside each other, a row a row of the batch. */
export function bilstm(parameters: Parameters, prefix: string, x: Tensor, ways: Ways): Tensor {
  const { tape } = parameters;
  const outputs = DIRECTIONS.map((direction) => {
    const get = (name: string) => parameters.get(`${prefix}${direction}.${name}`);
    const order = ways[direction];
    const gates = affine(tape, x, get("input"), get("bias"));
    const inTime = gather(
      tape,
      gates,
      order.map((row) => ways.rows[row]!),
    );
    const inverse = new Int32Array(order.length);
    for (const [place, row] of order.entries()) inverse[row] = place;
    return gather(tape, lstm(tape, inTime, get("recurrent"), ways.steps), inverse);
  });
  return beside(tape, outputs);
}

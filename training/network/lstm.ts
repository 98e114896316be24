import { gate, slopeOfGate, slopeOfSquash, squash } from "../../src/language/network/squash.ts";
import type { Tape, Tensor } from "./tensor.ts";

/**
 * Rows of a batch by time: step `t` takes the rows from `starts[t]` to `starts[t + 1]`, the word `t` of each sentence that has
 * one. Sentences stand from long to short, so that those which go on are the first rows of the step before.
 */
export type Steps = Int32Array;

/** Parts of a cell's sums: input gate, forget gate, candidate, output gate. */
export const GATES = 4;

/**
 * A long short-term memory over a batch (Hochreiter and Schmidhuber 1997; Gers and others 2000).
 *
 * `gates`: what the input adds to each gate, by time, parts of equal width; changed here to the whole sums. `recurrent`: what the last
 * output adds. Gives the outputs, by time.
 */
export function lstm(tape: Tape, gates: Tensor, recurrent: Tensor, steps: Steps): Tensor {
  const [width, wide] = [recurrent.rows, recurrent.columns];
  const h = tape.tensor(gates.rows, width);
  const cells = tape.tensor(gates.rows, width);
  const count = steps.length - 1;
  for (let t = 0; t < count; t += 1) {
    const place = placeOf(steps, t, width);
    if (place.before !== null) {
      const sums = gates.value.subarray(place.start * wide);
      tape.multiply([place.rows, wide, width], h.value.subarray(place.before), recurrent.value, sums);
    }
    stepForward(gates.value, cells.value, h.value, place);
  }
  tape.onBackward(() => {
    const back = tape.transpose(recurrent.value, width, wide);
    for (let t = count - 1; t >= 0; t -= 1) {
      const place = placeOf(steps, t, width);
      stepBackward(gates, cells, h, place);
      if (place.before === null) continue;
      const slopes = gates.gradient.subarray(place.start * wide);
      tape.multiply([place.rows, width, wide], slopes, back, h.gradient.subarray(place.before));
      tape.multiply([width, wide, place.rows], h.value.subarray(place.before), slopes, recurrent.gradient, true);
    }
  });
  return h;
}

/** Where a step lies; `before`: offset of the last step's cells, `null` at the first. */
interface Place {
  start: number;
  rows: number;
  width: number;
  before: number | null;
}

function placeOf(steps: Steps, t: number, width: number): Place {
  const start = steps[t]!;
  return { start, rows: steps[t + 1]! - start, width, before: t === 0 ? null : steps[t - 1]! * width };
}

function stepForward(sums: Float32Array, cells: Float32Array, h: Float32Array, place: Place): void {
  const { start, rows, width, before } = place;
  for (let r = 0; r < rows; r += 1) {
    const g = (start + r) * GATES * width;
    for (let j = 0; j < width; j += 1) {
      const last = before === null ? 0 : cells[before + r * width + j]!;
      const kept = gate(sums[g + width + j]!) * last;
      const cell = kept + gate(sums[g + j]!) * squash(sums[g + 2 * width + j]!);
      const at = (start + r) * width + j;
      cells[at] = cell;
      h[at] = gate(sums[g + 3 * width + j]!) * squash(cell);
    }
  }
}

function stepBackward(gates: Tensor, cells: Tensor, h: Tensor, place: Place): void {
  const { start, rows, width, before } = place;
  const [sums, slopes] = [gates.value, gates.gradient];
  for (let r = 0; r < rows; r += 1) {
    const g = (start + r) * GATES * width;
    for (let j = 0; j < width; j += 1) {
      const at = (start + r) * width + j;
      const [i, f, z, o] = [sums[g + j]!, sums[g + width + j]!, sums[g + 2 * width + j]!, sums[g + 3 * width + j]!];
      const [cell, out] = [cells.value[at]!, h.gradient[at]!];
      const slope = cells.gradient[at]! + out * gate(o) * slopeOfSquash(cell);
      slopes[g + j] = slope * squash(z) * slopeOfGate(i);
      slopes[g + 2 * width + j] = slope * gate(i) * slopeOfSquash(z);
      slopes[g + 3 * width + j] = out * squash(cell) * slopeOfGate(o);
      if (before === null) continue;
      const last = before + r * width + j;
      slopes[g + width + j] = slope * cells.value[last]! * slopeOfGate(f);
      cells.gradient[last]! += slope * gate(f);
    }
  }
}

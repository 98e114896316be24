import { slopeOfSquash, squash } from "../../src/language/network/squash.ts";
import type { Random } from "../random.ts";
import type { Tape, Tensor } from "./tensor.ts";

/** `x * weights + bias`. */
export function affine(tape: Tape, x: Tensor, weights: Tensor, bias: Tensor | null): Tensor {
  const [rows, width, depth] = [x.rows, weights.columns, x.columns];
  const y = tape.tensor(rows, width);
  if (bias) for (let i = 0; i < rows; i += 1) y.value.set(bias.value, i * width);
  tape.multiply([rows, width, depth], x.value, weights.value, y.value);
  tape.onBackward(() => {
    if (bias) addRows(y.gradient, bias.gradient);
    tape.multiply([depth, width, rows], x.value, y.gradient, weights.gradient, true);
    tape.multiply([rows, depth, width], y.gradient, tape.transpose(weights.value, depth, width), x.gradient);
  });
  return y;
}

function addRows(matrix: Float32Array, sum: Float32Array): void {
  for (let start = 0; start < matrix.length; start += sum.length) {
    for (let j = 0; j < sum.length; j += 1) sum[j]! += matrix[start + j]!;
  }
}

/** Rows of `x` in the given order. */
export function gather(tape: Tape, x: Tensor, order: Int32Array): Tensor {
  const { columns } = x;
  const y = tape.tensor(order.length, columns);
  for (const [i, row] of order.entries()) {
    y.value.set(x.value.subarray(row * columns, (row + 1) * columns), i * columns);
  }
  tape.onBackward(() => {
    for (const [i, row] of order.entries()) {
      for (let j = 0; j < columns; j += 1) x.gradient[row * columns + j]! += y.gradient[i * columns + j]!;
    }
  });
  return y;
}

/** Columns of several tensors beside each other. */
export function beside(tape: Tape, parts: readonly Tensor[]): Tensor {
  const { rows } = parts[0]!;
  const columns = parts.reduce((sum, part) => sum + part.columns, 0);
  const y = tape.tensor(rows, columns);
  const each = (copy: (part: Tensor, from: number, to: number) => void) => {
    let start = 0;
    for (const part of parts) {
      for (let i = 0; i < rows; i += 1) copy(part, i * part.columns, i * columns + start);
      start += part.columns;
    }
  };
  each((part, from, to) => y.value.set(part.value.subarray(from, from + part.columns), to));
  tape.onBackward(() =>
    each((part, from, to) => {
      for (let j = 0; j < part.columns; j += 1) part.gradient[from + j]! += y.gradient[to + j]!;
    }),
  );
  return y;
}

export function add(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const y = tape.tensor(a.rows, a.columns);
  for (let at = 0; at < y.value.length; at += 1) y.value[at] = a.value[at]! + b.value[at]!;
  tape.onBackward(() => {
    for (let at = 0; at < y.gradient.length; at += 1) {
      a.gradient[at]! += y.gradient[at]!;
      b.gradient[at]! += y.gradient[at]!;
    }
  });
  return y;
}

export function squashed(tape: Tape, x: Tensor): Tensor {
  const y = tape.tensor(x.rows, x.columns);
  for (let at = 0; at < y.value.length; at += 1) y.value[at] = squash(x.value[at]!);
  tape.onBackward(() => {
    for (let at = 0; at < y.gradient.length; at += 1) x.gradient[at]! += y.gradient[at]! * slopeOfSquash(x.value[at]!);
  });
  return y;
}

/** Chance of a computation in training; `null` where nothing is dropped. */
export interface Chance {
  random: Random;
  /** The sentence of each row: a column is dropped for a whole sentence (Gal and Ghahramani 2016). */
  groups: Int32Array;
}

/** Drops columns with probability `share` and scales the others up. */
export function dropped(tape: Tape, x: Tensor, share: number, chance: Chance | null): Tensor {
  if (!chance || share === 0) return x;
  const { columns } = x;
  const groups = chance.groups.reduce((most, group) => Math.max(most, group), 0) + 1;
  const mask = Float32Array.from({ length: groups * columns }, () => (chance.random() < share ? 0 : 1 / (1 - share)));
  const y = tape.tensor(x.rows, columns);
  addMasked(x.value, y.value, mask, columns, chance.groups);
  tape.onBackward(() => addMasked(y.gradient, x.gradient, mask, columns, chance.groups));
  return y;
}

function addMasked(
  from: Float32Array,
  to: Float32Array,
  mask: Float32Array,
  columns: number,
  groups: Int32Array,
): void {
  for (let row = 0; row < groups.length; row += 1) {
    const [start, masked] = [row * columns, groups[row]! * columns];
    for (let j = 0; j < columns; j += 1) to[start + j]! += from[start + j]! * mask[masked + j]!;
  }
}

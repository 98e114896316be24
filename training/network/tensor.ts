import { type Memory, createMemory, instantiate } from "../../src/language/network/assembly.ts";
import { type Multiply, multiplyFloats } from "./multiply.ts";

/** A matrix of 32-bit floats with the gradient of the loss by it, both in the kernel's memory. */
export interface Tensor {
  rows: number;
  /** A multiple of 8. */
  columns: number;
  value: Float32Array;
  gradient: Float32Array;
}

const FLOAT = 4;
// Deeper products go in parts, so that the part of the right matrix in use stays in the first-level cache.
const DEPTH = 64;

/**
 * The memory of a computation and the way back through it. Operations take tensors from here and note how to carry
 * gradients back; `backward` does so in reverse order. Tensors made before `keep` are the parameters and stay.
 */
export class Tape {
  readonly #memory: Memory;
  readonly #multiply: Multiply;
  #next = 0;
  #kept = 0;
  #steps: (() => void)[] = [];

  /** `megabytes`: size of the memory, below 4096. */
  constructor(megabytes: number) {
    this.#memory = createMemory(megabytes * 2 ** 20);
    this.#multiply = (instantiate([multiplyFloats], this.#memory) as { multiply: Multiply }).multiply;
  }

  /** Zeros that are gone after `reset`. Throws a `RangeError` where the memory is full. */
  floats(length: number): Float32Array {
    const floats = new Float32Array(this.#memory.buffer, this.#next, length).fill(0);
    this.#next += Math.ceil((length * FLOAT) / 64) * 64;
    return floats;
  }

  tensor(rows: number, columns: number): Tensor {
    const size = rows * columns;
    return { rows, columns, value: this.floats(size), gradient: this.floats(size) };
  }

  keep(): void {
    this.#kept = this.#next;
  }

  reset(): void {
    this.#next = this.#kept;
    this.#steps = [];
  }

  /** Notes how to carry gradients back over an operation. */
  onBackward(step: () => void): void {
    this.#steps.push(step);
  }

  backward(): void {
    for (const step of this.#steps.toReversed()) step();
  }

  /** `c += a * b` where `b` is `depth` by `columns`, and `a` is `rows` by `depth`, or the transpose of that. */
  multiply(
    [rows, columns, depth]: readonly [rows: number, columns: number, depth: number],
    a: Float32Array,
    b: Float32Array,
    c: Float32Array,
    transposed = false,
  ): void {
    const [aRow, aColumn] = transposed ? [FLOAT, rows * FLOAT] : [depth * FLOAT, FLOAT];
    const width = columns * FLOAT;
    for (let k = 0; k < depth; k += DEPTH) {
      const part = Math.min(DEPTH, depth - k);
      const [aAt, bAt] = [a.byteOffset + k * aColumn, b.byteOffset + k * width];
      this.#multiply(rows, columns, part, aAt, aRow, aColumn, bAt, width, c.byteOffset, width);
    }
  }

  /** A transposed copy of a `rows` by `columns` matrix. */
  transpose(matrix: Float32Array, rows: number, columns: number): Float32Array {
    const result = this.floats(rows * columns);
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < columns; j += 1) result[j * rows + i] = matrix[i * columns + j]!;
    }
    return result;
  }
}

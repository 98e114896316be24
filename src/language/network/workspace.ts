import { type Memory, createMemory } from "./assembly.ts";
import { type Kernel, TILE, createKernel } from "./kernel.ts";
import type { IntegerLayer } from "./model.ts";

const LINE = 64;

/** A layer whose weights lie packed in the kernel's memory. */
export interface PackedLayer {
  pairs: number;
  tiles: number;
  /** Bytes of a row of inputs, and of sums. */
  inputRow: number;
  outputRow: number;
  weights: number;
  bias: number;
  unit: number;
}

/** The kernel and its memory, given out from one end to the other and never taken back. */
export class Workspace {
  readonly #memory: Memory;
  readonly kernel: Kernel;
  #next = 0;

  constructor(bytes: number) {
    this.#memory = createMemory(bytes);
    this.kernel = createKernel(this.#memory);
  }

  /** All of the memory. */
  view(): Int16Array {
    return new Int16Array(this.#memory.buffer);
  }

  bytes(length: number): number {
    const at = this.#next;
    this.#next += Math.ceil(length / LINE) * LINE;
    return at;
  }

  shorts(length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, this.bytes(length * 2), length);
  }

  sums(length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, this.bytes(length * 4), length);
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.bytes(length * 4), length);
  }

  /** Packs weights as `multiply` reads them: for each tile of outputs, pair of inputs by pair of inputs. */
  pack({ inputs, outputs, weights, bias, unit }: IntegerLayer): PackedLayer {
    const packed = this.shorts(inputs * outputs);
    let at = 0;
    for (let tile = 0; tile < outputs; tile += TILE) {
      for (let i = 0; i < inputs; i += 2) {
        for (let j = tile; j < tile + TILE; j += 1) {
          packed[at++] = weights[i * outputs + j]!;
          packed[at++] = weights[(i + 1) * outputs + j]!;
        }
      }
    }
    const biases = this.sums(outputs);
    biases.set(bias);
    return {
      pairs: inputs / 2,
      tiles: outputs / TILE,
      inputRow: inputs * 2,
      outputRow: outputs * 4,
      weights: packed.byteOffset,
      bias: biases.byteOffset,
      unit,
    };
  }

  /** Sums of a layer for rows of inputs that lie `xRow` bytes apart. */
  apply(layer: PackedLayer, rows: number, x: number, y: number, xRow = layer.inputRow): void {
    const { pairs, tiles, outputRow, weights, bias } = layer;
    this.kernel.multiply(rows, pairs, tiles, x, xRow, weights, bias, 0, y, outputRow);
  }
}

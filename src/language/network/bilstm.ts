import type { IntegerLstm } from "./model.ts";
import type { PackedLayer, Workspace } from "./workspace.ts";

/** One direction of a layer of LSTM, packed. */
export interface Direction {
  input: PackedLayer;
  recurrent: PackedLayer;
  width: number;
}

export function packedDirection(workspace: Workspace, { input, recurrent }: IntegerLstm): Direction {
  return { input: workspace.pack(input), recurrent: workspace.pack(recurrent), width: recurrent.inputs };
}

/** Runs directions of bidirectional layers over sentences of up to `longest` words. */
export class LstmRunner {
  readonly #workspace: Workspace;
  readonly #zeros: Int16Array;
  readonly #cells: Float32Array;
  readonly #sums: Int32Array;

  /** `directions`: all that will be run. */
  constructor(workspace: Workspace, directions: readonly Direction[]) {
    const widest = Math.max(...directions.map(({ width }) => width));
    this.#workspace = workspace;
    this.#zeros = workspace.shorts(widest);
    this.#cells = workspace.floats(widest);
    this.#sums = workspace.sums(Math.max(...directions.map(({ input }) => input.outputRow / 4)));
  }

  /**
   * Goes over a sentence one way; `starts`: addresses of what the input adds to each word's gates; `outputs`: address of the rows
   * of activations, of both directions beside each other.
   */
  run({ recurrent, width, input }: Direction, starts: Int32Array, outputs: number, backwards: boolean): void {
    const { kernel } = this.#workspace;
    const { pairs, tiles, weights } = recurrent;
    const [sums, cells, size] = [this.#sums.byteOffset, this.#cells.byteOffset, starts.length];
    const row = width * 4;
    this.#cells.fill(0);
    let last = this.#zeros.byteOffset;
    for (let step = 0; step < size; step += 1) {
      const i = backwards ? size - 1 - step : step;
      const h = outputs + i * row + (backwards ? width * 2 : 0);
      kernel.multiply(1, pairs, tiles, last, 0, weights, starts[i]!, 0, sums, 0);
      kernel.cell(width, sums, input.unit, cells, h);
      last = h;
    }
  }
}

/** A bidirectional layer over inputs that lie in the workspace. */
export class Bilstm {
  readonly #workspace: Workspace;
  readonly #runner: LstmRunner;
  readonly #directions: readonly Direction[];
  readonly #inputSums: Int32Array;
  readonly #outputs: Int16Array;

  constructor(
    { forward, backward }: { forward: IntegerLstm; backward: IntegerLstm },
    workspace: Workspace,
    longest: number,
  ) {
    this.#workspace = workspace;
    this.#directions = [packedDirection(workspace, forward), packedDirection(workspace, backward)];
    this.#runner = new LstmRunner(workspace, this.#directions);
    this.#inputSums = workspace.sums((longest * this.#directions[0]!.input.outputRow) / 4);
    this.#outputs = workspace.shorts(longest * 2 * this.#directions[0]!.width);
  }

  /** The address of the activations of `size` words whose inputs lie at `from`; valid until the next call. */
  read(from: number, size: number): number {
    const [at, to] = [this.#inputSums.byteOffset, this.#outputs.byteOffset];
    for (const [d, direction] of this.#directions.entries()) {
      this.#workspace.apply(direction.input, size, from, at);
      const starts = Int32Array.from({ length: size }, (_, i) => at + i * direction.input.outputRow);
      this.#runner.run(direction, starts, to, d === 1);
    }
    return to;
  }
}

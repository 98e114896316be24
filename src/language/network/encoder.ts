import type { IntegerLstm, NetworkModel } from "./model.ts";
import { WordInputs } from "./word-inputs.ts";
import type { PackedLayer, Workspace } from "./workspace.ts";

interface Direction {
  input: PackedLayer;
  recurrent: PackedLayer;
  width: number;
}

/** The bidirectional LSTM: reads words and gives each the activations of the last layer. */
export class Encoder {
  readonly #workspace: Workspace;
  readonly #inputs: WordInputs;
  readonly #layers: readonly (readonly Direction[])[];
  /** Activations of the words after each layer, both directions beside each other. */
  readonly #outputs: readonly Int16Array[];
  readonly #zeros: Int16Array;
  readonly #cells: Float32Array;
  readonly #sums: Int32Array;
  readonly #inputSums: Int32Array;

  /** `longest`: words of the longest sentence that will be read. */
  constructor(model: NetworkModel, workspace: Workspace, longest: number) {
    this.#workspace = workspace;
    const packed = ({ input, recurrent }: IntegerLstm): Direction => ({
      input: workspace.pack(input),
      recurrent: workspace.pack(recurrent),
      width: recurrent.inputs,
    });
    this.#layers = model.encoder.map(({ forward, backward }) => [packed(forward), packed(backward)]);
    const widest = Math.max(...this.#layers.flat().map(({ width }) => width));
    const sums = Math.max(...this.#layers.flat().map(({ input }) => input.outputRow / 4));
    this.#outputs = this.#layers.map(([forward]) => workspace.shorts(longest * 2 * forward!.width));
    this.#zeros = workspace.shorts(widest);
    this.#cells = workspace.floats(widest);
    this.#sums = workspace.sums(sums);
    this.#inputSums = workspace.sums(longest * sums);
    this.#inputs = new WordInputs(
      model,
      workspace,
      this.#layers[0]!.map(({ input }) => input),
    );
  }

  /** The address of the activations, a row a word. */
  read(words: readonly string[]): number {
    const addresses = this.#inputs.addressesOf(words);
    this.#firstLayer(addresses);
    for (let layer = 1; layer < this.#layers.length; layer += 1) {
      const [from, to] = [this.#outputs[layer - 1]!.byteOffset, this.#outputs[layer]!.byteOffset];
      for (const [d, direction] of this.#layers[layer]!.entries()) {
        const at = this.#inputSums.byteOffset;
        this.#workspace.apply(direction.input, words.length, from, at);
        const starts = new Int32Array(words.length);
        for (let i = 0; i < words.length; i += 1) starts[i] = at + i * direction.input.outputRow;
        this.#run(direction, starts, to, d === 1);
      }
    }
    return this.#outputs.at(-1)!.byteOffset;
  }

  #firstLayer(addresses: Int32Array): void {
    const [forward, backward] = this.#layers[0]!;
    const to = this.#outputs[0]!.byteOffset;
    this.#run(forward!, addresses, to, false);
    this.#run(
      backward!,
      addresses.map((address) => address + forward!.input.outputRow),
      to,
      true,
    );
  }

  /** Goes over a sentence one way; `starts`: addresses of what the input adds to each word's gates. */
  #run({ recurrent, width, input }: Direction, starts: Int32Array, outputs: number, backwards: boolean): void {
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

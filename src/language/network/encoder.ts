import { Bilstm, type Direction, LstmRunner, packedDirection } from "./bilstm.ts";
import type { NetworkModel } from "./model.ts";
import { WordInputs } from "./word-inputs.ts";
import type { Workspace } from "./workspace.ts";

/** The bidirectional LSTM: reads words and gives each the activations of the last layer. */
export class Encoder {
  readonly #inputs: WordInputs;
  readonly #first: readonly Direction[];
  readonly #runner: LstmRunner;
  /** Activations of the words after the first layer, both directions beside each other. */
  readonly #outputs: Int16Array;
  readonly #later: readonly Bilstm[];
  readonly #memory: Int16Array;
  /** Activations of a word. */
  readonly width: number;

  /** `longest`: words of the longest sentence that will be read. */
  constructor(model: NetworkModel, workspace: Workspace, longest: number) {
    const [first, ...later] = model.encoder;
    this.#first = [packedDirection(workspace, first!.forward), packedDirection(workspace, first!.backward)];
    this.#runner = new LstmRunner(workspace, this.#first);
    this.#outputs = workspace.shorts(longest * 2 * this.#first[0]!.width);
    this.#later = later.map((layer) => new Bilstm(layer, workspace, longest));
    this.width = 2 * model.encoder.at(-1)!.forward.recurrent.inputs;
    this.#inputs = new WordInputs(
      model,
      workspace,
      this.#first.map(({ input }) => input),
    );
    this.#memory = workspace.view();
  }

  /** The activations of the last layer, a row a word; valid until the next call. */
  read(words: readonly string[]): Int16Array {
    const addresses = this.#inputs.addressesOf(words);
    const [forward, backward] = this.#first;
    let at = this.#outputs.byteOffset;
    this.#runner.run(forward!, addresses, at, false);
    // The sums of the second direction stand behind those of the first.
    const second = addresses.map((address) => address + forward!.input.outputRow);
    this.#runner.run(backward!, second, at, true);
    for (const layer of this.#later) at = layer.read(at, words.length);
    return this.#memory.subarray(at / 2, at / 2 + words.length * this.width);
  }
}

import type { NetworkModel } from "./model.ts";
import { affixRows, normalForm, shortened } from "./word-features.ts";
import type { PackedLayer, Workspace } from "./workspace.ts";

/** Steps of an input to a step of a table: sums of a word's affixes still fit 16 bits. */
export const INPUT_STEP = 16;

// When the cache is full it forgets everything: memory stays bounded over any number of documents.
const CAPACITY = 8192;

/**
 * What each distinct word adds to the gates of the first layer, computed when it is first met: it depends on the form alone,
 * and on whether the word opens its sentence.
 */
export class WordInputs {
  readonly #model: NetworkModel;
  readonly #workspace: Workspace;
  readonly #layers: readonly PackedLayer[];
  readonly #input: Int16Array;
  readonly #rows: number;
  readonly #rowBytes: number;
  readonly #first = new Map<string, number>();
  readonly #later = new Map<string, number>();
  #count = 0;

  /** `layers`: the inputs of the first layer's directions. */
  constructor(model: NetworkModel, workspace: Workspace, layers: readonly PackedLayer[]) {
    this.#model = model;
    this.#workspace = workspace;
    this.#layers = layers;
    this.#input = workspace.shorts(layers[0]!.pairs * 2);
    this.#rowBytes = layers.reduce((sum, { outputRow }) => sum + outputRow, 0);
    this.#rows = workspace.bytes(CAPACITY * this.#rowBytes);
  }

  /** Bytes that the cache takes. */
  static bytesFor(model: NetworkModel): number {
    const { forward, backward } = model.encoder[0]!;
    return CAPACITY * 4 * (forward.input.outputs + backward.input.outputs);
  }

  /** Addresses of the words' rows, a direction's sums after the other's; valid until the next call. */
  addressesOf(words: readonly string[]): Int32Array {
    if (this.#count + words.length > CAPACITY) {
      this.#first.clear();
      this.#later.clear();
      this.#count = 0;
    }
    const addresses = new Int32Array(words.length);
    for (let i = 0; i < words.length; i += 1) addresses[i] = this.#addressOf(shortened(words[i]!), i === 0);
    return addresses;
  }

  #addressOf(word: string, first: boolean): number {
    const cache = first ? this.#first : this.#later;
    const seen = cache.get(word);
    if (seen !== undefined) return seen;
    const address = this.#rows + this.#count * this.#rowBytes;
    this.#count += 1;
    this.#fillInput(word, first);
    let at = address;
    for (const layer of this.#layers) {
      this.#workspace.apply(layer, 1, this.#input.byteOffset, at);
      at += layer.outputRow;
    }
    cache.set(word, address);
    return address;
  }

  #fillInput(word: string, first: boolean): void {
    const { lexicon, tables, noVector } = this.#model;
    const norm = normalForm(word);
    const vector = lexicon.vectors.get(norm) ?? 0;
    const affixes = affixRows(lexicon, word, first);
    if (vector === 0) affixes.push(noVector);
    this.#input.fill(0);
    this.#add(tables.vectors, vector, 0);
    this.#add(tables.words, lexicon.words.get(norm) ?? 0, tables.vectors.columns);
    for (const row of affixes) this.#add(tables.affixes, row, tables.vectors.columns + tables.words.columns);
  }

  #add({ columns, rows }: NetworkModel["tables"]["words"], row: number, to: number): void {
    for (let j = 0; j < columns; j += 1) this.#input[to + j]! += rows[row * columns + j]! * INPUT_STEP;
  }
}

import type { Doc, TokenRange } from "../../language/doc.ts";
import { type Direction, LstmRunner } from "../../language/network/bilstm.ts";
import { englishNetwork } from "../../language/network/english.ts";
import type { IntegerLayer } from "../../language/network/model.ts";
import { shortened } from "../../language/network/word-features.ts";
import type { PackedLayer, Workspace } from "../../language/network/workspace.ts";
import { fillWord, inputWidth } from "./act-inputs.ts";
import type { ActModel } from "./model.ts";

/** Words with their lemmas whose sums are kept; when there are more, all are forgotten, so that memory stays bounded. */
const KEPT = 8192;

/** One way through a sentence; `input` takes the states alone, `words` what depends on the word. */
interface Way extends Direction {
  words: PackedLayer;
}

/**
 * The bidirectional LSTM of the network of acts. What a word and its lemma add to the gates is summed when they are first met, for they
 * are half of the inputs and most words come again; whole numbers give the same sums in any order.
 */
export class ActEncoder {
  readonly #workspace: Workspace;
  readonly #ways: readonly Way[];
  readonly #runner: LstmRunner;
  readonly #rowBytes: number;
  /** Address of the kept rows: a way's sums after the other's. */
  readonly #kept: number;
  readonly #rows = new Map<string, number>();
  readonly #word: Int16Array;
  readonly #states: Int16Array;
  readonly #sums: number;
  readonly #outputs: Int16Array;

  /** `longest`: tokens of the longest range that will be read. */
  constructor({ forward, backward }: ActModel["lstm"], workspace: Workspace, longest: number) {
    const { width: states } = englishNetwork();
    this.#workspace = workspace;
    this.#ways = [forward, backward].map(({ input, recurrent }) => ({
      input: workspace.pack(inputsOf(input, 0, states)),
      words: workspace.pack(inputsOf(input, states, input.inputs)),
      recurrent: workspace.pack(recurrent),
      width: recurrent.inputs,
    }));
    this.#runner = new LstmRunner(workspace, this.#ways);
    this.#rowBytes = this.#ways.reduce((sum, { input }) => sum + input.outputRow, 0);
    this.#kept = workspace.bytes(KEPT * this.#rowBytes);
    this.#word = workspace.shorts(inputWidth() - states);
    this.#states = workspace.shorts(longest * states);
    this.#sums = workspace.bytes(longest * this.#rowBytes);
    this.#outputs = workspace.shorts(longest * 2 * forward.recurrent.inputs);
  }

  /** Bytes that the kept sums take. */
  static bytesFor({ forward, backward }: ActModel["lstm"]): number {
    return KEPT * 4 * (forward.input.outputs + backward.input.outputs);
  }

  /** The address of the activations of a range, a row a token; valid until the next call. */
  read(doc: Doc, { start, end }: TokenRange): number {
    const { width: states } = englishNetwork();
    this.#states.set(doc.states.subarray(start * states, end * states));
    if (this.#rows.size + end - start > KEPT) this.#rows.clear();
    const { kernel } = this.#workspace;
    for (let i = start; i < end; i += 1) {
      const state = this.#states.byteOffset + (i - start) * states * 2;
      let word = this.#rowOf(doc.words[i]!, doc.lemmas[i]!);
      let sums = this.#sums + (i - start) * this.#rowBytes;
      for (const { input } of this.#ways) {
        kernel.multiply(1, input.pairs, input.tiles, state, 0, input.weights, word, 0, sums, 0);
        word += input.outputRow;
        sums += input.outputRow;
      }
    }
    let first = this.#sums;
    for (const [w, way] of this.#ways.entries()) {
      const starts = Int32Array.from({ length: end - start }, (_, i) => first + i * this.#rowBytes);
      this.#runner.run(way, starts, this.#outputs.byteOffset, w === 1);
      first += way.input.outputRow;
    }
    return this.#outputs.byteOffset;
  }

  /** The address of what a word with its lemma adds to the gates, the biases among it. */
  #rowOf(word: string, lemma: string): number {
    const key = `${shortened(word)}\n${shortened(lemma)}`;
    const seen = this.#rows.get(key);
    if (seen !== undefined) return seen;
    const row = this.#kept + this.#rows.size * this.#rowBytes;
    fillWord(word, lemma, this.#word, 0);
    let at = row;
    for (const { words } of this.#ways) {
      this.#workspace.apply(words, 1, this.#word.byteOffset, at);
      at += words.outputRow;
    }
    this.#rows.set(key, row);
    return row;
  }
}

/** The layer as far as it reads some of its inputs. */
function inputsOf(layer: IntegerLayer, from: number, to: number): IntegerLayer {
  const { outputs, weights } = layer;
  return { ...layer, inputs: to - from, weights: weights.subarray(from * outputs, to * outputs) };
}

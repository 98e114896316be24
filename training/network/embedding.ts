import type { Random } from "../random.ts";
import type { Form } from "./batch.ts";
import type { Tape, Tensor } from "./tensor.ts";
import type { WordVectors } from "../treebanks/vectors.ts";

/** What turns words into numbers: fixed vectors, learned ones of frequent words, and those of affixes. */
export interface Embedding {
  vectors: WordVectors;
  words: Tensor;
  affixes: Tensor;
  /** Row of the affixes that stands for a word without a fixed vector. */
  noVector: number;
}

/** Shares of words whose vectors are left out in training, so that the network learns to do without. */
export interface WordDropout {
  word: number;
  vector: number;
  random: Random;
}

/** Fixed vector, learned vector and the sum of the affixes' vectors of each form; `dropout` is `null` outside of training. */
export function embed(tape: Tape, forms: readonly Form[], embedding: Embedding, dropout: WordDropout | null): Tensor {
  const { vectors, words, affixes, noVector } = embedding;
  const [ofWord, ofAffixes] = [vectors.dimensions, vectors.dimensions + words.columns];
  const x = tape.tensor(forms.length, ofAffixes + affixes.columns);
  const [wordPlaces, affixPlaces]: [Place[], Place[]] = [[], []];
  for (const [i, form] of forms.entries()) {
    const from = i * x.columns;
    const vector = dropout && dropout.random() < dropout.vector ? 0 : form.vector;
    if (vector > 0) setVector(vectors, vector, x.value.subarray(from));
    const word = dropout && dropout.random() < dropout.word ? 0 : form.word;
    wordPlaces.push({ row: word, at: from + ofWord });
    const rows = vector === 0 ? [...form.affixes, noVector] : form.affixes;
    for (const row of rows) affixPlaces.push({ row, at: from + ofAffixes });
  }
  lookUp(tape, words, wordPlaces, x);
  lookUp(tape, affixes, affixPlaces, x);
  return x;
}

function setVector({ bytes, dimensions, scale }: WordVectors, row: number, to: Float32Array): void {
  const at = (row - 1) * dimensions;
  for (let d = 0; d < dimensions; d += 1) to[d] = bytes[at + d]! * scale;
}

/** A row of a table, and where it is added. */
interface Place {
  row: number;
  at: number;
}

/** Adds rows of a table to parts of `x`. */
function lookUp(tape: Tape, table: Tensor, places: readonly Place[], x: Tensor): void {
  const { columns } = table;
  for (const { row, at } of places) {
    for (let j = 0; j < columns; j += 1) x.value[at + j]! += table.value[row * columns + j]!;
  }
  tape.onBackward(() => {
    for (const { row, at } of places) {
      for (let j = 0; j < columns; j += 1) table.gradient[row * columns + j]! += x.gradient[at + j]!;
    }
  });
}

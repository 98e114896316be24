import type { Lexicon } from "./word-features.ts";

/** A layer of whole numbers: `sums = bias + x * weights`. */
export interface IntegerLayer {
  inputs: number;
  /** A multiple of `TILE`. */
  outputs: number;
  /** Row `i` holds what input `i` adds to each output. */
  weights: Int16Array;
  bias: Int32Array;
  /** What a sum of 1 is worth. */
  unit: number;
}

/** One direction of a layer of LSTM: sums of the gates from its input and its last outputs, in the same unit. */
export interface IntegerLstm {
  input: IntegerLayer;
  recurrent: IntegerLayer;
}

/** A trained network in whole numbers, as it stands in its file. */
export interface NetworkModel {
  lexicon: Lexicon;
  /** Joint classes, UPOS and XPOS with a bar between. */
  classes: readonly string[];
  /** Relations with their subtypes; number 0 is `root`. */
  labels: readonly string[];
  /** Row of the affixes that stands for a word without a vector. */
  noVector: number;
  /** Vectors of words by the lexicon's rows, one table after the other in a word's input; row 0 of each is its own. */
  tables: { vectors: Table; words: Table; affixes: Table };
  encoder: readonly { forward: IntegerLstm; backward: IntegerLstm }[];
  tags: IntegerLayer;
  dependent: IntegerLayer;
  head: IntegerLayer;
  /** From what `dependent` gives to what is multiplied with heads; `arcFactor` brings its sums to 16 bits. */
  arc: IntegerLayer;
  arcFactor: number;
  /** Its sums are in the unit of the product with heads. */
  distance: IntegerLayer;
  root: Int16Array;
  /** In one unit. */
  labelDependent: IntegerLayer;
  labelHead: IntegerLayer;
  labelling: IntegerLayer;
}

export interface Table {
  columns: number;
  rows: Int8Array;
}

import { DISTANCES } from "../../src/language/network/distance.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { type Embedding, embed } from "./embedding.ts";
import { NO_CLASS, type ArcParts, arcLoss, classLoss } from "./losses.ts";
import { bilstm, defineBilstm } from "./bilstm.ts";
import { type Chance, add, affine, dropped, gather, squashed } from "./operations.ts";
import { Parameters } from "./parameters.ts";
import type { Tape, Tensor } from "./tensor.ts";
import type { WordVectors } from "../treebanks/vectors.ts";

/** Widths of the layers, all multiples of 8. */
export interface Sizes {
  /** Learned vectors of frequent words; with the fixed ones and those of affixes a multiple of 8. */
  word: number;
  affix: number;
  /** Outputs of each direction, a layer each. */
  hidden: readonly number[];
  arc: number;
  label: number;
}

/** Shares that are dropped in training. */
export interface Dropout {
  /** Learned and fixed vectors of whole words. */
  word: number;
  vector: number;
  /** Columns of the input, of each layer's output, and within the scorers. */
  input: number;
  layer: number;
  scorer: number;
}

/** What the scorers say of a batch, one row a word. */
export interface Reading {
  tags: Tensor;
  arcs: ArcParts;
  dependents: Tensor;
  heads: Tensor;
}

/** Numbers of rows of the lexicon and of classes. */
export interface Extent {
  words: number;
  affixes: number;
  /** Row of the affixes that stands for a word without a fixed vector. */
  noVector: number;
  tags: number;
  labels: number;
}

const wide = (count: number) => Math.ceil(count / 8) * 8;
// Narrow normal-like starts for what is looked up, so that no word is loud before it is learned.
const EMBEDDING = 0.15;

/**
 * The network in training: fixed and learned word vectors, layers of bidirectional LSTM, and scorers of tags, arcs
 * (biaffine, Dozat and Manning 2017, with a term for the distance) and labels over the last layer.
 */
export class ReaderNetwork {
  readonly tape: Tape;
  readonly parameters: Parameters;
  readonly sizes: Sizes;
  readonly extent: Extent;
  readonly #vectors: WordVectors;

  constructor(tape: Tape, sizes: Sizes, extent: Extent, vectors: WordVectors, random: Random) {
    this.tape = tape;
    this.sizes = sizes;
    this.extent = extent;
    this.#vectors = vectors;
    this.parameters = new Parameters(tape, random);
    this.#define(this.parameters);
    tape.keep();
  }

  #define(parameters: Parameters): void {
    const { sizes, extent } = this;
    parameters.uniform("words", extent.words + 1, sizes.word, EMBEDDING);
    parameters.uniform("affixes", extent.affixes + 1, sizes.affix, EMBEDDING);
    let width = this.#vectors.dimensions + sizes.word + sizes.affix;
    for (const [layer, hidden] of sizes.hidden.entries()) {
      defineBilstm(parameters, `${layer}.`, width, hidden);
      width = 2 * hidden;
    }
    const layer = (name: string, from: number, to: number) => {
      parameters.weights(name, from, wide(to));
      parameters.zeros(`${name}.bias`, 1, wide(to));
    };
    layer("tags", width, extent.tags);
    layer("dependent", width, sizes.arc);
    layer("head", width, sizes.arc);
    layer("arc", sizes.arc, sizes.arc);
    layer("distance", sizes.arc, DISTANCES);
    parameters.uniform("root", 1, sizes.arc, EMBEDDING);
    layer("labelDependent", width, sizes.label);
    layer("labelHead", width, sizes.label);
    layer("labels", sizes.label, extent.labels);
  }

  #get(name: string): Tensor {
    return this.parameters.byName.get(name)!;
  }

  #layer(x: Tensor, name: string): Tensor {
    return affine(this.tape, x, this.#get(name), this.#get(`${name}.bias`));
  }

  /** Reads a batch; `random` is `null` where nothing is dropped. */
  read(batch: Batch, dropout: Dropout, random: Random | null): Reading {
    const { tape } = this;
    const chance: Chance | null = random ? { random, groups: batch.groups } : null;
    const forms = embed(tape, batch.distinct, this.#embedding(), random && { ...dropout, random });
    const apart = random ? { random, groups: Int32Array.from({ length: forms.rows }, (_, i) => i) } : null;
    let x = dropped(tape, forms, dropout.input, apart);
    let rows = batch.forms;
    for (const layer of this.sizes.hidden.keys()) {
      x = dropped(tape, bilstm(this.parameters, `${layer}.`, x, { ...batch, rows }), dropout.layer, chance);
      rows = Int32Array.from({ length: batch.rows }, (_, i) => i);
    }
    const scorer = (name: string) => dropped(tape, squashed(tape, this.#layer(x, name)), dropout.scorer, chance);
    const dependents = this.#layer(scorer("dependent"), "arc");
    const heads = scorer("head");
    const distances = this.#layer(dependents, "distance");
    return {
      tags: this.#layer(x, "tags"),
      arcs: { dependents, heads, root: this.#get("root"), distances },
      dependents: this.#layer(x, "labelDependent"),
      heads: this.#layer(x, "labelHead"),
    };
  }

  /** Scores of labels where each row has the given row as its head. */
  labels({ dependents, heads }: Reading, order: Int32Array, dropout: Dropout, chance: Chance | null): Tensor {
    const { tape } = this;
    const hidden = squashed(tape, add(tape, dependents, gather(tape, heads, order)));
    return this.#layer(dropped(tape, hidden, dropout.scorer, chance), "labels");
  }

  /** The loss over a batch, summed over words; gradients are of the sum times `scale`. */
  loss(
    batch: Batch,
    dropout: Dropout,
    random: Random | null,
    scale: number,
  ): { tags: number; arcs: number; labels: number } {
    const reading = this.read(batch, dropout, random);
    const gold = goldOf(batch);
    let arcs = 0;
    for (const [k, span] of batch.spans.entries()) {
      arcs += arcLoss(this.tape, reading.arcs, span, batch.lessons[k]!.heads, scale);
    }
    const labels = this.labels(reading, gold.heads, dropout, random ? { random, groups: batch.groups } : null);
    return {
      tags: classLoss(this.tape, reading.tags, this.extent.tags, gold.tags, scale),
      arcs,
      labels: classLoss(this.tape, labels, this.extent.labels, gold.labels, scale),
    };
  }

  #embedding(): Embedding {
    const { noVector } = this.extent;
    return { vectors: this.#vectors, words: this.#get("words"), affixes: this.#get("affixes"), noVector };
  }
}

/** Gold classes and heads by row; the label of a root is no choice, so it is not scored. */
function goldOf(batch: Batch): { tags: Int32Array; heads: Int32Array; labels: Int32Array } {
  const [tags, heads, labels] = [new Int32Array(batch.rows), new Int32Array(batch.rows), new Int32Array(batch.rows)];
  for (const [k, lesson] of batch.lessons.entries()) {
    const { start } = batch.spans[k]!;
    tags.set(lesson.tags, start);
    for (const [i, head] of lesson.heads.entries()) {
      heads[start + i] = start + head;
      labels[start + i] = head === i ? NO_CLASS : lesson.labels[i]!;
    }
  }
  return { tags, heads, labels };
}

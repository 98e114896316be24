import { bestTree } from "./arborescence.ts";
import { distanceOf } from "./distance.ts";
import { TILE } from "./kernel.ts";
import type { NetworkModel } from "./model.ts";
import type { PackedLayer, Workspace } from "./workspace.ts";

/** Numbers of classes and labels of the words of a sentence, and their heads; the root is its own head. */
export interface Scored {
  tags: Uint8Array;
  heads: Int32Array;
  labels: Uint8Array;
}

type LayerName = "tags" | "dependent" | "head" | "arc" | "distance" | "labelDependent" | "labelHead" | "labelling";

/** Chooses tags, the best tree, and the label of each of its arcs, from the encoder's activations. */
export class Scorer {
  readonly #model: NetworkModel;
  readonly #workspace: Workspace;
  readonly #layers: Record<LayerName, PackedLayer>;
  readonly #sums: Int32Array;
  readonly #distances: Int32Array;
  readonly #dependents: Int16Array;
  readonly #heads: Int16Array;
  readonly #packedHeads: Int32Array;
  readonly #scores: Int32Array;
  readonly #labelDependents: Int32Array;
  readonly #labelHeads: Int32Array;
  readonly #zeros: Int32Array;
  readonly #root: Int32Array;

  constructor(model: NetworkModel, workspace: Workspace, longest: number) {
    this.#model = model;
    this.#workspace = workspace;
    const { tags, dependent, head, arc, distance, labelDependent, labelHead, labelling } = model;
    const layers = { tags, dependent, head, arc, distance, labelDependent, labelHead, labelling };
    this.#layers = Object.fromEntries(
      Object.entries(layers).map(([name, layer]) => [name, workspace.pack(layer)]),
    ) as Record<LayerName, PackedLayer>;
    const widest = Math.max(...Object.values(layers).map(({ outputs }) => outputs));
    const columns = scoreColumns(longest);
    this.#sums = workspace.sums(longest * widest);
    this.#distances = workspace.sums(longest * distance.outputs);
    this.#dependents = workspace.shorts(longest * Math.max(arc.outputs, labelHead.outputs));
    this.#heads = workspace.shorts(longest * head.outputs);
    this.#packedHeads = workspace.sums(columns * (arc.outputs / 2));
    this.#scores = workspace.sums(longest * columns);
    this.#labelDependents = workspace.sums(longest * labelDependent.outputs);
    this.#labelHeads = workspace.sums(longest * labelHead.outputs);
    this.#zeros = workspace.sums(Math.max(columns, head.outputs));
    this.#root = new Int32Array(model.root.slice().buffer);
  }

  /** `activations`: address of `size` rows. */
  score(activations: number, size: number): Scored {
    const heads = this.#tree(activations, size);
    return { tags: this.#tags(activations, size), heads, labels: this.#labels(activations, heads) };
  }

  #tags(activations: number, size: number): Uint8Array {
    const { tags } = this.#layers;
    this.#workspace.apply(tags, size, activations, this.#sums.byteOffset);
    const classes = this.#model.classes.length;
    const chosen = new Uint8Array(size);
    for (let i = 0; i < size; i += 1) chosen[i] = highest(this.#sums, i * (tags.outputRow / 4), classes);
    return chosen;
  }

  #tree(activations: number, size: number): Int32Array {
    const { dependent, head, arc, distance } = this.#layers;
    const { kernel } = this.#workspace;
    const [sums, dependents] = [this.#sums.byteOffset, this.#dependents.byteOffset];
    this.#activate(head, activations, size, this.#heads.byteOffset);
    this.#activate(dependent, activations, size, dependents);
    this.#workspace.apply(arc, size, dependents, sums, dependent.outputRow / 2);
    kernel.rescale((size * arc.outputRow) / 4, sums, this.#model.arcFactor, dependents);
    this.#workspace.apply(distance, size, dependents, this.#distances.byteOffset, arc.outputRow / 2);
    const columns = scoreColumns(size);
    this.#packHeads(size, columns);
    const packed = this.#packedHeads.byteOffset;
    const [pairs, row] = [arc.outputRow / 8, arc.outputRow / 2];
    const [tiles, zeros, scores] = [columns / TILE, this.#zeros.byteOffset, this.#scores.byteOffset];
    kernel.multiply(size, pairs, tiles, dependents, row, packed, zeros, 0, scores, columns * 4);
    this.#addDistances(size, columns);
    return bestTree(this.#scores, columns, size);
  }

  #activate(layer: PackedLayer, from: number, size: number, to: number): void {
    this.#workspace.apply(layer, size, from, this.#sums.byteOffset);
    this.#workspace.kernel.squash((size * layer.outputRow) / 4, this.#sums.byteOffset, layer.unit, to);
  }

  /** Lays the root and the words as heads out as weights are: see `Workspace.pack`. */
  #packHeads(size: number, columns: number): void {
    const pairs = this.#layers.head.outputRow / 8;
    const rows = new Int32Array(this.#heads.buffer, this.#heads.byteOffset, size * pairs);
    for (let column = 0; column < columns; column += 1) {
      const from = column === 0 ? this.#root : column <= size ? rows : this.#zeros;
      const start = column === 0 || column > size ? 0 : (column - 1) * pairs;
      const tile = Math.floor(column / TILE) * TILE * pairs + (column % TILE);
      for (let p = 0; p < pairs; p += 1) this.#packedHeads[tile + p * TILE] = from[start + p]!;
    }
  }

  #addDistances(size: number, columns: number): void {
    const row = this.#layers.distance.outputRow / 4;
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j <= size; j += 1) {
        this.#scores[i * columns + j]! += this.#distances[i * row + distanceOf(i, j - 1)]!;
      }
    }
  }

  #labels(activations: number, heads: Int32Array): Uint8Array {
    const { labelDependent, labelHead, labelling } = this.#layers;
    const size = heads.length;
    this.#workspace.apply(labelDependent, size, activations, this.#labelDependents.byteOffset);
    this.#workspace.apply(labelHead, size, activations, this.#labelHeads.byteOffset);
    const width = labelHead.outputRow / 4;
    for (let i = 0; i < size; i += 1) {
      const [own, other] = [i * width, heads[i]! * width];
      for (let j = 0; j < width; j += 1) this.#labelDependents[own + j]! += this.#labelHeads[other + j]!;
    }
    const hidden = this.#dependents.byteOffset;
    this.#workspace.kernel.squash(size * width, this.#labelDependents.byteOffset, labelHead.unit, hidden);
    this.#workspace.apply(labelling, size, hidden, this.#sums.byteOffset, labelHead.outputRow / 2);
    const row = labelling.outputRow / 4;
    const choices = this.#model.labels.length - 1;
    const chosen = new Uint8Array(size);
    for (let i = 0; i < size; i += 1) if (heads[i] !== i) chosen[i] = highest(this.#sums, i * row, choices) + 1;
    return chosen;
  }
}

function scoreColumns(size: number): number {
  return Math.ceil((size + 1) / TILE) * TILE;
}

/** Place of the highest of `count` sums from `start`, the first where several are. */
function highest(sums: Int32Array, start: number, count: number): number {
  let best = 0;
  for (let j = 1; j < count; j += 1) if (sums[start + j]! > sums[start + best]!) best = j;
  return best;
}

import { ONE } from "../../src/language/network/kernel.ts";
import type { IntegerLayer, NetworkModel, Table } from "../../src/language/network/model.ts";
import { AFFIXES } from "../../src/language/network/word-features.ts";
import { INPUT_STEP } from "../../src/language/network/word-inputs.ts";
import { type FloatLayer, type InputStep, activations, inShort, jointly, wholeLayer } from "./quantise-layer.ts";
import { NO_VECTOR } from "../treebanks/lexicon.ts";
import type { Tensor } from "./tensor.ts";
import type { Trained } from "./train-network.ts";
import type { WordVectors } from "../treebanks/vectors.ts";

const MOST_BYTE = 127;
// All affixes of a word, and that it has no vector.
const MOST_AFFIXES = AFFIXES + 1;

/** The trained network in whole numbers: no sum in it can overflow, whatever the words. */
export function quantiseNetwork({ network, numbering }: Trained, vectors: WordVectors): NetworkModel {
  const get = (name: string): Tensor => network.parameters.byName.get(name)!;
  const layerOf = (name: string, steps: readonly InputStep[]): FloatLayer => ({
    weights: get(name),
    bias: get(`${name}.bias`),
    steps,
  });
  const one = (name: string, steps: readonly InputStep[]): IntegerLayer => jointly([layerOf(name, steps)])[0]!;
  const { hidden, label } = network.sizes;
  const top = activations(2 * hidden.at(-1)!);
  const [words, affixes] = [tableOf(get("words")), tableOf(get("affixes"))];
  const steps = [
    ...tableSteps(vectors.dimensions, vectors.scale, 1),
    ...tableSteps(words.table.columns, words.scale, 1),
    ...tableSteps(affixes.table.columns, affixes.scale, MOST_AFFIXES),
  ];
  const encoder = hidden.map((width, layer) => {
    const below = layer === 0 ? steps : activations(2 * hidden[layer - 1]!);
    const direction = (name: string) => {
      const own = { weights: get(`${layer}.${name}.recurrent`), bias: null, steps: activations(width) };
      const from = { weights: get(`${layer}.${name}.input`), bias: get(`${layer}.${name}.bias`), steps: below };
      const [input, recurrent] = jointly([from, own]);
      return { input: input!, recurrent: recurrent! };
    };
    return { forward: direction("forward"), backward: direction("backward") };
  });
  const [labelDependent, labelHead] = jointly([layerOf("labelDependent", top), layerOf("labelHead", top)]);
  return {
    lexicon: numbering.lexicon,
    classes: numbering.classes,
    labels: ["root", ...numbering.labels],
    noVector: numbering.lexicon.affixes.get(NO_VECTOR)!,
    tables: {
      vectors: { columns: vectors.dimensions, rows: withNone(vectors) },
      words: words.table,
      affixes: affixes.table,
    },
    encoder,
    tags: one("tags", top),
    dependent: one("dependent", top),
    head: one("head", top),
    ...arcsOf(get),
    labelDependent: labelDependent!,
    labelHead: labelHead!,
    labelling: one("labels", activations(label)),
  };
}

/** Inputs that are sums of up to `summed` rows of a table of bytes. */
function tableSteps(columns: number, scale: number, summed: number): InputStep[] {
  const step = { worth: scale / INPUT_STEP, most: summed * MOST_BYTE * INPUT_STEP };
  return Array.from({ length: columns }, () => step);
}

function tableOf({ value, columns }: Tensor): { table: Table; scale: number } {
  const scale = value.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST_BYTE;
  return { table: { columns, rows: Int8Array.from(value, (weight) => Math.round(weight / scale)) }, scale };
}

/** Row 0 is zeros, for words without a vector. */
function withNone({ bytes, dimensions }: WordVectors): Int8Array {
  const rows = new Int8Array(bytes.length + dimensions);
  rows.set(bytes, dimensions);
  return rows;
}

/** Dependents are scaled so that neither their product with heads nor its sum with the distances overflows. */
function arcsOf(get: (name: string) => Tensor): Pick<NetworkModel, "arc" | "arcFactor" | "distance" | "root"> {
  const width = get("arc").rows;
  const arc = jointly([{ weights: get("arc"), bias: get("arc.bias"), steps: activations(width) }])[0]!;
  const reach = Math.max(...reaches(get("arc"), get("arc.bias"), 1));
  const root = get("root").value;
  const most = root.reduce((sum, weight) => sum + Math.max(1, Math.abs(weight)), 0);
  const farthest = Math.max(...reaches(get("distance"), get("distance.bias"), 1 / reach));
  const levels = (0.99 * (2 ** 31 - 1)) / (ONE * (most + farthest));
  const step: InputStep = { worth: reach / levels, most: levels };
  const distance = {
    weights: get("distance"),
    bias: get("distance.bias"),
    steps: Array.from({ length: width }, () => step),
  };
  const rootRow = new Int16Array(arc.outputs);
  for (const [j, weight] of root.entries()) rootRow[j] = inShort(weight * ONE);
  return {
    arc,
    arcFactor: (arc.unit * levels) / reach,
    distance: wholeLayer(distance, reach / levels / ONE),
    root: rootRow,
  };
}

/** The largest value of each output, for inputs from -1 to 1 and a bias that counts `share`. */
function reaches({ value, rows, columns }: Tensor, bias: Tensor, share: number): number[] {
  return Array.from({ length: columns }, (_, j) => {
    let sum = Math.abs(bias.value[j]!) * share;
    for (let i = 0; i < rows; i += 1) sum += Math.abs(value[i * columns + j]!);
    return sum;
  });
}

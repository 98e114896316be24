import { bestTree } from "../../src/language/network/arborescence.ts";
import type { GoldSentence } from "../treebanks/conllu.ts";
import type { Said } from "../treebanks/score.ts";
import { type Lesson, cutBySize, makeBatch } from "./batch.ts";
import { type Numbering, lessonsOf } from "../treebanks/lexicon.ts";
import { arcScores } from "./losses.ts";
import type { Dropout, ReaderNetwork } from "./reader.ts";
import type { Tensor } from "./tensor.ts";

const NOTHING: Dropout = { word: 0, vector: 0, input: 0, layer: 0, scorer: 0 };
const BATCH = 1000;

/** What the network in training says of sentences, in floats. */
export function predict(network: ReaderNetwork, gold: readonly GoldSentence[], numbering: Numbering): Said[] {
  const lessons = lessonsOf(gold, numbering);
  const said = new Map<Lesson, Said>();
  for (const part of cutBySize(lessons, BATCH)) predictBatch(network, part, numbering, said);
  return lessons.map((lesson) => said.get(lesson)!);
}

function predictBatch(
  network: ReaderNetwork,
  part: readonly Lesson[],
  numbering: Numbering,
  said: Map<Lesson, Said>,
): void {
  network.tape.reset();
  const batch = makeBatch(part);
  const reading = network.read(batch, NOTHING, null);
  const heads = batch.spans.map((span) => {
    const { scores, width } = arcScores(network.tape, reading.arcs, span);
    return bestTree(scores, width, span.end - span.start);
  });
  const order = Int32Array.from(batch.spans.flatMap(({ start }, k) => Array.from(heads[k]!, (head) => start + head)));
  const labels = network.labels(reading, order, NOTHING, null);
  for (const [k, { start }] of batch.spans.entries()) {
    const at = heads[k]!;
    const tags = Array.from(at, (_, i) =>
      numbering.classes[best(reading.tags, start + i, numbering.classes.length)]!.split("|"),
    );
    said.set(batch.lessons[k]!, {
      upos: tags.map(([upos]) => upos!),
      xpos: tags.map(([, xpos]) => xpos!),
      heads: at,
      labels: Array.from(at, (head, i) =>
        head === i ? "root" : numbering.labels[best(labels, start + i, numbering.labels.length)]!,
      ),
    });
  }
}

function best({ value, columns }: Tensor, row: number, classes: number): number {
  let most = 0;
  for (let j = 1; j < classes; j += 1) if (value[row * columns + j]! > value[row * columns + most]!) most = j;
  return most;
}

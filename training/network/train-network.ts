import type { GoldSentence } from "../treebanks/conllu.ts";
import { type Random, seeded } from "../random.ts";
import { Adam, type AdamSettings } from "./adam.ts";
import { type Lesson, makeBatch, parted } from "./batch.ts";
import { type Numbering, extentOf, lessonsOf, numberTreebank } from "../treebanks/lexicon.ts";
import { type Dropout, ReaderNetwork, type Sizes } from "./reader.ts";
import { Tape } from "./tensor.ts";
import type { WordVectors } from "../treebanks/vectors.ts";

/** Everything that shapes a network besides its texts. */
export interface NetworkSettings {
  sizes: Sizes;
  dropout: Dropout;
  adam: AdamSettings;
  epochs: number;
  /** Words of a batch, about. */
  batch: number;
  /** Steps over which the rate rises from 0; then it falls to 0. */
  warmUp: number;
}

export interface Trained {
  network: ReaderNetwork;
  numbering: Numbering;
}

const MEGABYTES = 768;
// No tree of a sentence so long is learned from: it would need a batch of its own.
const LONGEST = 150;

/** Trains a network; `watch` is called with the mean weights after each epoch. The same input gives the same weights. */
export function trainNetwork(
  sentences: readonly GoldSentence[],
  vectors: WordVectors,
  settings: NetworkSettings,
  seed: number,
  watch: (epoch: number, trained: Trained, losses: string) => void,
): Trained {
  const random = seeded(seed);
  const numbering = numberTreebank(sentences, vectors.words);
  const network = new ReaderNetwork(new Tape(MEGABYTES), settings.sizes, extentOf(numbering), vectors, random);
  const adam = new Adam(network.parameters.byName.values(), settings.adam);
  const lessons = lessonsOf(sentences, numbering).filter(({ forms }) => forms.length <= LONGEST);
  const schedule = risingAndFalling(settings, lessons);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    const losses = runEpoch(network, adam, parted(lessons, settings.batch, random), { settings, random, schedule });
    adam.withAverages(() => watch(epoch, { network, numbering }, losses));
  }
  adam.useAverages();
  return { network, numbering };
}

interface Course {
  settings: NetworkSettings;
  random: Random;
  schedule: Generator<number, never>;
}

function runEpoch(network: ReaderNetwork, adam: Adam, batches: readonly Lesson[][], course: Course): string {
  const { settings, random, schedule } = course;
  const sums = { tags: 0, arcs: 0, labels: 0, words: 0 };
  for (const part of batches) {
    network.tape.reset();
    const batch = makeBatch(part);
    const loss = network.loss(batch, settings.dropout, random, 1 / settings.batch);
    network.tape.backward();
    adam.step(schedule.next().value);
    sums.tags += loss.tags;
    sums.arcs += loss.arcs;
    sums.labels += loss.labels;
    sums.words += batch.rows;
  }
  const mean = (sum: number) => (sum / sums.words).toFixed(3);
  return `losses a word: tags ${mean(sums.tags)}, arcs ${mean(sums.arcs)}, labels ${mean(sums.labels)}`;
}

/** Factors of the rate: up in a line, then down in a line to 0 at the end. */
function* risingAndFalling(settings: NetworkSettings, lessons: readonly Lesson[]): Generator<number, never> {
  const words = lessons.reduce((sum, lesson) => sum + lesson.forms.length, 0);
  const total = (settings.epochs * words) / settings.batch;
  for (let step = 1; ; step += 1) yield Math.min(1, step / settings.warmUp) * Math.max(0, 1 - step / total);
}

import { packParser } from "../src/language/parser/saved-parser.ts";
import { packTagger } from "../src/language/tagger/saved-tagger.ts";
import { createTagger } from "../src/language/tagger/tag.ts";
import type { TaggerModel } from "../src/language/tagger/model.ts";
import type { Table } from "../src/language/weights/table.ts";
import { type Vocabulary, WordTable, normalForm } from "../src/language/weights/words.ts";
import type { AveragedTable } from "./averaged.ts";
import { clusterBothWays, readCorpus } from "./clusters.ts";
import type { GoldSentence } from "./conllu.ts";
import { folds } from "./folds.ts";
import { letterCases } from "./letter-case.ts";
import { STEPS, quantise } from "./quantise.ts";
import { type Random, seeded } from "./random.ts";
import { type TagCounts, allClasses, countTags } from "./tag-counts.ts";
import { type TaggedGold, type TrainedParser, allLabels, trainParser } from "./train-parser.ts";
import { goldClasses, trainTagger } from "./train-tagger.ts";

/** Everything that shapes a model besides its texts. */
export interface Settings {
  seed: number;
  /** Models whose weights are averaged; each sees the sentences in another order. */
  seeds: number;
  folds: number;
  clusters: { clusters: number; rounds: number; least: number };
  tagger: { epochs: number; rows: number; margin: number; prune: number };
  parser: {
    epochs: number;
    actionRows: number;
    labelRows: number;
    margin: number;
    exploration: number;
    prune: number;
  };
}

/** The files of a model. */
export interface Built {
  tagger: Buffer;
  parser: Buffer;
}

/** What is known of words from running text alone. */
type WordHabits = Omit<Vocabulary, "known">;

/** Trains a tagger and a parser from a treebank and running text. The same input gives the same bytes. */
export function buildModels(
  treebank: readonly GoldSentence[],
  raw: readonly string[][],
  settings: Settings,
  log: (line: string) => void,
): Built {
  const habits = readHabits([...treebank.map(({ words }) => words), ...raw], settings);
  log(`${habits.clusters.size} words clustered`);
  const classes = allClasses(treebank);
  const counts = countTags(treebank, classes);
  const vocabulary = { ...habits, known: counts.known };
  const tagger = taggerOf(treebank, counts, vocabulary, settings);
  log("tagger trained");
  const tagged = jackknife(treebank, classes, habits, settings);
  log("treebank tagged by models that had not seen it");
  const parsers = Array.from({ length: settings.seeds }, (_, k) => {
    const random = randomOf(settings, k);
    const parser = trainParser(tagged, allLabels(treebank), tagger.words, { ...settings.parser, random });
    log(`parser ${k + 1} trained`);
    return parser;
  });
  return { tagger: packTagger(tagger, vocabulary), parser: packParser(meanParser(parsers, settings)) };
}

function readHabits(texts: readonly (readonly string[])[], { seed, clusters }: Settings): WordHabits {
  const corpus = readCorpus(
    texts.map((words) => words.map(normalForm)),
    clusters.least,
  );
  return { clusters: clusterBothWays(corpus, { ...clusters, random: seeded(seed) }), cases: letterCases(texts) };
}

function randomOf({ seed }: Settings, k: number): Random {
  return seeded(seed + k + 1);
}

function taggerOf(
  sentences: readonly GoldSentence[],
  counts: TagCounts,
  vocabulary: Vocabulary,
  settings: Settings,
): TaggerModel {
  const words = new WordTable(vocabulary);
  const lessons = goldClasses(sentences, counts.classes);
  const tables = Array.from({ length: settings.seeds }, (_, k) =>
    trainTagger(lessons, counts, words, { ...settings.tagger, random: randomOf(settings, k) }),
  );
  return { ...counts, words, table: mean(tables, settings.tagger.prune), doubt: settings.tagger.margin * STEPS };
}

/** Tags each part of the treebank by a tagger trained on the others, so that the parser learns from tags as they will be. */
function jackknife(
  treebank: readonly GoldSentence[],
  classes: string[],
  habits: WordHabits,
  settings: Settings,
): TaggedGold[] {
  const tagged: TaggedGold[] = [];
  for (const fold of folds(treebank, settings.folds)) {
    const counts = countTags(fold.train, classes);
    const model = taggerOf(fold.train, counts, { ...habits, known: counts.known }, { ...settings, seeds: 1 });
    const tagger = createTagger(model);
    for (const [k, gold] of fold.held.entries()) tagged[fold.places[k]!] = { gold, tags: tagger.tag(gold.words) };
  }
  return tagged;
}

function meanParser(parsers: readonly TrainedParser[], { parser: { prune } }: Settings) {
  return {
    ...parsers[0]!.model,
    actions: mean(
      parsers.map(({ actions }) => actions),
      prune,
    ),
    labelling: mean(
      parsers.map(({ labelling }) => labelling),
      prune,
    ),
  };
}

/** The mean of several trainings, which is one linear model again, and better than any of them. */
function mean(tables: readonly AveragedTable[], prune: number): Table {
  const sum = new Float64Array(tables[0]!.weights.length);
  for (const table of tables) table.addAverages(sum);
  return quantise(
    sum.map((weight) => weight / tables.length),
    tables[0]!.mask,
    prune,
  );
}

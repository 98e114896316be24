import { type Decision, SentenceTagger } from "../src/language/tagger/sentence-tagger.ts";
import type { WordTable } from "../src/language/weights/words.ts";
import { AveragedTable } from "./averaged.ts";
import { type GoldSentence } from "./conllu.ts";
import { type Random, shuffled } from "./random.ts";
import { type TagCounts, classNames } from "./tag-counts.ts";

/** A sentence as the tagger learns it. */
export interface TaggedSentence {
  words: readonly string[];
  gold: Uint8Array;
}

export interface TaggerSettings {
  epochs: number;
  rows: number;
  /** By how much the right class must lead; a perceptron with margin generalises better than one without. */
  margin: number;
  random: Random;
  /** Called after each epoch. */
  report?: (epoch: number, table: AveragedTable) => void;
}

/** Sentences with the classes as numbers. */
export function goldClasses(sentences: readonly GoldSentence[], classes: readonly string[]): TaggedSentence[] {
  const numbers = new Map(classes.map((name, i) => [name, i]));
  return sentences.map((sentence) => ({
    words: sentence.words,
    gold: Uint8Array.from(classNames(sentence), (name) => numbers.get(name) ?? 255),
  }));
}

/**
 * Trains a tagger as an averaged perceptron that goes on from its own tags, right or wrong, as it will have to later
 * (Daumé and others 2009, in spirit).
 */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  counts: TagCounts,
  words: WordTable,
  settings: TaggerSettings,
): AveragedTable {
  const table = new AveragedTable(settings.rows, counts.classes.length);
  const tagger = new SentenceTagger({ ...counts, words, table, doubt: 0 });
  let gold = new Uint8Array(0);
  const learn = ({ token, rows, scores, best, second }: Decision) => {
    table.tick();
    const right = gold[token]!;
    const rival = best === right ? second : best;
    const enough = best === right && (rival === -1 || scores[right]! - scores[rival]! >= settings.margin);
    if (!enough) table.update(rows, right, rival);
  };
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    for (const sentence of shuffled(sentences, settings.random)) {
      gold = Uint8Array.from(sentence.gold);
      tagger.tag(sentence.words, learn);
    }
    settings.report?.(epoch, table);
  }
  return table;
}

import { ArcParser } from "../src/language/parser/arc-parser.ts";
import { Configuration, LEFT, RIGHT, SHIFT } from "../src/language/parser/configuration.ts";
import { type ParserModel, labelKey } from "../src/language/parser/model.ts";
import { KNOWN_TAGS } from "../src/language/parser/parse.ts";
import { type ParserInput, type Sentence, readSentence } from "../src/language/parser/sentence.ts";
import type { WordTable } from "../src/language/weights/words.ts";
import { AveragedTable } from "./averaged.ts";
import type { GoldSentence } from "./conllu.ts";
import { actionCost } from "./oracle.ts";
import { type Random, shuffled } from "./random.ts";

/** A treebank sentence with the tags that the tagger gave it, as it will have to be parsed. */
export interface TaggedGold {
  gold: GoldSentence;
  tags: ParserInput;
}

export interface ParserSettings {
  epochs: number;
  actionRows: number;
  labelRows: number;
  /** By how much the right choice must lead. */
  margin: number;
  /** Share of steps, after the first epoch, that follow the parser's own choice, right or wrong. */
  exploration: number;
  random: Random;
  /** Called after each epoch. */
  report?: (epoch: number, trained: TrainedParser) => void;
}

export interface TrainedParser {
  model: ParserModel;
  actions: AveragedTable;
  labelling: AveragedTable;
}

/** A sentence as the parser learns it. */
interface Lesson {
  sentence: Sentence;
  /** Gold heads; the root's word has the number of words as its head. */
  heads: Int32Array;
  labels: Uint8Array;
}

/** Labels of the treebanks, `root` first, then by the alphabet. */
export function allLabels(sentences: readonly GoldSentence[]): string[] {
  const labels = new Set(sentences.flatMap((sentence) => sentence.labels));
  labels.delete("root");
  return ["root", ...[...labels].toSorted()];
}

/**
 * Trains a greedy parser with a dynamic oracle and exploration (Goldberg and Nivre 2013): one perceptron for the action,
 * one for the label of each right arc.
 */
export function trainParser(
  treebank: readonly TaggedGold[],
  labels: readonly string[],
  words: WordTable,
  settings: ParserSettings,
): TrainedParser {
  const lessons = treebank.map((item) => lessonOf(item, labels, words));
  const actions = new AveragedTable(settings.actionRows, 3);
  const labelling = new AveragedTable(settings.labelRows, labels.length);
  const model = { labels, words, actions, labelling, allowed: allowedLabels(lessons) };
  const trained = { model, actions, labelling };
  const learner = new Learner(trained, settings);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    for (const lesson of shuffled(lessons, settings.random)) learner.study(lesson, epoch > 1);
    settings.report?.(epoch, trained);
  }
  return trained;
}

function lessonOf({ gold, tags }: TaggedGold, labels: readonly string[], words: WordTable): Lesson {
  const size = gold.words.length;
  return {
    sentence: readSentence(gold.words, tags, words, KNOWN_TAGS),
    heads: gold.heads.map((head, i) => (head === i ? size : head)),
    labels: Uint8Array.from(gold.labels, (label) => Math.max(0, labels.indexOf(label))),
  };
}

/** For each side and pair of parts of speech, the labels that the treebanks have there. */
function allowedLabels(lessons: readonly Lesson[]): Map<number, Uint8Array> {
  const seen = new Map<number, Set<number>>();
  for (const { sentence, heads, labels } of lessons) {
    for (const [i, head] of heads.entries()) {
      if (head === sentence.size) continue;
      const key = labelKey(head > i ? LEFT : RIGHT, sentence.upos[i]!, sentence.upos[head]!);
      const set = seen.get(key) ?? new Set<number>();
      seen.set(key, set.add(labels[i]!));
    }
  }
  return new Map([...seen].map(([key, set]) => [key, Uint8Array.from(set).toSorted()]));
}

class Learner {
  readonly #trained: TrainedParser;
  readonly #parser: ArcParser;
  readonly #state = new Configuration();
  readonly #settings: ParserSettings;

  constructor(trained: TrainedParser, settings: ParserSettings) {
    this.#trained = trained;
    this.#parser = new ArcParser(trained.model);
    this.#settings = settings;
  }

  /** Parses a sentence, learning from each decision; with `explore` it mostly goes where its own choice leads. */
  study(lesson: Lesson, explore: boolean): void {
    const parser = this.#parser;
    const state = this.#state;
    state.begin(lesson.sentence.size);
    while (!state.done) {
      const chosen = parser.chooseAction(lesson.sentence, state);
      const right = this.#learnAction(lesson, chosen);
      const follow = chosen === right || (explore && this.#settings.random() < this.#settings.exploration);
      const action = follow ? chosen : right;
      if (action === SHIFT) state.shift();
      else state.reduce(action, this.#learnLabel(lesson, action));
    }
  }

  /** Returns the best-scored action among those of least cost. */
  #learnAction(lesson: Lesson, chosen: number): number {
    const { actionScores, actionRows } = this.#parser;
    const state = this.#state;
    const options = [SHIFT, LEFT, RIGHT].filter((action) => state.allows(action));
    if (options.length === 1) return chosen;
    const costs = options.map((action) => actionCost(state, lesson.heads, action));
    const least = Math.min(...costs);
    const best = (actions: number[]) => argmax(actions, actionScores);
    const right = best(options.filter((_, k) => costs[k] === least));
    const wrong = best(options.filter((_, k) => costs[k] !== least));
    const { actions } = this.#trained;
    actions.tick();
    if (wrong === -1) return chosen;
    const lead = actionScores[right]! - actionScores[wrong]!;
    if (chosen === wrong || lead < this.#settings.margin) actions.update(actionRows, right, wrong);
    return chosen === wrong ? right : chosen;
  }

  /** Learns the label where the arc is right; returns the label that the parser chose. */
  #learnLabel(lesson: Lesson, action: number): number {
    const { labelScores, labelRows } = this.#parser;
    const state = this.#state;
    const child = state.top(0);
    const chosen = this.#parser.chooseLabel(lesson.sentence, state, action);
    if (lesson.heads[child] !== state.headBy(action)) return chosen;
    const candidates = this.#parser.labelCandidates(lesson.sentence, state, action);
    if (candidates.length === 1) return chosen;
    const { labelling } = this.#trained;
    const right = lesson.labels[child]!;
    const wrong = argmax(
      [...candidates].filter((label) => label !== right),
      labelScores,
    );
    labelling.tick();
    const lead = labelScores[right]! - labelScores[wrong]!;
    if (chosen !== right || lead < this.#settings.margin) labelling.update(labelRows, right, wrong);
    return chosen;
  }
}

/** The number with the highest score, the first of equals; -1 where there is none. */
function argmax(numbers: readonly number[], scores: Int32Array): number {
  let best = -1;
  for (const number of numbers) if (best === -1 || scores[number]! > scores[best]!) best = number;
  return best;
}

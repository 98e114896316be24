import { type Random, shuffled } from "./random.ts";

/** A text as word numbers; 0 stands for any rare word and for the edges of sentences. */
export interface Corpus {
  words: readonly string[];
  tokens: Int32Array;
}

export interface ClusterSettings {
  clusters: number;
  /** Rounds over the vocabulary. */
  rounds: number;
  random: Random;
}

/**
 * Groups words by the company they keep: the predictive exchange algorithm (Uszkoreit and Brants 2008). A word moves to
 * the cluster that makes the text most likely, each word being foretold by its cluster and each cluster by the word
 * before it.
 */
export function clusterWords(corpus: Corpus, settings: ClusterSettings): Map<string, number> {
  const exchange = new Exchange(corpus, settings.clusters);
  const order = [...corpus.words.keys()].filter((word) => word !== 0);
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const word of shuffled(order, settings.random)) exchange.moveToBest(word);
  }
  return new Map(order.map((word) => [corpus.words[word]!, exchange.clusterOf(word) + 1]));
}

/** Clusters by the words before and by the words after: each text is read in both directions. */
export function clusterBothWays(corpus: Corpus, settings: ClusterSettings): Map<string, [left: number, right: number]> {
  const left = clusterWords(corpus, settings);
  const right = clusterWords({ ...corpus, tokens: corpus.tokens.toReversed() }, settings);
  return new Map([...left].map(([word, cluster]) => [word, [cluster, right.get(word)!]]));
}

/** Numbers the words that stand at least `least` times in the sentences; rarer ones are all word 0. */
export function readCorpus(sentences: Iterable<readonly string[]>, least: number): Corpus {
  const counts = new Map<string, number>();
  const all = [...sentences];
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = ["", ...kept.map(([word]) => word)];
  const numbers = new Map(words.map((word, i) => [word, i]));
  const tokens = all.flatMap((sentence) => [0, ...sentence.map((word) => numbers.get(word) ?? 0)]);
  return { words, tokens: Int32Array.from(tokens) };
}

class Exchange {
  readonly #clusters: number;
  readonly #assigned: Int32Array;
  /** Count of each word, and of each cluster's words. */
  readonly #wordCount: Float64Array;
  readonly #size: Float64Array;
  /** Pairs (word before, cluster after), as a dense row of clusters for each word. */
  readonly #follows: Int32Array;
  /** Words before each word, with counts: `#before.slice(#starts[w], #starts[w + 1])`. */
  readonly #starts: Int32Array;
  readonly #before: Int32Array;
  readonly #beforeCount: Int32Array;

  constructor({ words, tokens }: Corpus, clusters: number) {
    this.#clusters = clusters;
    // Frequent words begin in clusters of their own, the others are dealt round.
    this.#assigned = Int32Array.from(words, (_, word) => word % clusters);
    this.#wordCount = new Float64Array(words.length);
    this.#size = new Float64Array(clusters);
    this.#follows = new Int32Array(words.length * clusters);
    const pairs = new Map<number, number>();
    for (let i = 1; i < tokens.length; i += 1) {
      const [first, second] = [tokens[i - 1]!, tokens[i]!];
      const cluster = this.#assigned[second]!;
      this.#wordCount[second] = this.#wordCount[second]! + 1;
      this.#size[cluster] = this.#size[cluster]! + 1;
      const cell = first * clusters + cluster;
      this.#follows[cell] = this.#follows[cell]! + 1;
      const pair = second * words.length + first;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    const sorted = [...pairs].toSorted((a, b) => a[0] - b[0]);
    this.#before = Int32Array.from(sorted, ([pair]) => pair % words.length);
    this.#beforeCount = Int32Array.from(sorted, ([, count]) => count);
    this.#starts = new Int32Array(words.length + 1);
    for (const [pair] of sorted) {
      const after = Math.floor(pair / words.length) + 1;
      this.#starts[after] = this.#starts[after]! + 1;
    }
    for (let word = 0; word < words.length; word += 1)
      this.#starts[word + 1] = this.#starts[word + 1]! + this.#starts[word]!;
  }

  clusterOf(word: number): number {
    return this.#assigned[word]!;
  }

  moveToBest(word: number): void {
    this.#shift(word, -1);
    let [best, gained] = [this.#assigned[word]!, -Infinity];
    for (let cluster = 0; cluster < this.#clusters; cluster += 1) {
      const gain = this.#gain(word, cluster);
      if (gain > gained) [best, gained] = [cluster, gain];
    }
    this.#assigned[word] = best;
    this.#shift(word, 1);
  }

  /** Adds the word's counts to its cluster, or takes them away. */
  #shift(word: number, sign: 1 | -1): void {
    const cluster = this.#assigned[word]!;
    this.#size[cluster] = this.#size[cluster]! + sign * this.#wordCount[word]!;
    for (let k = this.#starts[word]!; k < this.#starts[word + 1]!; k += 1) {
      const cell = this.#before[k]! * this.#clusters + cluster;
      this.#follows[cell] = this.#follows[cell]! + sign * this.#beforeCount[k]!;
    }
  }

  /** What the log-likelihood gains when the word, now in no cluster, joins this one. */
  #gain(word: number, cluster: number): number {
    const size = this.#size[cluster]!;
    let gain = entropy(size) - entropy(size + this.#wordCount[word]!);
    for (let k = this.#starts[word]!; k < this.#starts[word + 1]!; k += 1) {
      const pair = this.#follows[this.#before[k]! * this.#clusters + cluster]!;
      if (pair > 0 || this.#beforeCount[k]! > 1) gain += entropy(pair + this.#beforeCount[k]!) - entropy(pair);
    }
    return gain;
  }
}

// n log n for the counts that come up most.
const ENTROPIES = Float64Array.from({ length: 1 << 16 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

function entropy(count: number): number {
  return count < ENTROPIES.length ? ENTROPIES[count]! : count * Math.log(count);
}

import { hashText } from "./hash.ts";

/** What the form of a word shows, one number each; the order of the columns of `WordTable`. */
export const WORD_FIELDS = [
  "form",
  "norm",
  "prefix1",
  "prefix2",
  "prefix3",
  "prefix4",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "suffix5",
  "shape",
  "flags",
  "known",
  "clusterLeft",
  "clusterRight",
  "case",
] as const;

export type WordField = (typeof WORD_FIELDS)[number];

/** What a model knows of single words, by their normal form. */
export interface Vocabulary {
  /** Number of the word's set of usual tags, from 1. */
  known: ReadonlyMap<string, number>;
  /** Clusters of words used alike, from 1: by the words that stand before them, and by those that follow. */
  clusters: ReadonlyMap<string, readonly [left: number, right: number]>;
  /** How often running text writes the word with a capital, from 1, never, to 5, always. */
  cases: ReadonlyMap<string, number>;
}

// A token longer than this is no word: its ends say enough, and hashing a megabyte for each feature would not.
const LONGEST = 40;
// The table forgets everything when it is full: memory stays bounded over any number of documents.
const CAPACITY = 1 << 16;
const WIDTH = WORD_FIELDS.length;

/** Reads each distinct word once: `idOf` gives a row of `columns`, which holds the word's fields. */
export class WordTable {
  readonly #vocabulary: Vocabulary;
  readonly #ids = new Map<string, number>();
  /** Normal form of each word. */
  norms: string[] = [];
  /** Field `f` of word `id` stands at `id * WORD_FIELDS.length + f`. */
  columns = new Int32Array(1024 * WIDTH);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Row numbers of the words, valid until the next call. */
  idsOf(words: readonly string[]): Int32Array {
    if (this.#ids.size > CAPACITY) {
      this.#ids.clear();
      this.norms = [];
    }
    return Int32Array.from(words, (word) => this.#idOf(cut(word)));
  }

  #idOf(word: string): number {
    const seen = this.#ids.get(word);
    if (seen !== undefined) return seen;
    const id = this.#ids.size;
    if ((id + 1) * WIDTH > this.columns.length) {
      const wider = new Int32Array(this.columns.length * 2);
      wider.set(this.columns);
      this.columns = wider;
    }
    const norm = normalForm(word);
    this.norms.push(norm);
    this.columns.set(readWord(word, norm, this.#vocabulary), id * WIDTH);
    this.#ids.set(word, id);
    return id;
  }
}

/** The word in lower case with every digit `0`, straight apostrophes and hyphens: the key of the vocabulary. */
export function normalForm(word: string): string {
  return cut(word).toLowerCase().replace(/\d/g, "0").replace(/[‘’]/g, "'").replace(/[‐‑–]/g, "-").replace(/[“”]/g, '"');
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : word.slice(0, LONGEST / 2) + word.slice(-LONGEST / 2);
}

function readWord(word: string, norm: string, vocabulary: Vocabulary): number[] {
  const { length } = norm;
  const prefix = (size: number) => (length > size ? hashText(norm, 0, size) : 0);
  const suffix = (size: number) => (length > size ? hashText(norm, length - size) : 0);
  const [clusterLeft, clusterRight] = vocabulary.clusters.get(norm) ?? [0, 0];
  return [
    hashText(word),
    hashText(norm),
    ...[1, 2, 3, 4].map(prefix),
    ...[1, 2, 3, 4, 5].map(suffix),
    hashText(shapeOf(word)),
    flagsOf(word),
    vocabulary.known.get(norm) ?? 0,
    clusterLeft,
    clusterRight,
    vocabulary.cases.get(norm) ?? 0,
  ];
}

/** Letters by case, digits and other marks, runs shortened to two: `Xx`, `XX`, `dd-xx`. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{Lo}/gu, "o")
    .replace(/\d/g, "d")
    .replace(/(.)\1{2,}/gu, "$1$1");
}

function flagsOf(word: string): number {
  const tests = [/^\p{Lu}/u, /^\p{Lu}+$/u, /\d/, /-/, /^\P{L}+$/u, /[.@/]./, /\p{Ll}\p{Lu}/u];
  return tests.reduce((flags, test, bit) => (test.test(word) ? flags | (1 << bit) : flags), 0);
}

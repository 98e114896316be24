import { type Lexicon, affixRows, affixesOf, normalForm } from "../../src/language/network/word-features.ts";
import type { GoldSentence } from "./conllu.ts";
import { allClasses, classNames } from "./classes.ts";
import type { Form, Lesson } from "../network/batch.ts";
import { NO_CLASS } from "../network/losses.ts";
import type { Extent } from "../network/reader.ts";

// Seen less often, a word or an affix tells no more than its parts.
const LEAST_WORD = 3;
const LEAST_AFFIX = 3;
/** Affix of words without a fixed vector. */
export const NO_VECTOR = "no vector";

/** What a network's numbers mean. */
export interface Numbering {
  lexicon: Lexicon;
  /** Joint classes of UPOS and XPOS. */
  classes: readonly string[];
  /** Relations with their subtypes. */
  labels: readonly string[];
}

const numbered = (names: Iterable<string>) => new Map(Array.from(names, (name, i) => [name, i + 1]));

/** Numbers the words, affixes, tags and labels of a treebank. */
export function numberTreebank(sentences: readonly GoldSentence[], vectors: readonly string[]): Numbering {
  const words = new Map<string, number>();
  const types = new Set<string>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      count(words, normalForm(word));
      types.add(word);
    }
  }
  const affixes = new Map<string, number>();
  for (const word of types) for (const affix of affixesOf(word, false)) count(affixes, affix);
  for (const word of types)
    for (const affix of affixesOf(word, true)) if (!affixes.has(affix)) affixes.set(affix, LEAST_AFFIX);
  const frequent = (counts: Map<string, number>, least: number) =>
    [...counts].flatMap(([name, seen]) => (seen >= least ? [name] : [])).toSorted();
  return {
    lexicon: {
      vectors: numbered(vectors),
      words: numbered(frequent(words, LEAST_WORD)),
      affixes: numbered([...frequent(affixes, LEAST_AFFIX), NO_VECTOR]),
    },
    classes: allClasses(sentences),
    labels: [...new Set(sentences.flatMap(({ labels }) => labels))].filter((label) => label !== "root").toSorted(),
  };
}

/** The sizes that a numbering gives a network. */
export function extentOf({ lexicon, classes, labels }: Numbering): Extent {
  return {
    words: lexicon.words.size,
    affixes: lexicon.affixes.size,
    noVector: lexicon.affixes.get(NO_VECTOR)!,
    tags: classes.length,
    labels: labels.length,
  };
}

/** The sentences in numbers; classes that the numbering does not know are not scored. */
export function lessonsOf(sentences: readonly GoldSentence[], { lexicon, classes, labels }: Numbering): Lesson[] {
  const tagNumbers = new Map(classes.map((name, i) => [name, i]));
  const labelNumbers = new Map(labels.map((name, i) => [name, i]));
  const known = [new Map<string, Form>(), new Map<string, Form>()] as const;
  const formOf = (word: string, first: boolean): Form => {
    const forms = known[first ? 0 : 1];
    const norm = normalForm(word);
    const form = forms.get(word) ?? {
      vector: lexicon.vectors.get(norm) ?? 0,
      word: lexicon.words.get(norm) ?? 0,
      affixes: affixRows(lexicon, word, first),
    };
    forms.set(word, form);
    return form;
  };
  return sentences.map((sentence) => ({
    forms: sentence.words.map((word, i) => formOf(word, i === 0)),
    tags: Int32Array.from(classNames(sentence), (name) => tagNumbers.get(name) ?? NO_CLASS),
    heads: sentence.heads,
    labels: Int32Array.from(sentence.labels, (name) => labelNumbers.get(name) ?? NO_CLASS),
  }));
}

import { Failure } from "../../src/model/failure.ts";
import type { GoldSentence } from "./conllu.ts";

const MOST_CLASSES = 256;

/** The joint class of each word of a sentence. */
export function classNames(sentence: GoldSentence): string[] {
  return sentence.words.map((_, i) => `${sentence.upos[i]}|${sentence.xpos[i]}`);
}

/**
 * All classes of the sentences, in the order of the alphabet. Throws a `Failure` where there are more than a byte holds.
 */
export function allClasses(sentences: readonly GoldSentence[]): string[] {
  const classes = [...new Set(sentences.flatMap(classNames))].toSorted();
  if (classes.length > MOST_CLASSES) {
    throw new Failure(
      "training.classes",
      `${classes.length} pairs of UPOS and XPOS are too many: use other treebanks.`,
    );
  }
  return classes;
}

import type { TagDictionary } from "../src/language/tagger/model.ts";
import { Failure } from "../src/model/failure.ts";
import { normalForm } from "../src/language/weights/words.ts";
import type { GoldSentence } from "./conllu.ts";

// A word this frequent has shown all its tags, nearly always: one unseen tag in a few thousand tokens.
const FREQUENT = 25;
// Words seen up to this often stand for those never seen, and their classes for the classes that are open to new words.
const RARE = 2;

const MOST_CLASSES = 254;

/** What the counts of words and classes give: the classes, the dictionary, and the sets of usual tags as numbers. */
export interface TagCounts {
  classes: string[];
  dictionary: TagDictionary;
  known: Map<string, number>;
}

/** The joint class of each word of a sentence. */
export function classNames(sentence: GoldSentence): string[] {
  return sentence.words.map((_, i) => `${sentence.upos[i]}|${sentence.xpos[i]}`);
}

/** Counts the classes of each word; `classes` fixes their order where a fold must share it with the whole. */
export function countTags(sentences: readonly GoldSentence[], classes = allClasses(sentences)): TagCounts {
  const numbers = new Map(classes.map((name, i) => [name, i]));
  const counts = new Map<string, Map<number, number>>();
  for (const sentence of sentences) {
    for (const [i, name] of classNames(sentence).entries()) {
      const norm = normalForm(sentence.words[i]!);
      const seen = counts.get(norm) ?? new Map<number, number>();
      counts.set(norm, seen);
      const number = numbers.get(name)!;
      seen.set(number, (seen.get(number) ?? 0) + 1);
    }
  }
  return { classes, dictionary: dictionaryOf(counts), known: usualTags(counts) };
}

/**
 * All classes of the sentences, in the order of the alphabet. Throws a `Failure` where there are more than a byte holds,
 * less the numbers that the tagger and the parser keep for the edges of a sentence.
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

type Counts = ReadonlyMap<string, ReadonlyMap<number, number>>;

const sum = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((total, count) => total + count, 0);

const sortedClasses = (numbers: Iterable<number>) => Uint8Array.from(numbers).toSorted();

function dictionaryOf(counts: Counts): TagDictionary {
  const open = new Set<number>();
  for (const seen of counts.values()) if (sum(seen) <= RARE) for (const number of seen.keys()) open.add(number);
  const byWord = new Map<string, Uint8Array>();
  for (const [word, seen] of counts) {
    if (sum(seen) >= FREQUENT) byWord.set(word, sortedClasses(seen.keys()));
    else if ([...seen.keys()].some((number) => !open.has(number))) {
      byWord.set(word, sortedClasses(new Set([...open, ...seen.keys()])));
    }
  }
  return { byWord, open: sortedClasses(open) };
}

/**
 * Numbers the set of usual tags of each word. A tag seen once with a word does not count: in training it may be the very
 * token that is being learnt, and a model must not rely on what it will not have for new text.
 */
function usualTags(counts: Counts): Map<string, number> {
  const sets = new Map<string, number>();
  const known = new Map<string, number>();
  for (const [word, seen] of counts) {
    const total = sum(seen);
    const usual = [...seen].filter(([, count]) => count > 1 && count * 50 >= total).toSorted((a, b) => b[1] - a[1]);
    if (usual.length === 0) continue;
    const key = usual.map(([number]) => number).join(" ");
    if (!sets.has(key)) sets.set(key, sets.size + 1);
    known.set(word, sets.get(key)!);
  }
  return known;
}

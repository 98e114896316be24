import type { Vocabulary } from "./words.ts";

/** A vocabulary as it stands in a file: each word with its set of usual tags, its clusters and its letter case; 0 for none. */
export type SavedVocabulary = [word: string, known: number, left: number, right: number, letterCase: number][];

export function saveVocabulary({ known, clusters, cases }: Vocabulary): SavedVocabulary {
  const words = [...new Set([...known.keys(), ...clusters.keys(), ...cases.keys()])].toSorted();
  return words.map((word) => [
    word,
    known.get(word) ?? 0,
    ...(clusters.get(word) ?? ([0, 0] as const)),
    cases.get(word) ?? 0,
  ]);
}

export function readVocabulary(saved: SavedVocabulary): Vocabulary {
  const known = new Map<string, number>();
  const clusters = new Map<string, readonly [number, number]>();
  const cases = new Map<string, number>();
  for (const [word, set, left, right, letterCase] of saved) {
    if (set > 0) known.set(word, set);
    if (left > 0) clusters.set(word, [left, right]);
    if (letterCase > 0) cases.set(word, letterCase);
  }
  return { known, clusters, cases };
}

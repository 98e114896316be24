import type { Table } from "../weights/table.ts";
import { type Vocabulary, type WordTable, normalForm } from "../weights/words.ts";

/** Tags that a word may have, as classes. */
export interface TagDictionary {
  /** For a frequent word, by its normal form: the classes it was seen with. */
  closed: ReadonlyMap<string, Uint8Array>;
  /** For all other words. */
  open: Uint8Array;
}

/** A trained tagger. Its classes are pairs `UPOS|XPOS`, decided together since each disambiguates the other. */
export interface TaggerModel {
  classes: readonly string[];
  vocabulary: Vocabulary;
  dictionary: TagDictionary;
  words: WordTable;
  /** One table a pass. */
  passes: readonly Table[];
}

/** The classes from which a word's tag is chosen. */
export function candidatesFor(dictionary: TagDictionary, word: string): Uint8Array {
  return dictionary.closed.get(normalForm(word)) ?? dictionary.open;
}

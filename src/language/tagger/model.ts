import type { Table } from "../weights/table.ts";
import { type WordTable, normalForm } from "../weights/words.ts";

/** Tags that a word may have, as classes. */
export interface TagDictionary {
  /** By normal form: a frequent word's classes as seen, or for a rarer one the open classes and its own. */
  byWord: ReadonlyMap<string, Uint8Array>;
  /** For all other words. */
  open: Uint8Array;
}

/** A trained tagger. Its classes are pairs `UPOS|XPOS`, decided together since each disambiguates the other. */
export interface TaggerModel {
  classes: readonly string[];
  dictionary: TagDictionary;
  words: WordTable;
  table: Table;
}

/** The classes from which a word's tag is chosen. */
export function candidatesFor(dictionary: TagDictionary, word: string): Uint8Array {
  return dictionary.byWord.get(normalForm(word)) ?? dictionary.open;
}

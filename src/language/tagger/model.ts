import type { Table } from "../weights/table.ts";
import type { WordTable } from "../weights/words.ts";

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
  /** A choice that leads the next best by less than this score is in doubt. */
  doubt: number;
}

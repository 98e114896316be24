import type { Table } from "../weights/table.ts";
import type { WordTable } from "../weights/words.ts";

/** A trained parser: one table for the three actions, one for the labels of arcs. */
export interface ParserModel {
  /** Relations with their subtypes; number 0 is `root`. */
  labels: readonly string[];
  words: WordTable;
  actions: Table;
  labelling: Table;
  /** Labels seen for the side, the dependent's and the head's part of speech: see `labelKey`. */
  allowed: ReadonlyMap<number, Uint8Array>;
}

/** Key of `ParserModel.allowed`; `upos` numbers are below 256. */
export function labelKey(action: number, dependent: number, head: number): number {
  return (action << 16) | (dependent << 8) | head;
}

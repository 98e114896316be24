import { type Packed, pack, unpack } from "../weights/packed.ts";
import { type SavedVocabulary, readVocabulary, saveVocabulary } from "../weights/vocabulary.ts";
import { type Vocabulary, WordTable } from "../weights/words.ts";
import type { TaggerModel } from "./model.ts";

interface Header {
  classes: string[];
  byWord: [word: string, classes: number[]][];
  open: number[];
  doubt: number;
  vocabulary: SavedVocabulary;
}

/** The bytes of a tagger's file: its table, its dictionary and the vocabulary that the parser reads too. */
export function packTagger(model: TaggerModel, vocabulary: Vocabulary): Buffer {
  const header: Header = {
    classes: [...model.classes],
    byWord: [...model.dictionary.byWord].map(([word, classes]) => [word, [...classes]]),
    open: [...model.dictionary.open],
    doubt: model.doubt,
    vocabulary: saveVocabulary(vocabulary),
  };
  return pack({ header, tables: [{ classes: model.classes.length, table: model.table }] });
}

/** Reads what `packTagger` wrote. Throws a `Failure` where the bytes are no packed weights. */
export function unpackTagger(bytes: Uint8Array, name: string): TaggerModel {
  const packed: Packed = unpack(bytes, name);
  const { classes, byWord, open, doubt, vocabulary } = packed.header as Header;
  return {
    classes,
    dictionary: {
      byWord: new Map(byWord.map(([word, numbers]) => [word, Uint8Array.from(numbers)])),
      open: Uint8Array.from(open),
    },
    words: new WordTable(readVocabulary(vocabulary)),
    table: packed.tables[0]!.table,
    doubt,
  };
}

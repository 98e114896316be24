import type { Tags } from "../tagger/tag.ts";
import { WORD_FIELDS, type WordTable } from "../weights/words.ts";

/** What the parser reads of a tagger's output. */
export type ParserInput = Pick<Tags, "upos" | "classes" | "seconds">;

/** What a word is to the parser; `second` is the class that it may be instead, or the class again. */
export const TOKEN_FIELDS = ["word", "class", "second", "upos", "left", "right", "suffix"] as const;

/** The columns that the parser reads of each word, one slot a word; the root has its own values at the end. */
export interface Sentence {
  size: number;
  /** Columns in the order of `TOKEN_FIELDS`. */
  columns: readonly Int32Array[];
  upos: Int32Array;
  /** Commas and other punctuation before each word, so that a difference counts those between two words. */
  commas: Int32Array;
  marks: Int32Array;
  /** The next verb at or after each word, `size` where none follows. */
  nextVerb: Int32Array;
}

/** Value of the root and of a missing word in any column. */
export const ROOT_VALUE = 254;
export const NO_VALUE = 255;

const WIDTH = WORD_FIELDS.length;
const NORM = WORD_FIELDS.indexOf("norm");
const LEFT_CLUSTER = WORD_FIELDS.indexOf("clusterLeft");
const RIGHT_CLUSTER = WORD_FIELDS.indexOf("clusterRight");
const SUFFIX = WORD_FIELDS.indexOf("suffix3");

/** `upos` and `classes` as the tagger gives them; `verb` and `punct` are their numbers among `upos`. */
export function readSentence(
  words: readonly string[],
  tags: ParserInput,
  table: WordTable,
  known: { verb: number; punct: number },
): Sentence {
  const size = words.length;
  const ids = table.idsOf(words);
  const column = (read: (i: number) => number) => {
    const values = new Int32Array(size + 1).fill(ROOT_VALUE);
    for (let i = 0; i < size; i += 1) values[i] = read(i);
    return values;
  };
  const field = (name: number) => column((i) => table.columns[ids[i]! * WIDTH + name]!);
  const upos = column((i) => tags.upos[i]!);
  const classes = column((i) => tags.classes[i]!);
  const seconds = column((i) => tags.seconds[i]!);
  const columns = [field(NORM), classes, seconds, upos, field(LEFT_CLUSTER), field(RIGHT_CLUSTER), field(SUFFIX)];
  const [commas, marks] = [new Int32Array(size + 2), new Int32Array(size + 2)];
  for (let i = 0; i < size; i += 1) {
    const mark = upos[i] === known.punct;
    commas[i + 1] = commas[i]! + (mark && words[i] === "," ? 1 : 0);
    marks[i + 1] = marks[i]! + (mark ? 1 : 0);
  }
  const nextVerb = new Int32Array(size + 1).fill(size);
  for (let i = size - 1; i >= 0; i -= 1) nextVerb[i] = upos[i] === known.verb ? i : nextVerb[i + 1]!;
  return { size, columns, upos, commas, marks, nextVerb };
}

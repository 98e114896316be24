import { readTemplates } from "../weights/templates.ts";
import { WORD_FIELDS } from "../weights/words.ts";

/** Words whose form a decision may look at, by their distance from the word that is tagged. */
export const WINDOW = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Atoms: each field of each word of the window, then the context that is not a word's. */
export const TAG_ATOMS: readonly string[] = [
  ...WINDOW.flatMap((offset) => WORD_FIELDS.map((field) => `${offset}.${field}`)),
  // The tags given to the last two words.
  "tag-1",
  "tag-2",
  // First, last or inner word, in a sentence of small letters or of capitals only, and how the sentence ends.
  "place",
  "end",
];

/** Where the context begins in the atoms. */
export const CONTEXT = WINDOW.length * WORD_FIELDS.length;

const OWN = [
  "0.form",
  "0.norm",
  "0.prefix1",
  "0.prefix2",
  "0.prefix3",
  "0.prefix4",
  "0.suffix1",
  "0.suffix2",
  "0.suffix3",
  "0.suffix4",
  "0.suffix5",
  "0.shape",
  "0.flags",
  "0.known",
  "0.clusterLeft",
  "0.clusterRight",
  "0.clusterLeft 0.clusterRight",
  "0.shape place",
  "0.known 0.flags place",
  "0.suffix3 0.flags place",
  "0.known end",
  "0.case",
  "0.case 0.flags place",
  "0.case 0.known 0.flags",
];

const AROUND = [
  "-1.norm",
  "1.norm",
  "-2.norm",
  "2.norm",
  "-1.norm 0.norm",
  "0.norm 1.norm",
  "-1.norm 1.norm",
  "-2.norm -1.norm",
  "1.norm 2.norm",
  "-1.suffix3",
  "1.suffix3",
  "1.suffix2",
  "1.known",
  "2.known",
  "0.case 0.flags -1.case -1.flags",
  "0.case 0.flags 1.case 1.flags",
  "1.known 2.known",
  "1.known 2.known 3.known",
  "0.known 1.known",
  "0.known 1.known 2.known",
  "-1.known 0.known 1.known",
  "-2.known -1.known 0.known",
  "-1.shape 0.shape 1.shape",
  "-1.flags 0.flags 1.flags place",
  "1.clusterLeft",
  "1.clusterRight",
  "-1.clusterRight",
  "-1.clusterLeft",
  "0.clusterRight 1.clusterLeft",
  "-1.clusterRight 0.clusterLeft",
  "-1.clusterRight 1.clusterLeft",
  "0.suffix3 1.clusterLeft",
  "0.known 1.clusterLeft",
  "0.suffix3 1.known",
  "0.suffix2 1.suffix2",
  "0.norm 1.known",
  "0.norm 1.suffix3",
  "0.norm 2.known",
  "0.norm 2.norm",
];

const HISTORY = [
  "tag-1",
  "tag-2",
  "tag-2 tag-1",
  "tag-1 0.form",
  "tag-1 0.known",
  "tag-2 tag-1 0.known",
  "tag-2 tag-1 0.norm",
  "tag-1 0.suffix2",
  "tag-1 0.suffix3",
  "tag-1 0.shape",
  "tag-1 1.norm",
  "tag-1 1.known",
  "tag-1 0.known 1.known",
  "tag-2 tag-1 1.known",
  "tag-1 0.clusterLeft",
  "tag-1 0.clusterRight",
  "tag-1 0.norm 1.known",
  "tag-1 -1.norm",
  "tag-1 -1.norm 0.known",
];

/** The features of a decision. */
export const TAG_TEMPLATES = readTemplates(TAG_ATOMS, [...OWN, ...AROUND, ...HISTORY]);

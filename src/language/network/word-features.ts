/** What a network knows of words, each with its row from 1; row 0 is for what it does not know. */
export interface Lexicon {
  /** Words with a vector from running text, by normal form. */
  vectors: ReadonlyMap<string, number>;
  /** Words frequent in the treebanks, by normal form. */
  words: ReadonlyMap<string, number>;
  /** Beginnings, ends and shapes of words, as `affixesOf` names them. */
  affixes: ReadonlyMap<string, number>;
}

/** Number of affixes of a word. */
export const AFFIXES = 9;

// A token longer than this is no word: its ends say enough.
const LONGEST = 40;
const LONGEST_SHAPE = 8;

/** The word in lower case with every digit `0`, straight apostrophes and hyphens: the key of the lexicon. */
export function normalForm(word: string): string {
  return shortened(word)
    .toLowerCase()
    .replace(/\d/g, "0")
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–]/g, "-")
    .replace(/[“”]/g, '"');
}

/** Names of what the form of a word shows; `first`: whether it opens its sentence, where a capital says little. */
export function affixesOf(word: string, first: boolean): string[] {
  const form = shortened(word);
  const norm = normalForm(word);
  const upper = form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
  const capital = /^\p{Lu}/u.test(form);
  return [
    ...[1, 2, 3].map((size) => `p${size}${norm.slice(0, size)}`),
    ...[1, 2, 3, 4].map((size) => `s${size}${norm.slice(-size)}`),
    `S${shapeOf(form)}`,
    `c${upper ? "U" : capital ? "I" : "l"}${first ? 1 : 0}`,
  ];
}

/** Rows of the lexicon for what the form of a word shows. */
export function affixRows(lexicon: Lexicon, word: string, first: boolean): number[] {
  return affixesOf(word, first)
    .map((affix) => lexicon.affixes.get(affix) ?? 0)
    .filter((row) => row > 0);
}

/** The word itself, or the two ends of one that is too long to be one. */
export function shortened(word: string): string {
  return word.length <= LONGEST ? word : word.slice(0, LONGEST / 2) + word.slice(-LONGEST / 2);
}

/** Letters by case and digits, runs shortened to two: `Xx`, `XX`, `dd-xx`. */
function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\d/g, "d")
    .replace(/(.)\1+/gu, "$1$1")
    .slice(0, LONGEST_SHAPE);
}

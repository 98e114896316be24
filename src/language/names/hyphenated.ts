import type { Doc } from "../doc.ts";

/** A syllable of a Korean or Taiwanese given name in Latin letters: `Hyun`, `Jae`, `wen`; not `led` or `based`. */
const SYLLABLE = "(?:[bcdghjklmnprstwyz]?[hgswy]?y?[aeiouy]{1,3}(?:ng|rn|n|ck|[klmpbtshr])?)";
const ONE = new RegExp(`^${SYLLABLE}$`);
const ONE_OR_TWO = new RegExp(`^${SYLLABLE}{1,2}$`);
const CAPITAL = /^\p{Lu}/u;
/** Words that stand behind a hyphen and look like such a syllable: `state-run`. */
const WORDS = new Set(["run", "hit", "era", "man", "war", "like", "wide"]);

/** Whether a word, a hyphen and a word without a gap start at a token, and stand alone: `Ho-jin`, not `Rhein-Main-Donau`. */
export function isHyphenated({ norms, starts, ends }: Doc, i: number): boolean {
  const glued = (k: number) => ends[k] === starts[k + 1];
  if (norms[i + 1] !== "-" || !glued(i) || !glued(i + 1)) return false;
  return !(norms[i + 3] === "-" && glued(i + 2)) && !(norms[i - 1] === "-" && glued(i - 1));
}

/** Whether a hyphenated word is built like a given name of two syllables: `Ho-jin`, `Ing-wen`. */
export function isSyllabic(doc: Doc, i: number): boolean {
  if (!isHyphenated(doc, i) || WORDS.has(doc.norms[i + 2]!)) return false;
  return isSyllable(doc.words[i]!) && ONE_OR_TWO.test(doc.words[i + 2]!);
}

/** Whether a capitalised word is built like one syllable of such a name: `Suk`, `Yeol`. */
export function isSyllable(word: string): boolean {
  return CAPITAL.test(word) && ONE.test(word.toLowerCase());
}

/** Whether a token is a hyphen inside a word. */
export function isInnerHyphen({ norms, starts, ends }: Doc, i: number): boolean {
  return norms[i] === "-" && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
}

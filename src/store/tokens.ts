/** Scripts written without spaces between words: each of their characters is a search token of its own. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, "gu");
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{Co}\\p{M}])+`, "gu");
const ASCII = /^[\x20-\x7e\s]*$/;

/** A search token with its place in the text: UTF-16 code units, `end` exclusive. */
export interface Token {
  start: number;
  end: number;
  folded: string;
}

/**
 * Parts characters of unspaced scripts with blanks, so that a full-text index of words finds a Korean, Chinese,
 * Japanese or Thai word of any length anywhere in a text: the word becomes a phrase of single characters.
 */
export function segment(text: string): string {
  return ASCII.test(text) ? text : text.replace(UNSPACED_CHARACTER, " $& ");
}

/** The tokens of a text, without case and diacritics. */
export function* tokens(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const folded = fold(match[0]);
    if (folded !== "") yield { start: match.index, end: match.index + match[0].length, folded };
  }
}

/** A text without case and diacritics. */
export function fold(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
}

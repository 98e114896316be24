/** What a UTF-16 unit is to the tokeniser. */
export const KIND = { space: 1, letter: 2, digit: 3, inner: 4, sign: 5 } as const;

const SPACE = /[\s\u0085\u180e\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// Ordinal signs are letters to Unicode, but part from their number.
const ORDINAL = /[ºª]/;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
// Marks, joiners and soft hyphens: they stand inside words.
const INNER = /[\p{M}\u00ad\u2060]|\u200c|\u200d/u;

const kinds = new Uint8Array(0x10000);

/** Kind of the unit at an offset; a half of a surrogate pair has the kind of the pair. Beyond the text: a space. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return kindOfPair(text, at, code);
  if (Number.isNaN(code)) return KIND.space;
  const known = kinds[code]!;
  return known === 0 ? (kinds[code] = kindOf(text.charAt(at))) : known;
}

export function isWord(kind: number): boolean {
  return kind === KIND.letter || kind === KIND.digit || kind === KIND.inner;
}

export function isLetter(text: string, at: number): boolean {
  return kindAt(text, at) === KIND.letter;
}

export function isDigit(text: string, at: number): boolean {
  return kindAt(text, at) === KIND.digit;
}

export function isUpper(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function kindOfPair(text: string, at: number, code: number): number {
  const low = code >= 0xdc00;
  const point = text.codePointAt(low ? at - 1 : at) ?? 0;
  return point > 0xffff ? kindOf(String.fromCodePoint(point)) : KIND.sign;
}

function kindOf(character: string): number {
  if (SPACE.test(character)) return KIND.space;
  if (LETTER.test(character) && !ORDINAL.test(character)) return KIND.letter;
  if (DIGIT.test(character)) return KIND.digit;
  return INNER.test(character) ? KIND.inner : KIND.sign;
}

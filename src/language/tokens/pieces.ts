/** A stretch of text that the tokeniser reads in one go. */
export interface Piece {
  start: number;
  end: number;
  /** A blank line or the end of the text follows: no sentence runs on. */
  closed: boolean;
}

const LONGEST_PIECE = 20_000;
// The tokeniser's time grows with the square of a run without white space; no word is as long as this.
const LONGEST_RUN = 120;
const BLANK_LINE = /\n[^\S\n]*\n\s*/g;
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN}}`, "g");

/** Cuts a text at blank lines, inside endless runs of characters and, in huge paragraphs, at white space. */
export function pieces(text: string): Piece[] {
  const cut: Piece[] = [];
  let start = 0;
  for (const blank of text.matchAll(BLANK_LINE)) {
    cutParagraph(text, start, blank.index, cut);
    start = blank.index + blank[0].length;
  }
  cutParagraph(text, start, text.length, cut);
  return cut;
}

function cutParagraph(text: string, start: number, end: number, into: Piece[]): void {
  let from = start;
  for (const run of text.slice(start, end).matchAll(LONG_RUN)) {
    const at = start + run.index;
    cutHuge(text, from, at, into);
    const upTo = wholeCharacter(text, at + LONGEST_RUN);
    into.push({ start: at, end: upTo, closed: false });
    from = upTo;
  }
  cutHuge(text, from, end, into);
  const last = into.at(-1);
  if (last && last.end > start) last.closed = true;
}

function cutHuge(text: string, start: number, end: number, into: Piece[]): void {
  let from = start;
  while (end - from > LONGEST_PIECE) {
    const space = text.lastIndexOf(" ", from + LONGEST_PIECE);
    const upTo = space > from ? space : wholeCharacter(text, from + LONGEST_PIECE);
    into.push({ start: from, end: upTo, closed: false });
    from = upTo;
  }
  if (text.slice(from, end).trim() !== "") into.push({ start: from, end, closed: false });
}

/** Moves a cut out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

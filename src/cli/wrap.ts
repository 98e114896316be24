import { plain, width } from "./table.ts";

/** Columns that a page for people may take. */
export const PAGE_WIDTH = 80;

/**
 * A text as lines of at most `PAGE_WIDTH` columns, cut at spaces, and within a word where one is longer than a line.
 *
 * @param first what the first line begins with
 * @param rest what each further line begins with
 */
export function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const end = () => {
    lines.push(line);
    line = rest;
    empty = true;
  };
  for (const word of plain(text).split(/\s+/)) {
    if (!empty && width(line) + 1 + width(word) > PAGE_WIDTH) end();
    for (const piece of pieces(word, PAGE_WIDTH - width(rest))) {
      if (!empty && width(line) + 1 + width(piece) > PAGE_WIDTH) end();
      line += empty ? piece : ` ${piece}`;
      empty = false;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A word in pieces that each fit a line. */
function pieces(word: string, room: number): string[] {
  if (width(word) <= room) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (width(piece) + width(sign) > room) {
      cut.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...cut, piece];
}

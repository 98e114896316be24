import type { Face } from "./fonts.ts";

/** A stretch of text in one style. */
export interface Run {
  text: string;
  face: Face;
  size: number;
  colour: string;
  /** Where a click leads: to a place in the document, or to an address. */
  to?: { place: string } | { address: string };
  /** The text that stands for, where the font lacks it. */
  said?: string;
}

/** A part of a line; `x` is its distance from the line's beginning, in points. */
export interface Placed extends Run {
  x: number;
  width: number;
}

export type Line = Placed[];

/** Width of a run's text in points. */
export type Measure = (run: Run) => number;

/** Breaks runs into lines of at most `width` points, between words; a word that is wider than a line is broken where it must be. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  let x = 0;
  for (const word of wordsOf(runs)) {
    const wide = word.reduce((sum, part) => sum + measure(trimmedEnd(part, part === word.at(-1))), 0);
    if (x + wide > width && line.length > 0) {
      lines.push(line);
      line = [];
      x = 0;
    }
    for (const part of wide > width ? word.flatMap((each) => slices(each, width, measure)) : word) {
      const own = measure(part);
      if (x + measure(trimmedEnd(part, true)) > width && line.length > 0) {
        lines.push(line);
        line = [];
        x = 0;
      }
      line.push({ ...part, x, width: own });
      x += own;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(joined);
}

/** Words with the blank behind them, each the runs that it is set in: nothing breaks between a word and the mark at its end. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const run of runs) {
    for (const text of run.text.match(/[^ ]* +|[^ ]+/g) ?? []) {
      const part = { ...run, text };
      if (open) words.at(-1)?.push(part);
      else words.push([part]);
      open = !text.endsWith(" ");
    }
  }
  return words;
}

function trimmedEnd(run: Run, last: boolean): Run {
  return last ? { ...run, text: run.text.trimEnd() } : run;
}

/** A run in pieces that fit a line. */
function slices(run: Run, width: number, measure: Measure): Run[] {
  const pieces: Run[] = [];
  let piece = "";
  for (const character of run.text) {
    if (piece !== "" && measure({ ...run, text: (piece + character).trimEnd() }) > width) {
      pieces.push({ ...run, text: piece });
      piece = "";
    }
    piece += character;
  }
  return [...pieces, { ...run, text: piece }];
}

/** Neighbours of one style drawn as one. */
function joined(line: Line): Line {
  const parts: Line = [];
  for (const part of line) {
    const last = parts.at(-1);
    if (last !== undefined && isSameStyle(last, part)) {
      last.text += part.text;
      last.width += part.width;
    } else parts.push({ ...part });
  }
  return parts;
}

function isSameStyle(a: Run, b: Run): boolean {
  return a.face === b.face && a.size === b.size && a.colour === b.colour && a.to === b.to && a.said === b.said;
}

import type { BriefSentence } from "../../../model/brief.ts";
import { legible } from "../words/legible.ts";
import { marksOf } from "../write/marks.ts";
import type { Run } from "./lines.ts";
import { ACCENT, INK, MUTED } from "./paper.ts";

/** A mark is so much smaller than its sentence. */
const MARK = 0.8;

export function plain(text: string, size = 10, colour = INK): Run {
  return { text: legible(text), face: "plain", size, colour };
}

export function bold(text: string, size = 10, colour = INK): Run {
  return { ...plain(text, size, colour), face: "bold" };
}

export function oblique(text: string, size = 10, colour = INK): Run {
  return { ...plain(text, size, colour), face: "oblique" };
}

/** What stands between two texts as it is: `legible` would trim it. */
export function between(text: string, size = 10): Run {
  return { text, face: "plain", size, colour: MUTED };
}

/** A sentence with its marks; a number leads to its source. */
export function sentenceRuns(told: BriefSentence, size = 10): Run[] {
  const marks = marksOf(told).map((mark): Run => {
    const run = plain(`[${mark}]`, size * MARK, MUTED);
    return typeof mark === "number" ? { ...run, colour: ACCENT, to: { place: placeOf(mark) } } : run;
  });
  return [plain(told.text, size), ...(marks.length === 0 ? [] : [between("\u00A0", size * MARK), ...marks])];
}

/** The name of the place at which a source stands. */
export function placeOf(source: number): string {
  return `source-${source}`;
}

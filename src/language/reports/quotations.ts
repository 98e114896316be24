import type { Doc, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";
import { type Mark, markAt } from "./quotation-marks.ts";

/** Words between quotation marks, the marks left out. */
export interface Quotation extends TokenRange {
  /** Index of the quotation around it, `null` for an outermost one. */
  outer: number | null;
  /** Whether it goes on with the quotation before it, whose paragraph ended without a closing mark. */
  continues: boolean;
}

interface Open {
  mark: Mark;
  /** Place in the list that is being filled. */
  index: number;
}

/** Marks inside marks inside marks: deeper ones are a slip of the text. */
const DEEPEST = 3;

/**
 * The quotations of a document in the order of their opening marks, inner ones behind the one that holds them.
 *
 * None reaches across a blank line; where the next paragraph opens with a mark again, the quotation goes on there. A mark
 * that finds no partner counts for nothing.
 */
export function quotations(doc: Doc): Quotation[] {
  const found: (Quotation | null)[] = [];
  let open: Open[] = [];
  let unclosed = -1;
  for (let i = 0; i < doc.words.length; i++) {
    const mark = markAt(doc, i);
    if (i > 0 && (open.length > 0 || unclosed !== -1) && opensParagraph(doc, i)) {
      unclosed = open.length > 0 && goesOn(open[0]!.mark, mark) ? closeAtParagraph(found, open, i) : -1;
      open = [];
    }
    if (!mark) continue;
    const partner = closes(mark, open) ? open.findLastIndex((one) => one.mark.family === mark.family) : -1;
    if (partner !== -1) {
      const { index } = open[partner]!;
      found[index] = { ...found[index]!, end: i };
      open = open.slice(0, partner);
    } else if (mark.role !== "closes" && open.length < DEEPEST) {
      const again = open.findIndex((one) => one.mark.family === mark.family);
      if (again !== -1) open = open.slice(0, again);
      const outer = open.at(-1)?.index ?? null;
      open.push({ mark, index: found.length });
      found.push({ start: i + 1, end: i + 1, outer, continues: unclosed !== -1 });
    }
    unclosed = -1;
  }
  return withoutEmpty(found);
}

function goesOn(open: Mark, next: Mark | null): boolean {
  return next !== null && next.role !== "closes" && next.family === open.family;
}

function closeAtParagraph(found: (Quotation | null)[], open: readonly Open[], end: number): number {
  const { index } = open[0]!;
  found[index] = { ...found[index]!, end };
  return index;
}

function closes(mark: Mark, open: readonly Open[]): boolean {
  if (mark.role === "closes") return true;
  return mark.role === "either" && open.some((one) => one.mark.family === mark.family);
}

function withoutEmpty(found: readonly (Quotation | null)[]): Quotation[] {
  const place = new Map<number, number>();
  const kept: Quotation[] = [];
  for (const [index, quotation] of found.entries()) {
    if (!quotation || quotation.end <= quotation.start) continue;
    place.set(index, kept.length);
    kept.push({ ...quotation, outer: quotation.outer === null ? null : (place.get(quotation.outer) ?? null) });
  }
  return kept;
}

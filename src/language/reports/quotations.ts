import type { Doc, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";

const OPENING = new Set(["“", "«", "„"]);
const CLOSING = new Set(["”", "»"]);
const STRAIGHT = new Set(['"', "''", "``"]);

/**
 * Stretches between quotation marks, marks left out, none across a blank line but those that the next paragraph opens
 * again. A closing mark that opens (`.”This`) is taken by what stands beside it.
 */
export function quotations(doc: Doc): TokenRange[] {
  const found: TokenRange[] = [];
  let open = -1;
  for (let i = 0; i < doc.words.length; i++) {
    if (open !== -1 && opensParagraph(doc, i)) {
      if (i > open) found.push({ start: open, end: i });
      open = -1;
    }
    const mark = markKind(doc, i, open !== -1);
    if (mark === "open") open = i + 1;
    else if (mark === "close" && open !== -1) {
      if (i > open) found.push({ start: open, end: i });
      open = -1;
    }
  }
  return found;
}

function markKind(doc: Doc, i: number, inside: boolean): "open" | "close" | null {
  const word = doc.words[i] ?? "";
  if (!OPENING.has(word) && !CLOSING.has(word) && !STRAIGHT.has(word)) return null;
  if (OPENING.has(word)) return inside ? "close" : "open";
  return inside ? "close" : opensBySpace(doc, i) ? "open" : null;
}

/** A mark with no gap behind it and a gap, or a full stop, before it opens. */
function opensBySpace(doc: Doc, i: number): boolean {
  return doc.ends[i] === doc.starts[i + 1];
}

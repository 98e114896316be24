import type { Doc, TokenRange } from "./doc.ts";

/** The words of a range as they stand in the text, white space run together. */
export function rangeText(doc: Doc, range: TokenRange): string {
  return doc.text.slice(doc.starts[range.start], doc.ends[range.end - 1]).replace(/\s+/g, " ");
}

import { Span } from "./span.ts";
import type { Doc, TokenRange } from "./doc.ts";

/** The words of a range as they stand in the text, white space run together. */
export function rangeText(doc: Doc, range: TokenRange): string {
  return new Span(doc, range).text.replace(/\s+/g, " ");
}

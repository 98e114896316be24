import type { Doc } from "./doc.ts";

/** Whether a blank line, or nothing, stands before a token. */
export function opensParagraph(doc: Doc, i: number): boolean {
  if (i === 0) return true;
  const [from, to] = [doc.ends[i - 1] as number, doc.starts[i] as number];
  return to - from > 1 && /\n\s*\n/.test(doc.text.slice(from, to));
}

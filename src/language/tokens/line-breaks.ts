import type { Doc } from "../doc.ts";
import { sentenceOpeners } from "./sentence-openers.ts";

const BULLET = /^[*•–—-]$/;
const GOES_ON = /^[,;&(/–—-]$/;
const OPENS = /^[\p{Lu}\p{N}"“‘'([]/u;

/**
 * Whether a sentence ends at the line break before token `i`: before a bullet, and before a capital where the next word would
 * still have had room on the line, so that no wrapping broke it (a headline over its text, an item of a list).
 */
export function endsAtLineBreak(doc: Doc, i: number): boolean {
  const { text } = doc;
  const [end, start] = [doc.ends[i - 1]!, doc.starts[i]!];
  if (start === end || (start === end + 1 && text.charCodeAt(end) !== 10)) return false;
  if (!text.slice(end, start).includes("\n")) return false;
  if (BULLET.test(doc.words[i]!)) return (doc.starts[i + 1] ?? start) > doc.ends[i]!;
  if (!OPENS.test(doc.words[i]!) || GOES_ON.test(doc.words[i - 1]!) || sentenceOpeners().has(doc.norms[i - 1]!))
    return false;
  return hadRoom(text, end, start, doc.ends[i]! - start);
}

/** Whether a word of `length` would have fitted behind `end`, on a line as long as the lines around. */
function hadRoom(text: string, end: number, start: number, length: number): boolean {
  const lineStart = text.lastIndexOf("\n", end - 1) + 1;
  const nextEnd = text.indexOf("\n", start);
  const next = (nextEnd === -1 ? text.length : nextEnd) - start;
  const before = lineStart === 0 ? 0 : lineStart - 2 - text.lastIndexOf("\n", lineStart - 2);
  return end - lineStart + 1 + length <= Math.max(next, before);
}

import type { Chunk } from "../clauses/chunks.ts";
import type { Doc } from "../doc.ts";

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "—": "—", "–": "–", "--": "--", "-": "-" };
const LONGEST = 25;

/** A sentence without what stands in brackets or between dashes, and each of those by itself. */
export function unfold(doc: Doc, chunks: readonly Chunk[]): Chunk[][] {
  const outer: Chunk[] = [];
  const inner: Chunk[][] = [];
  for (let c = 0; c < chunks.length; c++) {
    const end = closingAt(doc, chunks, c);
    if (end === -1) outer.push(chunks[c] as Chunk);
    else {
      inner.push(chunks.slice(c + 1, end));
      c = end;
    }
  }
  return [outer, ...inner.filter((part) => part.length > 0)];
}

function closingAt(doc: Doc, chunks: readonly Chunk[], c: number): number {
  const chunk = chunks[c] as Chunk;
  const closing = chunk.end === chunk.start + 1 ? CLOSING[doc.norms[chunk.start] ?? ""] : undefined;
  if (closing === undefined || c === 0) return -1;
  for (let k = c + 1; k < Math.min(chunks.length, c + LONGEST); k++) {
    const other = chunks[k] as Chunk;
    if (other.end === other.start + 1 && doc.norms[other.start] === closing) return k;
  }
  return -1;
}

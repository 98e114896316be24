import type { Chunk } from "./chunks.ts";
import type { Doc } from "../doc.ts";
import { grammar } from "./grammar.ts";

/** Turns `after`, `as`, `since` and their like into prepositions where no clause follows them. */
export function settleMarks(doc: Doc, chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((chunk, c) => {
    if (chunk.kind !== "mark" || !grammar().sometimes.has(chunk.word) || opensClause(doc, chunks, c)) return chunk;
    return { kind: "preposition", start: chunk.start, end: chunk.end, word: chunk.word };
  });
}

function opensClause(doc: Doc, chunks: readonly Chunk[], c: number): boolean {
  const first = chunks[c + 1];
  if (first?.kind === "verb") return first.group.form !== "infinitive";
  let subject = false;
  for (let k = c + 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.kind === "noun" && chunks[k - 1]?.kind !== "preposition") subject = true;
    if (chunk.kind === "verb") return subject && isPredicate(doc, chunk, chunks[k + 1]);
    if (["comma", "stop", "mark", "relative"].includes(chunk.kind)) return false;
  }
  return false;
}

function isPredicate(doc: Doc, chunk: Chunk, next: Chunk | undefined): boolean {
  if (chunk.kind !== "verb") return false;
  if (chunk.group.form === "open") return !(next?.kind === "preposition" && next.word === "by");
  return chunk.group.form === "finite";
}

import type { Span } from "../../model/span.ts";

const BOUNDARY = /(?<=[\p{L}\p{N})\]%”"’][.!?…]["”’)\]]{0,2})\s+(?=["“‘([]?[\p{Lu}\p{N}])/gu;

/** Sentences with the space after them, roughly parted: an abbreviation may part one too many. */
export function sentenceSpans(text: string): Span[] {
  const starts = [0, ...Array.from(text.matchAll(BOUNDARY), (match) => match.index + match[0].length)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

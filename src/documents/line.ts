import { type Evidence, weigh } from "./evidence.ts";
import type { Passage } from "./passage.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** A paragraph under judgement. */
export interface Line {
  passage: Passage;
  shape: Shape;
  evidence: Evidence;
  /** Why it is removed; `null` while it stays. */
  reason: string | null;
  /** Reads as part of the article: a sentence that nothing else explains. */
  prose: boolean;
}

/** A sentence with this many points for furniture is no prose. */
const FURNITURE_SENTENCE = 1.5;

export function examine(passage: Passage): Line {
  const shape = shapeOf(passage.text);
  const evidence = weigh(passage.text);
  return { passage, shape, evidence, reason: null, prose: shape.prose && evidence.score < FURNITURE_SENTENCE };
}

/** Index of the first line of the article proper, or the number of lines where there is none. */
export function firstProse(lines: readonly Line[]): number {
  const found = lines.findIndex((line) => line.reason === null && line.prose);
  return found === -1 ? lines.length : found;
}

/** Index of the last line of the article proper, or -1. */
export function lastProse(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => line.reason === null && line.prose);
}

import { isCaption } from "./credits.ts";
import { type Evidence, weigh } from "./evidence.ts";
import { headingReason } from "./headings.ts";
import type { Passage } from "../text/passage.ts";
import { sentenceSpans } from "./sentences.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { wordsOf } from "./words.ts";

/** A paragraph under judgement. */
export interface Line {
  passage: Passage;
  shape: Shape;
  evidence: Evidence;
  /** Why it is removed; `null` while it stays. */
  reason: string | null;
  /** Reads as part of the article: a sentence that nothing else explains. */
  prose: boolean;
  /** Reads as a caption does. */
  caption: boolean;
}

/** A sentence with this many points for furniture is no prose. */
const FURNITURE_SENTENCE = 1.5;

/** A sentence of at least so many words, at most so many points, is a report's. */
const REPORT = { words: 5, score: -1.5 };

/** Cleaning reads most paragraphs twice; each is weighed once. */
const judged = new WeakMap<Passage, Omit<Line, "reason">>();

export function examine(passage: Passage): Line {
  const line = judged.get(passage) ?? judge(passage);
  judged.set(passage, line);
  return { ...line, reason: null };
}

function judge(passage: Passage): Omit<Line, "reason"> {
  const { text } = passage;
  const shape = shapeOf(text);
  const evidence = weigh(text);
  const sentence = shape.prose && evidence.score < FURNITURE_SENTENCE && headingReason(text) === null;
  return { passage, shape, evidence, prose: sentence || holdsReport(text), caption: isCaption(text) };
}

/** Whether one of several sentences is plainly of the article, so that furniture glued to it does not take it along. */
function holdsReport(text: string): boolean {
  const spans = sentenceSpans(text);
  if (spans.length < 2) return false;
  return spans.some(({ start, end }) => {
    const sentence = text.slice(start, end).trim();
    return shapeOf(sentence).prose && wordsOf(sentence).length >= REPORT.words && weigh(sentence).score <= REPORT.score;
  });
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

import { distanceOf } from "../../src/language/network/distance.ts";
import type { Tape, Tensor } from "./tensor.ts";

/** Words of a sentence among the rows of a batch, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Gold classes that are not scored. */
export const NO_CLASS = -1;

/**
 * Cross-entropy of a softmax over the first `classes` columns, summed over rows; gradients are those of the sum times `scale`.
 */
export function classLoss(tape: Tape, scores: Tensor, classes: number, gold: Int32Array, scale: number): number {
  let loss = 0;
  const { columns } = scores;
  for (const [row, right] of gold.entries()) {
    if (right === NO_CLASS) continue;
    const slopes = scores.gradient.subarray(row * columns, row * columns + classes);
    loss += softmaxLoss(scores.value.subarray(row * columns, row * columns + classes), right, slopes);
  }
  tape.onBackward(() => {
    for (let at = 0; at < scores.gradient.length; at += 1) scores.gradient[at]! *= scale;
  });
  return loss;
}

/** Loss of one choice; writes its gradient over `slopes`. */
function softmaxLoss(scores: Float32Array, right: number, slopes: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let j = 0; j < scores.length; j += 1) sum += slopes[j] = Math.exp(scores[j]! - most);
  for (let j = 0; j < scores.length; j += 1) slopes[j]! /= sum;
  slopes[right]! -= 1;
  return Math.log(sum) + most - scores[right]!;
}

/** What scores arcs: each word as a dependent and as a head, the root as a head, and distances. */
export interface ArcParts {
  dependents: Tensor;
  heads: Tensor;
  root: Tensor;
  distances: Tensor;
}

const FORBIDDEN = -1e9;

/**
 * Scores of a sentence's arcs: row `i` holds the word's scores for the root (0) and for word `j` as its head (`j + 1`); `width`
 * columns, of which those after the last word are forbidden, like the word itself.
 */
export function arcScores(tape: Tape, parts: ArcParts, { start, end }: Span): { scores: Float32Array; width: number } {
  const [size, depth] = [end - start, parts.heads.columns];
  const width = Math.ceil((size + 1) / 8) * 8;
  const scores = tape.floats(size * width);
  const heads = tape.transpose(headRows(tape, parts, { start, end }, width), width, depth);
  tape.multiply([size, width, depth], parts.dependents.value.subarray(start * depth), heads, scores);
  for (let i = 0; i < size; i += 1) {
    const row = (start + i) * parts.distances.columns;
    for (let j = 0; j <= size; j += 1) scores[i * width + j]! += parts.distances.value[row + distanceOf(i, j - 1)]!;
    scores[i * width + i + 1] = FORBIDDEN;
    scores.fill(FORBIDDEN, i * width + size + 1, (i + 1) * width);
  }
  return { scores, width };
}

/** The root and the words of a sentence as heads, and zeros up to `width` rows. */
function headRows(tape: Tape, { heads, root }: ArcParts, { start, end }: Span, width: number): Float32Array {
  const depth = heads.columns;
  const rows = tape.floats(width * depth);
  rows.set(root.value);
  rows.set(heads.value.subarray(start * depth, end * depth), depth);
  return rows;
}

/** Cross-entropy of the heads of a sentence (Dozat and Manning 2017); `gold` as in `GoldSentence`, from the first word. */
export function arcLoss(tape: Tape, parts: ArcParts, span: Span, gold: Int32Array, scale: number): number {
  const { scores, width } = arcScores(tape, parts, span);
  const size = span.end - span.start;
  const slopes = tape.floats(size * width);
  let loss = 0;
  for (let i = 0; i < size; i += 1) {
    const row = slopes.subarray(i * width, (i + 1) * width);
    loss += softmaxLoss(scores.subarray(i * width, (i + 1) * width), gold[i] === i ? 0 : gold[i]! + 1, row);
  }
  tape.onBackward(() => {
    for (let at = 0; at < slopes.length; at += 1) slopes[at]! *= scale;
    arcsBackward(tape, parts, span, slopes, width);
  });
  return loss;
}

function arcsBackward(tape: Tape, parts: ArcParts, span: Span, slopes: Float32Array, width: number): void {
  const { dependents, heads, root, distances } = parts;
  const [size, depth] = [span.end - span.start, heads.columns];
  const at = span.start * depth;
  tape.multiply([size, depth, width], slopes, headRows(tape, parts, span, width), dependents.gradient.subarray(at));
  const back = tape.floats(width * depth);
  tape.multiply([width, depth, size], slopes, dependents.value.subarray(at), back, true);
  for (let j = 0; j < depth; j += 1) root.gradient[j]! += back[j]!;
  for (let k = 0; k < size * depth; k += 1) heads.gradient[at + k]! += back[depth + k]!;
  for (let i = 0; i < size; i += 1) {
    const row = (span.start + i) * distances.columns;
    for (let j = 0; j <= size; j += 1) distances.gradient[row + distanceOf(i, j - 1)]! += slopes[i * width + j]!;
  }
}

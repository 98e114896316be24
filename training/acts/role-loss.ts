import { distanceOf } from "../../src/language/network/distance.ts";
import type { Span } from "../network/losses.ts";
import type { Tape, Tensor } from "../network/tensor.ts";

/** What scores a role: each token as a trigger, as a party, and the ways between them. */
export interface RoleParts {
  triggers: Tensor;
  parties: Tensor;
  distances: Tensor;
}

/** Scores of the tokens of a sentence as parties of the act that `trigger`, counted from its start, tells. */
export function roleScores({ triggers, parties, distances }: RoleParts, { start, end }: Span, trigger: number) {
  const { columns } = triggers;
  const scores = new Float32Array(end - start);
  const row = (start + trigger) * columns;
  for (let j = 0; j < scores.length; j += 1) {
    let sum = distances.value[(start + trigger) * distances.columns + distanceOf(trigger, j)]!;
    const other = (start + j) * columns;
    for (let k = 0; k < columns; k += 1) sum += triggers.value[row + k]! * parties.value[other + k]!;
    scores[j] = sum;
  }
  return scores;
}

/** Logistic loss of a role over the tokens of a sentence; gradients are those of the sum times `scale`. */
export function roleLoss(
  tape: Tape,
  parts: RoleParts,
  span: Span,
  trigger: number,
  gold: ReadonlySet<number>,
  scale: number,
): number {
  const scores = roleScores(parts, span, trigger);
  let loss = 0;
  const slopes = scores.map((score, j) => {
    const right = gold.has(j) ? 1 : 0;
    loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(0, score) - right * score;
    return (1 / (1 + Math.exp(-score)) - right) * scale;
  });
  tape.onBackward(() => {
    const { triggers, parties, distances } = parts;
    const { columns } = triggers;
    const row = (span.start + trigger) * columns;
    for (const [j, slope] of slopes.entries()) {
      const other = (span.start + j) * columns;
      distances.gradient[(span.start + trigger) * distances.columns + distanceOf(trigger, j)]! += slope;
      for (let k = 0; k < columns; k += 1) {
        triggers.gradient[row + k]! += slope * parties.value[other + k]!;
        parties.gradient[other + k]! += slope * triggers.value[row + k]!;
      }
    }
  });
  return loss;
}

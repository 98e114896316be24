import type { Table } from "../src/language/weights/table.ts";

/** Steps to a unit of weight: finer steps gained nothing on the treebanks, and coarser ones lose. */
export const STEPS = 4;
const MOST = 32767;

/** Weights as 16-bit numbers; those below `least` in size become 0, which shrinks the file and costs no accuracy. */
export function quantise(weights: Float64Array, mask: number, least: number): Table {
  const coarse = Int16Array.from(weights, (weight) =>
    Math.abs(weight) < least ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS))),
  );
  return { weights: coarse, mask };
}

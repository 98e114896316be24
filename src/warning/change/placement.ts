import type { Penalty, SegmentCost } from "./pelt.ts";

/** Share of the posterior that lies within the interval of a change. */
const WITHIN = 0.9;

/** Where a change lies between its neighbours, and how sure it is. */
export interface Placement {
  at: number;
  /** First and last observation at which it may have begun, 90 of 100. */
  from: number;
  to: number;
  /** Chance that there is a change at all, given its neighbours; 0 to 1. */
  sureness: number;
}

/**
 * For every change, given its neighbours: the interval from the likelihood of every other place for it, and the chance of
 * it from the fit that would be lost without it, less the penalty (Schwarz's approximation to the posterior odds).
 * `sharpness` scales the likelihood of places, where the noise about the segments is smaller (above 1) or larger than the
 * cost supposes.
 */
export function placements(
  changes: readonly number[],
  length: number,
  cost: SegmentCost,
  penalty: Penalty,
  sharpness = 1,
): Placement[] {
  return changes.map((at, index) => {
    const start = changes[index - 1] ?? 0;
    const end = changes[index + 1] ?? length;
    const gain = cost(start, end) - cost(start, at) - cost(at, end);
    const paid =
      penalty.perChange + penalty.perLogLength * Math.log(((at - start) * (end - at)) / Math.max(1, end - start));
    return { at, ...likelyPlaces(at, start, end, cost, sharpness), sureness: 1 / (1 + Math.exp((paid - gain) / 2)) };
  });
}

function likelyPlaces(at: number, start: number, end: number, cost: SegmentCost, sharpness: number) {
  const best = cost(start, at) + cost(at, end);
  const weights: number[] = [];
  for (let place = start + 1; place < end; place++)
    weights.push(Math.exp(Math.min(0, (-sharpness * (cost(start, place) + cost(place, end) - best)) / 2)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tail = ((1 - WITHIN) / 2) * total;
  return {
    from: Math.min(at, start + 1 + firstAbove(weights, tail)),
    to: Math.max(at, end - 1 - firstAbove(weights.toReversed(), tail)),
  };
}

function firstAbove(weights: readonly number[], share: number): number {
  let sum = 0;
  const index = weights.findIndex((weight) => (sum += weight) > share);
  return Math.max(0, index);
}

/** The beginning of a sentence about a change. */
export function whenBegan({ at, from, to }: Placement, dayAt: (index: number) => string): string {
  const interval = from === to ? "surely that day" : `between ${dayAt(from)} and ${dayAt(to)}`;
  return `From ${dayAt(at)} (${interval})`;
}

/** The end of it; nothing found in data is surer than 99 in 100. */
export function howSure({ sureness }: Placement, what: string): string {
  return `${Math.min(99, Math.floor(sureness * 100))} in 100 sure that ${what} changed.`;
}

/** Twice the negative log likelihood of the observations `from` (inclusive) to `to` (exclusive), up to a constant. */
export type SegmentCost = (from: number, to: number) => number;

/** What a segmentation pays beside the cost of its segments. */
export interface Penalty {
  /** For every change, in units of twice the log likelihood; above 0. */
  perChange: number;
  /** Share of the natural logarithm of every segment's length that is paid: 1 in the modified BIC, 0 in the plain one. */
  perLogLength: number;
  /** Shortest segment, in observations; at least 1. */
  minLength: number;
  /** By how much two parts may cost more than their whole; 0 for a plain likelihood. */
  slack: number;
}

/**
 * The first observation of every segment but the first, in order: the exact minimum of cost plus penalty over all
 * segmentations. A start is dropped as soon as no later end can make it the best one.
 *
 * R. Killick, P. Fearnhead and I. Eckley, "Optimal detection of changepoints with a linear computational cost", JASA 107
 * (2012), 1590-1598; the term of the length after N. Zhang and D. Siegmund, Biometrics 63 (2007), 22-32.
 */
export function pelt(length: number, cost: SegmentCost, penalty: Penalty): number[] {
  const { perChange, perLogLength, minLength, slack } = penalty;
  const logs = Float64Array.from({ length: length + 1 }, (_, span) => perLogLength * Math.log(span));
  const least = new Float64Array(length + 1).fill(Infinity);
  const last = new Int32Array(length + 1);
  // A start is beaten from the end where the segment that beats it may be cut off, not before.
  const beatenFrom = new Float64Array(length + 1).fill(Infinity);
  const fits = new Float64Array(length + 1);
  const starts = new Int32Array(length + 1);
  let kept = 0;
  least[0] = -perChange;
  for (let end = minLength; end <= length; end++) {
    starts[kept++] = end - minLength;
    let best = Infinity;
    for (let i = 0; i < kept; i++) {
      const start = starts[i] as number;
      const fit = (least[start] as number) + cost(start, end);
      const total = fit + perChange + (logs[end - start] as number);
      fits[i] = fit;
      if (total < best) {
        best = total;
        last[end] = start;
      }
    }
    least[end] = best;
    let still = 0;
    for (let i = 0; i < kept; i++) {
      const start = starts[i] as number;
      if ((fits[i] as number) - slack >= best)
        beatenFrom[start] = Math.min(beatenFrom[start] as number, end + minLength);
      if ((beatenFrom[start] as number) > end + 1) starts[still++] = start;
    }
    kept = still;
  }
  return walkBack(last, length);
}

function walkBack(last: Int32Array, length: number): number[] {
  const changes: number[] = [];
  for (let start = last[length] ?? 0; start > 0; start = last[start] ?? 0) changes.push(start);
  return changes.toReversed();
}

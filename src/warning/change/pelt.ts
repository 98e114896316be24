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
  const least = new Float64Array(length + 1).fill(Infinity);
  const last = new Int32Array(length + 1);
  least[0] = -perChange;
  let starts: number[] = [];
  // A start is beaten from the end where the segment that beats it may be cut off, not before.
  const beatenFrom = new Float64Array(length + 1).fill(Infinity);
  for (let end = minLength; end <= length; end++) {
    starts = starts.filter((start) => at(beatenFrom, start) > end);
    starts.push(end - minLength);
    let best = Infinity;
    const fits = new Float64Array(starts.length);
    for (const [i, start] of starts.entries()) {
      const fit = at(least, start) + cost(start, end);
      const total = fit + perChange + perLogLength * Math.log(end - start);
      fits[i] = fit;
      if (total < best) {
        best = total;
        last[end] = start;
      }
    }
    least[end] = best;
    for (const [i, start] of starts.entries())
      if (at(fits, i) - slack >= best && at(beatenFrom, start) === Infinity) beatenFrom[start] = end + minLength;
  }
  return walkBack(last, length);
}

function walkBack(last: Int32Array, length: number): number[] {
  const changes: number[] = [];
  for (let start = last[length] ?? 0; start > 0; start = last[start] ?? 0) changes.push(start);
  return changes.reverse();
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? Infinity;
}

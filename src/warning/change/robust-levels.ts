/** Distance from the level, in standard deviations, beyond which an outlier costs no more. */
const CAP = 3;

/** A stretch of levels, up to `to`, on which the least cost is `a * level² + b * level + c`, with the start that gave it. */
interface Piece {
  to: number;
  a: number;
  b: number;
  c: number;
  start: number;
}

/**
 * Changes of level by the biweight loss: the squared distance from the level, but at most the square of 3 standard deviations.
 * Exact, by pruning over the level. `values` have noise of variance 1; `penalty` is paid for every change.
 *
 * P. Fearnhead and G. Rigaill, "Changepoint detection in the presence of outliers", JASA 114 (2019), 169-183.
 */
export function robustLevels(values: readonly number[], penalty: number): number[] {
  const low = values.reduce((lowest, value) => Math.min(lowest, value), 0) - 1;
  const last: number[] = [];
  let pieces: Piece[] = [{ to: Infinity, a: 0, b: 0, c: 0, start: 0 }];
  for (const [index, value] of values.entries()) {
    if (index > 0) {
      const { cost, start } = least(pieces, low);
      last[index] = start;
      pieces = atMost(pieces, cost + penalty, index, low);
    }
    pieces = withLoss(pieces, value, low);
  }
  return walkBack(last, values.length, pieces, low);
}

function walkBack(last: readonly number[], length: number, pieces: readonly Piece[], low: number): number[] {
  const changes: number[] = [];
  let start = length === 0 ? 0 : least(pieces, low).start;
  while (start > 0) {
    changes.push(start);
    start = last[start] ?? 0;
  }
  return changes.toReversed();
}

function least(pieces: readonly Piece[], low: number): { cost: number; start: number } {
  let from = low;
  let best = { cost: Infinity, start: 0 };
  for (const piece of pieces) {
    const level = piece.a > 0 ? Math.min(piece.to, Math.max(from, -piece.b / (2 * piece.a))) : from;
    const cost = valueAt(piece, level);
    if (cost < best.cost) best = { cost, start: piece.start };
    from = piece.to;
  }
  return best;
}

/** Every cost at most `limit`: where it is more, a segment that begins now is better. */
function atMost(pieces: readonly Piece[], limit: number, now: number, low: number): Piece[] {
  const out: Piece[] = [];
  const fresh = { a: 0, b: 0, c: limit, start: now };
  let from = low;
  for (const piece of pieces) {
    const cuts = roots(piece, limit).filter((root) => root > from && root < piece.to);
    for (const to of [...cuts, piece.to]) {
      const middle = to === Infinity ? from + 1 : (from + to) / 2;
      push(out, valueAt(piece, middle) > limit ? { ...fresh, to } : { ...piece, to });
      from = to;
    }
  }
  return out;
}

/** Adds the loss of one value: a parabola about it, and a constant further away. */
function withLoss(pieces: readonly Piece[], value: number, low: number): Piece[] {
  const out: Piece[] = [];
  let from = low;
  for (const piece of pieces) {
    const cuts = [value - CAP, value + CAP].filter((cut) => cut > from && cut < piece.to);
    for (const to of [...cuts, piece.to]) {
      const middle = to === Infinity ? from + 1 : (from + to) / 2;
      const near = Math.abs(middle - value) < CAP;
      push(out, {
        ...piece,
        to,
        a: piece.a + (near ? 1 : 0),
        b: piece.b - (near ? 2 * value : 0),
        c: piece.c + (near ? value ** 2 : CAP ** 2),
      });
      from = to;
    }
  }
  return out;
}

function roots({ a, b, c }: Piece, limit: number): number[] {
  const inside = b ** 2 - 4 * a * (c - limit);
  if (a === 0 || inside <= 0) return [];
  return [(-b - Math.sqrt(inside)) / (2 * a), (-b + Math.sqrt(inside)) / (2 * a)];
}

function valueAt({ a, b, c }: Piece, level: number): number {
  return (a * level + b) * level + c;
}

function push(pieces: Piece[], piece: Piece): void {
  const previous = pieces.at(-1);
  const same =
    previous?.start === piece.start && previous.a === piece.a && previous.b === piece.b && previous.c === piece.c;
  if (same) previous.to = piece.to;
  else pieces.push({ ...piece });
}

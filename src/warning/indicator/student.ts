/**
 * Student's t distribution with four degrees of freedom: close to the normal in its middle, with tails that allow for
 * the odd wild value, so that one outlier is told as rare and not as impossible. Four degrees are the usual choice where
 * the tails are not estimated: K. L. Lange, R. J. A. Little and J. M. G. Taylor, "Robust statistical modeling using the
 * t distribution", Journal of the American Statistical Association 84 (1989), 881-896.
 */
const FREEDOM = 4;

/** Minus the base-2 logarithm of the chance of a value at least so far from the centre, on either side; 0 at the centre. */
export function tailBits(distance: number): number {
  // With s = t / sqrt(t^2 + 4) the two tails hold (1 - s)^2 (2 + s) / 2; the difference is taken without cancellation.
  const root = Math.sqrt(distance ** 2 + FREEDOM);
  const s = Math.abs(distance) / root;
  const rest = FREEDOM / (root * (root + Math.abs(distance)));
  return Math.max(0, 1 - 2 * Math.log2(rest) - Math.log2(2 + s));
}

/**
 * How far from the centre the middle `share` (0 to 1, exclusive) of all values reaches. In closed form: W. T. Shaw,
 * "Sampling Student's T distribution", Journal of Computational Finance 9 (2006), 37-73.
 */
export function reach(share: number): number {
  const alpha = Math.sqrt(1 - share ** 2);
  return 2 * Math.sqrt(Math.cos(Math.acos(alpha) / 3) / alpha - 1);
}

/** Centre and scale of values. */
interface Spread {
  centre: number;
  /** 0 where half of the values and more are one and the same. */
  scale: number;
}

const ROUNDS = 100;
const SETTLED = 1e-9;
/** Quartile of the distribution with scale 1. */
const QUARTILE = reach(0.5);

/**
 * Fits centre and scale by maximum likelihood (the EM weights of Lange, Little and Taylor): far values count little, and
 * none is thrown away. The scale is widened for what a short record leaves open. Needs two values.
 */
export function fit(values: readonly number[]): Spread {
  const middle = median(values);
  const start = median(values.map((value) => Math.abs(value - middle))) / QUARTILE;
  if (start === 0) return { centre: middle, scale: 0 };
  let [centre, square] = [middle, start ** 2];
  for (let round = 0; round < ROUNDS; round++) {
    let [weights, sum, squares] = [0, 0, 0];
    for (const value of values) {
      const weight = (FREEDOM + 1) / (FREEDOM + (value - centre) ** 2 / square);
      weights += weight;
      sum += weight * value;
      squares += weight * (value - centre) ** 2;
    }
    const [nextCentre, nextSquare] = [sum / weights, squares / values.length];
    const isSettled = Math.abs(nextSquare - square) <= SETTLED * square;
    [centre, square] = [nextCentre, nextSquare];
    if (isSettled) break;
  }
  const n = values.length;
  return { centre, scale: Math.sqrt((square * (n + 1)) / (n - 1)) };
}

/** The middle value; of an even number the mean of the middle two. Needs one value. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

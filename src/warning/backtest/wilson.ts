/** The 97.5th percentile of the standard normal distribution: both sides leave out 5 % together. */
const Z = 1.959964;

/**
 * The 95 % interval of a share of `n` trials (E. B. Wilson, Journal of the American Statistical Association 22, 1927, 209-212):
 * it keeps its promise for few trials and for shares near 0 and 1. `null` without trials.
 */
export function wilson(successes: number, n: number): [low: number, high: number] | null {
  if (n === 0) return null;
  const share = successes / n;
  const weight = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / weight;
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return [successes === 0 ? 0 : middle - reach, successes === n ? 1 : middle + reach];
}

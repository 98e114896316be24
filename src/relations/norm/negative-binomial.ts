/**
 * A count that is Poisson with a gamma-distributed rate: the negative binomial with this mean and variance. The variance
 * is larger than the mean; a variance at or below it is taken as the Poisson's own.
 */
export interface CountDistribution {
  mean: number;
  variance: number;
}

/** Terms of a tail that are summed at most, and the share below which a further term no longer matters. */
const MAX_TERMS = 1_000_000;
const NEGLIGIBLE = 1e-17;

/**
 * Minus the base-2 logarithm of the chance of at least `observed` events: 0 for 0 events, and growing with `observed`.
 * Stable far out in the tail, where the chance itself would be 0 in floating point.
 */
export function tailBits(observed: number, distribution: CountDistribution): number {
  if (observed <= 0) return 0;
  if (observed <= distribution.mean) return -Math.log1p(-below(observed, distribution)) / Math.LN2;
  const next = ratio(distribution);
  let term = 1;
  let sum = 1;
  for (let k = observed; k < observed + MAX_TERMS && term > sum * NEGLIGIBLE; k++) {
    term *= next(k);
    sum += term;
  }
  return Math.max(0, -(logChance(observed, distribution) + Math.log(sum)) / Math.LN2);
}

/** The smallest count that is not exceeded with at least this probability (0 to 1, exclusive). */
export function quantile(probability: number, distribution: CountDistribution): number {
  const next = ratio(distribution);
  let chance = Math.exp(logChance(0, distribution));
  let sum = chance;
  let k = 0;
  for (; sum < probability && k < MAX_TERMS; k++) {
    chance *= next(k);
    sum += chance;
  }
  return k;
}

/** The chance of fewer than `count` events. */
function below(count: number, distribution: CountDistribution): number {
  const next = ratio(distribution);
  let chance = Math.exp(logChance(0, distribution));
  let sum = 0;
  for (let k = 0; k < count; k++) {
    sum += chance;
    chance *= next(k);
  }
  return Math.min(sum, 1 - Number.EPSILON);
}

/** How the chance changes from one count to the next. */
function ratio({ mean, variance }: CountDistribution): (k: number) => number {
  if (variance <= mean) return (k) => mean / (k + 1);
  const shape = shapeOf(mean, variance);
  const odds = mean / (mean + shape);
  return (k) => ((k + shape) / (k + 1)) * odds;
}

/** Natural logarithm of the chance of exactly `count` events. */
function logChance(count: number, { mean, variance }: CountDistribution): number {
  const next = ratio({ mean, variance });
  const none = variance <= mean ? -mean : -shapeOf(mean, variance) * Math.log1p(mean / shapeOf(mean, variance));
  let log = none;
  for (let k = 0; k < count; k++) log += Math.log(next(k));
  return log;
}

function shapeOf(mean: number, variance: number): number {
  return mean ** 2 / (variance - mean);
}

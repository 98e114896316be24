import { at, sum, WEEK } from "./tally.ts";

/** Acts, free of clustering, that the expected shape of a week weighs on each of its days. */
const PRIOR_ACTS = 10;
/** Fewer acts than this tell nothing of a week's shape beyond the prior. */
const LEAST_ACTS = 14;

/** Factors of the seven days of the week, with the mean 1; index 0 is the first day of the norm's weeks. */
export type WeekShape = Float64Array;

/**
 * How much more or less than usual happens on each day of the week, from totals by day of the week. The fewer the acts,
 * and the more they come in clusters, the nearer to what is expected beforehand: `prior`, or an even week.
 */
export function weekShape(totals: Float64Array, dispersion: number, prior: WeekShape | null = null): WeekShape | null {
  const total = sum(totals);
  if (total < LEAST_ACTS) return prior;
  const usual = total / WEEK / dispersion;
  const factors = Float64Array.from({ length: WEEK }, (_, day) => {
    const expected = prior === null ? 1 : at(prior, day);
    return (at(totals, day) / dispersion + PRIOR_ACTS * expected) / (usual + PRIOR_ACTS);
  });
  const mean = sum(factors) / WEEK;
  return factors.map((factor) => factor / mean);
}

import { weeksCapped } from "./cap.ts";
import { at, sum } from "./tally.ts";

/** Weeks of a year: season is told by the weeks that lie a whole number of 52 weeks apart. */
export const YEAR_WEEKS = 52;
/** Years of past that a season needs, so that what happened once is not taken for one; and the most that are read. */
const LEAST_YEARS = 2;
export const MOST_YEARS = 3;
/** Weeks to either side that belong to the same season. */
const REACH = 2;
/** Acts, free of clustering, that "no season" weighs: without further evidence a factor rarely leaves 1/2 to 2. */
const PRIOR_ACTS = 4;
/** Fewer acts than this tell nothing of a season beyond the prior. */
const LEAST_ACTS = 10;

/** Factors of the 52 weeks of a year; the first belongs to the week that follows the past, a year later. */
export type YearShape = Float64Array;

/**
 * Acts around each week of the year over the last two or three years, each week at most what is usual. `null` under two years
 * in which anything happened, or where too little did.
 */
export function yearActs(weeks: Float64Array): Float64Array | null {
  const years = Math.min(MOST_YEARS, Math.floor(weeks.length / YEAR_WEEKS));
  if (years < LEAST_YEARS || sum(weeks) < LEAST_ACTS) return null;
  const usual = weeksCapped(weeks);
  const first = usual.length - years * YEAR_WEEKS;
  const acts = new Float64Array(YEAR_WEEKS);
  let told = 0;
  for (let year = 0; year < years; year++) {
    const start = first + year * YEAR_WEEKS;
    if (sum(usual, start, start + YEAR_WEEKS) > 0) told++;
    for (let week = 0; week < YEAR_WEEKS; week++) acts[week] = at(acts, week) + at(usual, start + week);
  }
  return told < LEAST_YEARS ? null : acts;
}

/** How much more or less than on average happens around each week of the year. */
export function yearShape(acts: Float64Array, slowDispersion: number): YearShape {
  const perWeek = sum(acts) / YEAR_WEEKS;
  const expected = (perWeek * (2 * REACH + 1)) / slowDispersion;
  return acts.map((_, week) => (around(acts, week) / slowDispersion + PRIOR_ACTS) / (expected + PRIOR_ACTS));
}

/** The total of the weeks of a season; the year closes on itself. */
function around(acts: Float64Array, week: number): number {
  let total = 0;
  for (let step = -REACH; step <= REACH; step++) total += at(acts, (week + step + YEAR_WEEKS) % YEAR_WEEKS);
  return total;
}

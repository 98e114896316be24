import { weeksCapped } from "./cap.ts";
import type { CountDistribution } from "./negative-binomial.ts";
import { at, sum, WEEK } from "./tally.ts";

/** Acts added to the record before the rate is taken from it, Jeffreys' prior for a Poisson rate; they age as the record does. */
const PRIOR_ACTS = 0.5;
/** Dispersion expected before the record speaks, and the weeks that this expectation weighs. */
const PRIOR_DISPERSION = 2;
const PRIOR_WEEKS = 8;
/** Weeks after which a week counts half: what was usual a month ago matters more than what was a year ago. */
const HALF_LIFE_WEEKS = 26;
/** Weeks of a block that shows slow drift, and the least weeks of past in which blocks can be told. */
const BLOCK = 4;
const LEAST_WEEKS_FOR_BLOCKS = 8;
/** Blocks that the weekly dispersion weighs against that of the blocks. */
const PRIOR_BLOCKS = 1;

/** What a rate rests on. */
export interface Past {
  /** Totals of whole weeks, the oldest first; a past shorter than a week is one short week. */
  weeks: Float64Array;
  /** Days of the record, those before the first whole week included. */
  days: number;
  /** How much each week counts, 1 for a usual one: less was read in it, or its season is a quiet one. All 1 where absent. */
  exposures?: Float64Array | undefined;
}

/** What is usual for a daily count in a usual season and at usual reporting. */
export interface Rate {
  /** Acts a day, above 0. */
  perDay: number;
  /** Variance of a weekly count over its mean; 1 for a Poisson process, more where acts come in clusters; at least 1. */
  dispersion: number;
  /** The same of a count of four weeks: larger where the rate drifts over months; at least `dispersion`. */
  slowDispersion: number;
  /** Days of the record that it rests on. */
  days: number;
  /** Days that it is worth, older ones and those of little reporting counting less. */
  effectiveDays: number;
}

/**
 * Estimates a rate that one burst in the past cannot distort and that follows a slow drift: weeks are capped at what is
 * usual, older ones weigh less, and four-week blocks show how far the rate wanders. `null` without any past.
 *
 * Discounting after M. West and J. Harrison, "Bayesian Forecasting and Dynamic Models" (Springer 1997), chapter 6, with a fixed factor.
 */
export function estimateRate({ weeks, days, exposures }: Past): Rate | null {
  if (weeks.length === 0) return null;
  const weekLength = Math.min(WEEK, days);
  const usual = weeksCapped(weeks, exposures);
  let acts = 0;
  let worth = 0;
  let weights = 0;
  for (let i = 0; i < usual.length; i++) {
    const weight = weightOf(usual.length - 1 - i);
    weights += weight;
    acts += weight * at(usual, i);
    worth += weight * exposureOf(exposures, i);
  }
  acts += (PRIOR_ACTS * weights) / usual.length;
  const effectiveDays = worth * weekLength;
  return { perDay: acts / effectiveDays, ...dispersions(usual, exposures), days, effectiveDays };
}

/**
 * How many acts to expect in a window of so many usual days (a day of half the usual reporting is half a day). The
 * variance holds the clustering of acts within weeks, the drift over months in windows longer than a week, and by its last
 * term that the rate is only known from a past of limited length.
 */
export function predict(rate: Rate, window: number, usualDays: number = window): CountDistribution {
  const { perDay, dispersion, slowDispersion, effectiveDays } = rate;
  const mean = perDay * usualDays;
  const slow = Math.min(1, Math.max(0, (window - WEEK) / (BLOCK * WEEK - WEEK)));
  const spread = dispersion + (slowDispersion - dispersion) * slow;
  return { mean, variance: mean * (spread + (slowDispersion * usualDays) / effectiveDays) };
}

const WEIGHTS = Float64Array.from({ length: 64 }, (_, weeks) => 0.5 ** (weeks / HALF_LIFE_WEEKS));

function weightOf(weeksAgo: number): number {
  return WEIGHTS[weeksAgo] ?? 0.5 ** (weeksAgo / HALF_LIFE_WEEKS);
}

/**
 * Dispersions of weeks and of four-week blocks, each with its prior, so that a short or silent record does not pass for a
 * perfectly even one, and each widened as Student's t is, since it is itself estimated from few weeks or blocks.
 */
function dispersions(
  weeks: Float64Array,
  exposures: Float64Array | undefined,
): Pick<Rate, "dispersion" | "slowDispersion"> {
  const freedom = weeks.length - 1;
  const raw = blockDispersion(weeks, exposures, 1);
  const weekly = Math.max(1, (raw * freedom + PRIOR_DISPERSION * PRIOR_WEEKS) / (freedom + PRIOR_WEEKS));
  const slow = weeks.length < LEAST_WEEKS_FOR_BLOCKS ? weekly : driftDispersion(weeks, exposures, weekly);
  const independentWeeks = (weeks.length * weekly) / slow;
  const dispersion = weekly * (1 + 2 / (independentWeeks + 1));
  return { dispersion, slowDispersion: Math.max(slow, dispersion) };
}

function driftDispersion(weeks: Float64Array, exposures: Float64Array | undefined, weekly: number): number {
  const freedom = weeks.length / BLOCK - 1;
  const raw = blockDispersion(weeks, exposures, BLOCK);
  const shrunk = Math.max(weekly, (raw * freedom + weekly * PRIOR_BLOCKS) / (freedom + PRIOR_BLOCKS));
  return shrunk * (1 + 2 / (freedom + PRIOR_BLOCKS));
}

/** Variance over mean of the totals of all blocks of so many weeks, overlapping; 1 for a record too short or silent. */
function blockDispersion(weeks: Float64Array, exposures: Float64Array | undefined, length: number): number {
  const total = sum(weeks);
  if (total === 0 || weeks.length <= length) return 1;
  const mean = total / (exposures === undefined ? weeks.length : sum(exposures));
  let count = 0;
  let exposure = 0;
  let squares = 0;
  let expected = 0;
  for (let i = 0; i < weeks.length; i++) {
    count += at(weeks, i) - (i < length ? 0 : at(weeks, i - length));
    exposure += exposureOf(exposures, i) - (i < length ? 0 : exposureOf(exposures, i - length));
    if (i < length - 1) continue;
    squares += (count - mean * exposure) ** 2;
    expected += mean * exposure;
  }
  return squares / expected / (1 - length / weeks.length);
}

function exposureOf(exposures: Float64Array | undefined, week: number): number {
  return exposures === undefined ? 1 : at(exposures, week);
}

import { RunningDispersion } from "./dispersion.ts";
import { logGamma } from "./log-gamma.ts";
import { everyDay, type OnlineState, rate, ratesAbout, type RunningTotals } from "./online.ts";
import { type CountSeries, observedCounts } from "./series.ts";

export interface RunLengthOptions {
  /** Observed days that a rate lasts on average, as believed beforehand. */
  expectedRun?: number;
  /** Chance of a change since the regime began from which there is an alarm, 0 to 1. */
  threshold?: number;
}

/** The statistic is the chance that the rate has changed since the regime began. */
export interface RunLengthState extends OnlineState {
  /** Days since the last change: their mean, and the days between which they lie, 90 of 100. */
  runLength: { mean: number; low: number; high: number };
}

/** The defaults: one false alarm in 10 years of even acts, three to eight where they come in clusters; `run-length.test.ts` simulates it. */
const EXPECTED_RUN = 365;
const THRESHOLD = 0.9;
/** Acts that the prior of a new rate weighs: Jeffreys'. */
const PRIOR_ACTS = 0.5;
/** Chance below which a start is forgotten, and how many are kept at most. */
const NEGLIGIBLE = 1e-5;
const MOST_STARTS = 150;

/** One day on which the present rate may have begun. */
interface Start {
  at: number;
  chance: number;
  /** Prior mean of the rate that began then: the average of all days before it. */
  priorMean: number;
}

/**
 * Watches daily counts with Bayesian online change points: the posterior over the days on which the present rate may have
 * begun, each with a gamma prior of its rate. The predictive distribution is negative binomial, widened by the weekly
 * dispersion so far. A day without knowledge is passed over. One state for every day of the series.
 * Throws a Failure for a first day that is no date and for negative counts.
 *
 * R. P. Adams and D. J. C. MacKay, "Bayesian online changepoint detection", arXiv:0710.3742 (2007).
 */
export function watchByRunLength(series: CountSeries, options: RunLengthOptions = {}): RunLengthState[] {
  const { expectedRun = EXPECTED_RUN, threshold = THRESHOLD } = options;
  const { values, dayAt } = observedCounts(series);
  const dispersion = new RunningDispersion();
  const running: RunningTotals = { totals: [0], dayAt };
  let starts: Start[] = [];
  let regime = 0;
  const states: RunLengthState[] = [];
  for (const [index, count] of values.entries()) {
    const total = running.totals[index] ?? 0;
    const fresh: Start = {
      at: index,
      chance: index === 0 ? 1 : 1 / expectedRun,
      priorMean: (total + PRIOR_ACTS) / (index + 1),
    };
    for (const start of starts) start.chance *= 1 - 1 / expectedRun;
    starts = updated([...starts, fresh], count, running.totals, index, dispersion.value);
    running.totals.push(total + count);
    dispersion.add(count);
    const state = summary(starts, running, index, regime, threshold);
    states.push(state.told);
    if (state.told.alarm) regime = state.at;
  }
  return everyDay(series, states);
}

/** Bayes' rule for one more count; starts that no longer matter are dropped. */
function updated(
  starts: readonly Start[],
  count: number,
  totals: readonly number[],
  index: number,
  dispersion: number,
): Start[] {
  const logs = starts.map(({ at, chance, priorMean }) => {
    const acts = PRIOR_ACTS + ((totals[index] ?? 0) - (totals[at] ?? 0)) / dispersion;
    const days = PRIOR_ACTS / priorMean + (index - at) / dispersion;
    return Math.log(chance) + logPredictive(count, acts / days, dispersion + 1 / days);
  });
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kept = starts
    .map(({ at, priorMean }, i) => ({ at, priorMean, chance: (weights[i] ?? 0) / sum }))
    .filter(({ chance }) => chance >= NEGLIGIBLE);
  if (kept.length <= MOST_STARTS) return kept;
  const least = kept.map(({ chance }) => chance).sort((a, b) => b - a)[MOST_STARTS - 1] ?? 0;
  return kept.filter(({ chance }) => chance >= least);
}

/** Log probability of a count of this mean whose variance is `ratio` (above 1) times the mean. */
function logPredictive(count: number, mean: number, ratio: number): number {
  const size = mean / (ratio - 1);
  return (
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) -
    size * Math.log(ratio) +
    count * Math.log1p(-1 / ratio)
  );
}

function summary(starts: readonly Start[], running: RunningTotals, index: number, regime: number, threshold: number) {
  const later = starts.filter(({ at }) => at > regime);
  const changed = Math.min(
    1,
    later.reduce((sum, { chance }) => sum + chance, 0),
  );
  const alarm = changed >= threshold;
  const likeliest = later.reduce((best, start) => (start.chance > best.chance ? start : best), { at: -1, chance: 0 });
  const known = {
    day: running.dayAt(index),
    observed: true,
    alarm,
    statistic: changed,
    regime: running.dayAt(regime),
    runLength: runLength(starts, index + 1),
  };
  const { at } = likeliest;
  if (at < 0) {
    const because = `The rate of ${known.regime} still holds: no later start is likely.`;
    return { at, told: { ...known, since: null, before: null, after: null, direction: null, because } };
  }
  const rates = ratesAbout(running, regime, at, index + 1);
  const since = running.dayAt(at);
  const because = `${rate(rates.after)} since ${since}, ${rate(rates.before)} before: ${Math.floor(changed * 100)} in 100 that the rate changed, ${alarm ? "at least" : "below"} ${threshold * 100}.`;
  return { at, told: { ...known, since, ...rates, because } };
}

function runLength(starts: readonly Start[], end: number): RunLengthState["runLength"] {
  const mean = starts.reduce((sum, { at, chance }) => sum + chance * (end - at), 0);
  return { mean, high: end - startAt(starts, 0.05), low: end - startAt(starts, 0.95) };
}

function startAt(starts: readonly Start[], share: number): number {
  let sum = 0;
  return (starts.find(({ chance }) => (sum += chance) >= share) ?? starts.at(-1))?.at ?? 0;
}

import { negativeBinomialFit } from "./count-cost.ts";
import { RunningDispersion } from "./dispersion.ts";
import { everyDay, type OnlineState, rate, ratesAbout, type RunningTotals } from "./online.ts";
import { type CountSeries, observedCounts } from "./series.ts";

export interface GlrOptions {
  /** Twice the log likelihood ratio from which there is an alarm. */
  threshold?: number;
  /** Observed days of a regime before a change from it can be found; at least 1. */
  baseline?: number;
  /** Observed days that are looked back for the beginning of a change. */
  window?: number;
}

/** The defaults: one false alarm in 10 years of even acts, up to four where acts come in clusters; `count-glr.test.ts` simulates it. */
const THRESHOLD = 16;
const BASELINE = 28;
const WINDOW = 180;

/**
 * Watches daily counts for a change of rate with a negative binomial generalised likelihood ratio: on each day, the best split
 * of the regime so far into two rates, against one rate. Neither the rate before nor the one after is given; the
 * dispersion is that of the weeks so far. A day without knowledge is passed over. One state for every day of the series.
 * Throws a Failure for a first day that is no date and for negative counts.
 *
 * M. Höhle and M. Paul, "Count data regression charts for the monitoring of surveillance time series", Computational
 * Statistics & Data Analysis 52 (2008), 4357-4368; the unknown rate before and the window after T. L. Lai, JRSS B 57 (1995), 613-658.
 */
export function watchByLikelihood(series: CountSeries, options: GlrOptions = {}): OnlineState[] {
  const { threshold = THRESHOLD, baseline = BASELINE, window = WINDOW } = options;
  const { values, dayAt } = observedCounts(series);
  const dispersion = new RunningDispersion();
  const running: RunningTotals = { totals: [0], dayAt };
  let regime = 0;
  const states: OnlineState[] = [];
  for (const [index, count] of values.entries()) {
    running.totals.push((running.totals[index] ?? 0) + count);
    dispersion.add(count);
    const from = Math.max(regime + Math.max(1, baseline), index + 1 - window);
    const split = bestSplit(running.totals, regime, from, index + 1, dispersion.value);
    const alarm = split.statistic >= threshold;
    states.push(state(running, index, regime, split, alarm, threshold));
    if (alarm) regime = split.at;
  }
  return everyDay(series, states);
}

interface Split {
  at: number;
  statistic: number;
}

function bestSplit(totals: readonly number[], start: number, from: number, end: number, dispersion: number): Split {
  const sum = (first: number, last: number) => (totals[last] ?? 0) - (totals[first] ?? 0);
  const size = dispersion <= 1 ? Infinity : sum(start, end) / (end - start) / (dispersion - 1);
  const best: Split = { at: -1, statistic: 0 };
  if (size === 0) return best;
  const whole = negativeBinomialFit(sum(start, end), end - start, size);
  for (let at = from; at < end; at++) {
    const parts =
      negativeBinomialFit(sum(start, at), at - start, size) + negativeBinomialFit(sum(at, end), end - at, size);
    const statistic = 2 * (parts - whole);
    if (statistic > best.statistic) {
      best.at = at;
      best.statistic = statistic;
    }
  }
  return best;
}

function state(
  running: RunningTotals,
  index: number,
  regime: number,
  { at, statistic }: Split,
  alarm: boolean,
  threshold: number,
): OnlineState {
  const day = running.dayAt(index);
  const known = { day, observed: true, alarm, statistic, regime: running.dayAt(regime) };
  if (at < 0) {
    const because = `No split of the days since ${known.regime} is better than one rate.`;
    return { ...known, since: null, before: null, after: null, direction: null, because };
  }
  const rates = ratesAbout(running, regime, at, index + 1);
  const since = running.dayAt(at);
  const because = `${rate(rates.after)} since ${since}, ${rate(rates.before)} before: the ratio is ${statistic.toFixed(1)}, ${alarm ? "at least" : "below"} ${threshold}.`;
  return { ...known, since, ...rates, because };
}

import { poissonCost } from "./count-cost.ts";
import { dispersionOf } from "./dispersion.ts";
import { type Penalty, pelt, type SegmentCost } from "./pelt.ts";
import { howSure, type Placement, placements, whenBegan } from "./placement.ts";
import { type CountSeries, type Observed, observedCounts } from "./series.ts";

/** A day from which a series of counts has another rate than before. */
export interface CountChange {
  /** ISO date of the first day at the new rate, and the days between which it lies, 90 of 100. */
  day: string;
  from: string;
  to: string;
  /** Counts in 30 days, from the change before this one and up to the next. */
  before: number;
  after: number;
  direction: "more" | "less";
  /** Chance that there is a change at all, 0 to 1. */
  sureness: number;
  because: string;
}

/** Days at one rate below which nothing is called a change of rate. */
const LEAST_DAYS = 7;
/** Blocks of days that are searched; each change is then placed to the day. */
const MOST_BLOCKS = 400;
const MONTH = 30;

/**
 * The significant changes of rate in a series of daily counts, as known on `asOf`, in order of time: PELT with the modified
 * BIC over a Poisson likelihood that the weekly dispersion of the series tempers. `noun` names what is counted.
 * Throws a Failure for a first day that is no date and for negative counts.
 */
export function changesOf(series: CountSeries, options: { asOf?: string; noun?: string } = {}): CountChange[] {
  const observed = observedCounts(series, options.asOf);
  const length = observed.values.length;
  const totals = runningTotals(observed.values);
  const cost = poissonCost(
    totals,
    Float64Array.from({ length: length + 1 }, (_, day) => day),
    dispersionOf(observed.values),
  );
  const penalty: Penalty = {
    perChange: 2 * Math.log(Math.max(2, length)),
    perLogLength: 1,
    minLength: LEAST_DAYS,
    slack: 0,
  };
  const changes = refined(coarse(length, cost, penalty), length, cost);
  const placed = placements(changes, length, cost, penalty);
  return placed.map((placement, index) =>
    told(
      placement,
      [placed[index - 1]?.at ?? 0, placed[index + 1]?.at ?? length],
      totals,
      observed,
      options.noun ?? "acts",
    ),
  );
}

/** PELT over blocks of as many days as keep the search short. */
function coarse(length: number, cost: SegmentCost, penalty: Penalty): number[] {
  const block = Math.max(1, Math.ceil(length / MOST_BLOCKS));
  const blocks = Math.floor(length / block);
  const end = (index: number) => (index === blocks ? length : index * block);
  const minLength = Math.ceil(penalty.minLength / block);
  return pelt(blocks, (from, to) => cost(end(from), end(to)), { ...penalty, minLength }).map(end);
}

/** Moves every change to its most likely day between its neighbours. */
function refined(changes: readonly number[], length: number, cost: SegmentCost): number[] {
  const moved = [...changes];
  for (let index = 0; index < moved.length; index++) {
    const start = moved[index - 1] ?? 0;
    const end = moved[index + 1] ?? length;
    let best = Infinity;
    for (let day = start + LEAST_DAYS; day <= end - LEAST_DAYS; day++) {
      const total = cost(start, day) + cost(day, end);
      if (total < best) {
        best = total;
        moved[index] = day;
      }
    }
  }
  return moved;
}

function told(
  placement: Placement,
  [start, end]: [number, number],
  totals: Float64Array,
  { dayAt }: Observed,
  noun: string,
): CountChange {
  const { at, from, to, sureness } = placement;
  const inDays = (first: number, last: number) => (totals[last] ?? 0) - (totals[first] ?? 0);
  const before = (inDays(start, at) * MONTH) / (at - start);
  const after = (inDays(at, end) * MONTH) / (end - at);
  const direction = after > before ? "more" : "less";
  const because =
    `${whenBegan(placement, dayAt)} ${figure(after)} ${noun} in 30 days, ${direction} than the ` +
    `${figure(before)} before: ${figure(inDays(start, at))} in ${at - start} days, then ${figure(inDays(at, end))} in ${end - at}; ` +
    howSure(placement, "the rate");
  return { day: dayAt(at), from: dayAt(from), to: dayAt(to), before, after, direction, sureness, because };
}

function runningTotals(counts: readonly number[]): Float64Array {
  const totals = new Float64Array(counts.length + 1);
  for (const [day, count] of counts.entries()) totals[day + 1] = (totals[day] ?? 0) + count;
  return totals;
}

function figure(value: number): string {
  return value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
}

import { EVENT_CLASSES } from "../../relations/event-class.ts";
import { countUntil, type Stream } from "./history.ts";

/** Days that a forecast looks back, at most. */
export const LOOK_BACK = 730;
/** Half-lives, in days, of the rates that forget. */
export const HALF_LIVES = [5, 20, 90] as const;
/** Columns of a summary: one a class, then all acts together. */
export const ALL_ACTS = EVENT_CLASSES.length;
export const COLUMNS = EVENT_CLASSES.length + 1;

/** The window, in days, that drivers tell counts of. */
export const RECENT = 30;

/** What one or more pairs did up to an origin, inclusive. */
export interface Summary {
  /** Days from the beginning of the record to the origin, at most `LOOK_BACK`. */
  days: number;
  /** Acts in the last `RECENT` days and in all `days`, a column each. */
  recent: Float64Array;
  total: Float64Array;
  /**
   * Days with such an act, weighted by `2^(-age / half-life)`: half-life by half-life, `COLUMNS` each. Days and not acts,
   * so that a burst of reports about one affair does not pass for many affairs.
   */
  decayed: Float64Array;
  /** Acts weighted alike, and their Goldstein scale: a sum for each half-life. */
  acts: Float64Array;
  scale: Float64Array;
  /** Days since the latest act of each column; `LOOK_BACK` where there is none. */
  age: Float64Array;
}

const weights = HALF_LIVES.map((half) => Float64Array.from({ length: LOOK_BACK }, (_, age) => 2 ** (-age / half)));
const exposures = weights.map(runningSums);

/** The summary of no acts, in a record that begins on the day `start`. */
export function noActs(start: number, origin: number): Summary {
  return {
    days: Math.max(1, Math.min(origin - start + 1, LOOK_BACK)),
    recent: new Float64Array(COLUMNS),
    total: new Float64Array(COLUMNS),
    decayed: new Float64Array(HALF_LIVES.length * COLUMNS),
    acts: new Float64Array(HALF_LIVES.length),
    scale: new Float64Array(HALF_LIVES.length),
    age: new Float64Array(COLUMNS).fill(LOOK_BACK),
  };
}

/** Sums the acts of one pair up to `origin`, inclusive; later acts are not looked at. */
export function summarise(stream: Stream, start: number, origin: number): Summary {
  const summary = noActs(start, origin);
  const end = countUntil(stream, origin);
  for (let at = countUntil(stream, origin - LOOK_BACK); at < end; at++)
    addAct(summary, origin - (stream.days[at] ?? 0), stream.classes[at] ?? 0, stream.scales[at] ?? 0);
  return summary;
}

/** Adds what another pair did to a summary of several: a day counts once for each pair that acts on it. */
export function addSummary(to: Summary, { recent, total, decayed, acts, scale, age }: Summary): void {
  for (let column = 0; column < COLUMNS; column++) {
    to.recent[column]! += recent[column]!;
    to.total[column]! += total[column]!;
    to.age[column] = Math.min(to.age[column]!, age[column]!);
  }
  for (let at = 0; at < decayed.length; at++) to.decayed[at]! += decayed[at]!;
  for (let half = 0; half < HALF_LIVES.length; half++) {
    to.acts[half]! += acts[half]!;
    to.scale[half]! += scale[half]!;
  }
}

/** Days with an act, a month (30 days), by the rate with the given half-life (its place in `HALF_LIVES`). */
export function monthlyRate({ decayed, days }: Summary, half: number, column: number): number {
  return (30 * (decayed[half * COLUMNS + column] ?? 0)) / (exposures[half]?.[days] ?? 1);
}

function addAct(summary: Summary, age: number, classes: number, scale: number): void {
  for (let half = 0; half < HALF_LIVES.length; half++) {
    const weight = weights[half]?.[age] ?? 0;
    summary.acts[half]! += weight;
    summary.scale[half]! += weight * scale;
  }
  const columns = classes | (1 << ALL_ACTS);
  for (let column = 0; column < COLUMNS; column++) {
    if ((columns & (1 << column)) === 0) continue;
    summary.total[column]! += 1;
    if (age < RECENT) summary.recent[column]! += 1;
    if (summary.age[column] === age) continue;
    summary.age[column] = age;
    for (let half = 0; half < HALF_LIVES.length; half++)
      summary.decayed[half * COLUMNS + column]! += weights[half]?.[age] ?? 0;
  }
}

/** The sum of the first `n` weights at place `n`. */
function runningSums(weight: Float64Array): Float64Array {
  const sums = new Float64Array(weight.length + 1);
  weight.forEach((each, age) => (sums[age + 1] = (sums[age] ?? 0) + each));
  return sums;
}

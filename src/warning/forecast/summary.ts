import { EVENT_CLASSES } from "./class.ts";
import { countUntil, type Stream } from "./history.ts";

/** Windows in days, each ending on the origin. */
export const WINDOWS = [7, 14, 30, 60, 120] as const;
/** Half-lives in days of the exponentially forgetting rates. */
export const HALF_LIVES = [5, 20, 90] as const;
/** Days that a forecast looks back. */
export const LOOK_BACK = 730;
/** Columns of a summary: one a class, then all acts together. */
export const COLUMNS = EVENT_CLASSES.length + 1;
export const ALL_ACTS = EVENT_CLASSES.length;

/** What a stream of acts holds up to an origin, inclusive. */
export interface Summary {
  /** Acts in each window, window by window, `COLUMNS` each. */
  counts: Float64Array;
  /** Acts weighted by `2^(-age / half-life)`, half-life by half-life, `COLUMNS` each. */
  decayed: Float64Array;
  /** Days since the latest act of each column; `LOOK_BACK` where there is none. */
  age: Float64Array;
  /** Sum of the Goldstein scale, weighted alike, for each half-life. */
  scale: Float64Array;
  /** Days with any act in the last 60. */
  activeDays: number;
}

const weights = HALF_LIVES.map((half) => Float64Array.from({ length: LOOK_BACK }, (_, age) => 2 ** (-age / half)));
const exposures = weights.map((weight) => {
  const sums = new Float64Array(LOOK_BACK + 1);
  weight.forEach((each, age) => (sums[age + 1] = (sums[age] ?? 0) + each));
  return sums;
});

/** The summed weight of the days that a record has been kept: what turns a decayed sum into acts a day. */
export function exposure(halfLife: number, days: number): number {
  return exposures[halfLife]?.[Math.max(1, Math.min(days, LOOK_BACK))] ?? 1;
}

/** Sums a stream up to `origin`, inclusive; later acts are not looked at. */
export function summarise(stream: Stream, origin: number): Summary {
  const summary = {
    counts: new Float64Array(WINDOWS.length * COLUMNS),
    decayed: new Float64Array(HALF_LIVES.length * COLUMNS),
    age: new Float64Array(COLUMNS).fill(LOOK_BACK),
    scale: new Float64Array(HALF_LIVES.length),
    activeDays: 0,
  };
  const end = countUntil(stream, origin);
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let at = countUntil(stream, origin - LOOK_BACK); at < end; at++) {
    const day = stream.days[at] ?? 0;
    const age = origin - day;
    if (age < 60 && day !== lastDay) summary.activeDays++;
    lastDay = day;
    addAct(summary, age, (stream.classes[at] ?? 0) | (1 << ALL_ACTS));
    weights.forEach((weight, half) => {
      summary.scale[half] = (summary.scale[half] ?? 0) + (weight[age] ?? 0) * (stream.scales[at] ?? 0);
    });
  }
  return summary;
}

function addAct({ counts, decayed, age: ages }: Summary, age: number, classes: number): void {
  for (let column = 0; column < COLUMNS; column++) {
    if ((classes & (1 << column)) === 0) continue;
    ages[column] = age;
    for (let window = WINDOWS.length - 1; window >= 0 && age < (WINDOWS[window] ?? 0); window--)
      counts[window * COLUMNS + column]!++;
    for (let half = 0; half < HALF_LIVES.length; half++)
      decayed[half * COLUMNS + column]! += weights[half]?.[age] ?? 0;
  }
}

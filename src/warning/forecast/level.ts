import { logit, sigmoid } from "./logistic.ts";

/** Past forecasts with what came so far, a row each. */
export interface Told {
  /** Log odds of an act within the horizon. */
  odds: Float64Array;
  /** Days from the origin to the first act that is known. */
  waits: Int16Array;
  /** Days from the origin to the last day that is known. */
  ages: Int16Array;
}

/** Windows cut shorter than this share of the horizon say too little. */
const LEAST_SEEN = 1 / 10;
/** Share of the horizon by which a window must be younger to count twice. */
const HALF_LIFE = 1 / 4;
/** Penalty of a shift, in windows. */
const PENALTY = 4;
/** Part of a change that is taken to last through the window: some changes stay, others pass. */
const LASTING = 0.5;
const STEPS = 20;

/**
 * How far to move the log odds of new forecasts, since the world may have become calmer or more hostile than it was on
 * average: half of what would have made those of the newest windows right on the whole. Windows that are still open count as
 * shorter windows, closed on the last day that is known, at the log odds which the class had within so many days among
 * windows that have closed. Newer windows weigh more; the shift is drawn to 0.
 */
export function levelShift(
  { odds, waits, ages }: Told,
  { horizon, overlap }: { horizon: number; overlap: number },
): number {
  const shorter = oddsOfShorter(waits, ages, horizon);
  const youngest = Math.ceil(LEAST_SEEN * horizon);
  const rows = [...odds.keys()].filter((row) => (ages[row] ?? 0) >= youngest);
  const told = rows.map((row) => {
    const age = ages[row] ?? 0;
    const seen = Math.min(age, horizon);
    return {
      odds: (odds[row] ?? 0) + (shorter[seen] ?? 0),
      came: (waits[row] ?? 0) <= seen ? 1 : 0,
      weight: 2 ** ((youngest - age) / (HALF_LIFE * horizon)),
    };
  });
  let shift = 0;
  for (let step = 0; step < STEPS; step++) {
    let slope = -PENALTY * overlap * shift;
    let curvature = PENALTY * overlap;
    for (const each of told) {
      const probability = sigmoid(each.odds + shift);
      slope += each.weight * (each.came - probability);
      curvature += each.weight * probability * (1 - probability);
    }
    // A step of Newton, kept short: far from the minimum the curvature misleads.
    shift += Math.max(-1, Math.min(1, slope / curvature));
  }
  return LASTING * shift;
}

/** By the number of days seen, log odds of an act within them less those of an act within the horizon. */
function oddsOfShorter(waits: Int16Array, ages: Int16Array, horizon: number): number[] {
  const closed = waits.filter((_, row) => (ages[row] ?? 0) >= horizon);
  const within = Array.from({ length: horizon + 1 }, (_, days) => {
    const came = closed.reduce((sum, wait) => sum + (wait <= days ? 1 : 0), 0);
    return logit((came + 0.5) / (closed.length + 1));
  });
  return within.map((each) => each - (within[horizon] ?? 0));
}

import { FORECAST_CLASSES } from "../../model/forecast.ts";
import type { History } from "./history.ts";
import { pastWindows, type PastWindows } from "./outcome.ts";
import { LOOK_BACK } from "./summary.ts";

/** What is usual among all pairs of a record, and how alike they are: a beta distribution of pairs' rates. */
export interface Climate {
  /** Share of all windows that held an act of the class. */
  mean: number;
  /** Windows of its own past that a pair needs to count as much as all pairs together. */
  weight: number;
}

/** Bounds of the weight: pairs are never taken as wholly alike, nor as wholly strange to each other. */
const LEAST_WEIGHT = 1;
const MOST_WEIGHT = 50;

/** The climate of every forecast class at the end of the day `origin`; `null` while no window has closed. */
export function climates(history: History, origin: number, horizon: number): (Climate | null)[] {
  return FORECAST_CLASSES.map((_, place) => {
    const known = [...history.pairs.values()].filter(({ all }) => (all.days[0] ?? Number.POSITIVE_INFINITY) <= origin);
    return climateOf(
      known.map(({ all }) => pastWindows(all, place, { start: since(history, origin), origin, horizon })),
      horizon,
    );
  });
}

/**
 * A pair's base rate, drawn to what is usual among all pairs as far as its own past is short: the posterior mean of a
 * beta-binomial. Windows that overlap are not independent; `horizon` of them count as one.
 */
export function baseRate({ held, windows }: PastWindows, { mean, weight }: Climate, horizon: number): number {
  return (held / horizon + weight * mean) / (windows / horizon + weight);
}

/** Fits mean and weight by the method of moments: pairs that differ more than chance explains are less alike. */
function climateOf(pasts: readonly PastWindows[], horizon: number): Climate | null {
  const windows = pasts[0]?.windows ?? 0;
  if (windows === 0) return null;
  const independent = windows / horizon;
  const shares = pasts.map(({ held }) => held / windows);
  // Half a window more of each kind (Jeffreys' prior): never 0, never 1.
  const mean = (shares.reduce((sum, share) => sum + share, 0) * independent + 0.5) / (shares.length * independent + 1);
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
  const chance = (mean * (1 - mean)) / Math.max(1, independent);
  const between = Math.max(variance - chance, 0);
  const weight = between === 0 ? MOST_WEIGHT : (mean * (1 - mean)) / between - 1;
  return { mean, weight: Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, weight)) };
}

function since({ start }: History, origin: number): number {
  return Math.max(start, origin - LOOK_BACK + 1);
}

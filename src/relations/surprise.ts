import type { Surprise, Track } from "../model/relation.ts";
import { type CountDistribution, quantile, tailBits } from "./norm/negative-binomial.ts";

/** The share of usual windows that lie below, and at or below, the interval that is shown. */
const LOW = 0.1;
const HIGH = 0.9;
/** A volume is told from this many times the usual one on, up or down. */
const TELLING_VOLUME = 1.25;

/** What a window shows. */
export interface Observed {
  actor: string;
  recipient: string;
  track: Track;
  window: Surprise["window"];
  /** Last day of the window. */
  to: string;
  acts: number;
  stories: number;
  /** How much was reported of others, 1 being usual. */
  volume: number;
}

/** How far a window departs from what is usual in it; 0 bits where there is no past to compare with. */
export function surprise(observed: Observed, usual: CountDistribution | null): Surprise {
  const { track, window, acts, stories, volume } = observed;
  const bits = usual === null ? 0 : tailBits(acts, usual);
  const expected = usual?.mean ?? 0;
  const expectedLow = usual === null ? 0 : quantile(LOW, usual);
  const expectedHigh = usual === null ? 0 : quantile(HIGH, usual);
  const compared = usual === null ? "there is no past to compare with" : comparison(expected, bits, volume);
  const because = `${told(observed)}; ${compared}.`;
  return { track, window, observed: acts, expected, expectedLow, expectedHigh, bits, stories, because };
}

function told({ actor, recipient, track, window, to, acts, stories }: Observed): string {
  const span = window === 1 ? `on ${to}` : `in the ${window} days to ${to}`;
  const count = `${acts === 0 ? "No" : acts} ${track} ${acts === 1 ? "act" : "acts"} from ${actor} to ${recipient} ${span}`;
  return acts === 0 ? count : `${count}, from ${stories} independent ${stories === 1 ? "story" : "stories"}`;
}

function comparison(expected: number, bits: number, volume: number): string {
  const unusual = volume >= TELLING_VOLUME || volume <= 1 / TELLING_VOLUME;
  const reporting = unusual ? ` at ${figure(volume)} times the usual reporting` : "";
  const usual = `${figure(expected)} ${expected === 1 ? "is" : "are"} usual${reporting}`;
  return bits === 0 ? usual : `${usual}, so the chance is 1 in ${chance(bits)} (${bits.toFixed(1)} bits)`;
}

function chance(bits: number): string {
  return bits > 40 ? "more than a trillion" : figure(2 ** bits);
}

/** Two significant digits below ten, whole numbers above. */
export function figure(value: number): string {
  if (value < 10) return String(Number(value.toPrecision(2)));
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

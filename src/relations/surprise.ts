import type { Surprise, Track } from "../model/relation.ts";
import { tailBits } from "./negative-binomial.ts";
import { predict, type Rate } from "./rate.ts";

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
}

/** How far a window departs from the rate that is usual; 0 bits where there is no past to compare with. */
export function surprise(observed: Observed, rate: Rate | null): Surprise {
  const { track, window, acts, stories } = observed;
  const usual = rate === null ? null : predict(rate, window);
  const bits = usual === null ? 0 : tailBits(acts, usual);
  const because = `${told(observed)}; ${usual === null ? "there is no past to compare with" : compared(usual.mean, bits)}.`;
  return { track, window, observed: acts, expected: usual?.mean ?? 0, bits, stories, because };
}

function told({ actor, recipient, track, window, to, acts, stories }: Observed): string {
  const span = window === 1 ? `on ${to}` : `in the ${window} days to ${to}`;
  const count = `${acts === 0 ? "No" : acts} ${track} ${acts === 1 ? "act" : "acts"} from ${actor} to ${recipient} ${span}`;
  return acts === 0 ? count : `${count}, from ${stories} independent ${stories === 1 ? "story" : "stories"}`;
}

function compared(expected: number, bits: number): string {
  const usual = `${figure(expected)} ${expected === 1 ? "is" : "are"} usual`;
  return bits === 0 ? usual : `${usual}, so the chance is 1 in ${chance(bits)} (${bits.toFixed(1)} bits)`;
}

function chance(bits: number): string {
  return bits > 40 ? "more than a trillion" : figure(2 ** bits);
}

/** Two significant digits below ten, whole numbers above. */
function figure(value: number): string {
  if (value < 10) return String(Number(value.toPrecision(2)));
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

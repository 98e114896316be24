import { isoDay } from "../model/day.ts";
import type { StoryRow } from "../model/filing.ts";
import type { Norm, Surprise, Track } from "../model/relation.ts";
import type { DailyCounts } from "./counts.ts";
import { quantile } from "./negative-binomial.ts";
import { estimateRate, predict, type Rate } from "./rate.ts";
import { type Observed, surprise } from "./surprise.ts";
import { TRACKS, trackOf } from "./track.ts";

const WINDOWS: readonly Surprise["window"][] = [1, 7, 30];

/** The longest window: a norm ends before it, so that no window is measured against itself. */
export const LONGEST_WINDOW = 30;
/** How far back a norm reaches, and the length under which it is provisional, in days. */
export const NORM_DAYS = 365;
const SETTLED_DAYS = 90;
/** Length of the window whose usual band is drawn. */
const BAND_DAYS = 7;

/** One direction of a pair over a period that ends on the as-of day. */
export interface Direction {
  actor: string;
  recipient: string;
  /** Day number of the as-of day, the last of the counts. */
  asOf: number;
  counts: DailyCounts;
  /** Stories of this direction, at least those of the longest window. */
  stories: readonly StoryRow[];
}

/** What is usual on each track; `null` without any past. */
export type Rates = Record<Track, Rate | null>;

/** The usual rates of a direction, from its own past before the longest window. */
export function usualRates({ counts }: Direction): Rates {
  const past = (track: Track) => counts[track].slice(-LONGEST_WINDOW - NORM_DAYS, -LONGEST_WINDOW);
  return { cooperation: estimateRate(past("cooperation")), conflict: estimateRate(past("conflict")) };
}

/** How far each track of a direction departs from what is usual, in each window. */
export function surprises(direction: Direction, rates: Rates): Surprise[] {
  return TRACKS.flatMap((track) => WINDOWS.map((window) => surprise(observe(direction, track, window), rates[track])));
}

function observe(direction: Direction, track: Track, window: Surprise["window"]): Observed {
  const { actor, recipient, asOf, counts, stories } = direction;
  const acts = counts[track].slice(-window).reduce((sum, count) => sum + count, 0);
  const told = acts === 0 ? 0 : storiesSince(isoDay(asOf - window + 1), track, stories);
  return { actor, recipient, track, window, to: isoDay(asOf), acts, stories: told };
}

/** Independent stories of a track from a day on: each once, however many of its acts fall in. */
function storiesSince(from: string, track: Track, stories: readonly StoryRow[]): number {
  const behind = stories.filter(({ type, day }) => day >= from && trackOf(type) === track);
  return new Set(behind.map(({ documentId }) => documentId)).size;
}

/** The norm as it is shown. */
export function norm(asOf: number, rates: Rates): Norm {
  const days = rates.conflict?.days ?? 0;
  const to = asOf - LONGEST_WINDOW;
  return {
    from: isoDay(to - Math.max(0, days - 1)),
    to: isoDay(to),
    days,
    provisional: days < SETTLED_DAYS,
    perDay: { cooperation: rates.cooperation?.perDay ?? 0, conflict: rates.conflict?.perDay ?? 0 },
    band: { cooperation: band(rates.cooperation), conflict: band(rates.conflict) },
    bandDays: BAND_DAYS,
  };
}

function band(rate: Rate | null): { low: number; high: number } {
  if (rate === null) return { low: 0, high: 0 };
  const usual = predict(rate, BAND_DAYS);
  return { low: quantile(0.1, usual), high: quantile(0.9, usual) };
}

import { isoDay } from "../model/day.ts";
import type { StoryRow } from "../model/filing.ts";
import type { Norm, Surprise, Track } from "../model/relation.ts";
import { quantile, tailBits } from "./norm/negative-binomial.ts";
import { predict, type Rate } from "./norm/rate.ts";
import { type Observed, surprise } from "./surprise.ts";
import { inWindow, LONGEST_WINDOW, NORM_DAYS, type Tally, tallyOf } from "./norm/tally.ts";
import { TRACKS, trackOf } from "./track.ts";
import { type SeasonedRate, usualIn, usualRate } from "./norm/usual.ts";
import { type Reported, reported, windowVolume } from "./norm/volume.ts";

export { LONGEST_WINDOW, NORM_DAYS };

const WINDOWS: readonly Surprise["window"][] = [1, 7, 30];

/** The length under which a norm is provisional, in days. */
const SETTLED_DAYS = 90;
/** Length of the window whose usual band is drawn. */
const BAND_DAYS = 7;

/** One direction of a pair over a period that ends on the as-of day. */
export interface Direction {
  actor: string;
  recipient: string;
  /** Day number of the as-of day, the last of the counts. */
  asOf: number;
  /** Acts a day. */
  counts: Readonly<Record<Track, ArrayLike<number>>>;
  /** Stories of this direction, at least those of the longest window. */
  stories: readonly StoryRow[];
  /** Acts of all other pairs over the same days: how much was reported. Absent where that is not to count. */
  others?: Tally;
}

/** What is usual on each track; `null` without any past. */
export type Rates = Record<Track, SeasonedRate | null>;

/** The usual rates of a direction, from its own past before the longest window. */
export function usualRates({ counts, others }: Direction): Rates {
  const volume = reported(others);
  return {
    cooperation: usualRate(tallyOf(counts.cooperation), volume),
    conflict: usualRate(tallyOf(counts.conflict), volume),
  };
}

/** How far each track of a direction departs from what is usual, in each window. */
export function surprises(direction: Direction, rates: Rates): Surprise[] {
  const reports = reported(direction.others);
  return TRACKS.flatMap((track) =>
    WINDOWS.map((window) => {
      const volume = windowVolume(reports, window);
      const rate = rates[track];
      return surprise({ ...observe(direction, track, window), volume }, rate && usualIn(rate, window, volume));
    }),
  );
}

/** The most bits of any window of one track, without the sentences: what a ranking of many directions needs. */
export function mostBits(tally: Tally, volume: Reported | null): number {
  // Without newer acts nothing surprises.
  if (inWindow(tally, LONGEST_WINDOW) === 0) return 0;
  const rate = usualRate(tally, volume);
  if (rate === null) return 0;
  let most = 0;
  for (const window of WINDOWS) {
    const acts = inWindow(tally, window);
    if (acts > 0) most = Math.max(most, tailBits(acts, usualIn(rate, window, windowVolume(volume, window))));
  }
  return most;
}

function observe(direction: Direction, track: Track, window: Surprise["window"]): Omit<Observed, "volume"> {
  const { actor, recipient, asOf, counts, stories } = direction;
  const daily = counts[track];
  let acts = 0;
  for (let day = Math.max(0, daily.length - window); day < daily.length; day++) acts += daily[day] ?? 0;
  const told = acts === 0 ? 0 : storiesSince(isoDay(asOf - window + 1), track, stories);
  return { actor, recipient, track, window, to: isoDay(asOf), acts, stories: told };
}

/** Independent stories of a track from a day on: each once, however many of its acts fall in. */
function storiesSince(from: string, track: Track, stories: readonly StoryRow[]): number {
  const behind = stories.filter(({ type, day }) => day >= from && trackOf(type) === track);
  return new Set(behind.map(({ documentId }) => documentId)).size;
}

/** The norm as it is shown: at usual reporting, in a usual season. */
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

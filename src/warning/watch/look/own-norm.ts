import type { Surprise, Track } from "../../../model/relation.ts";
import type { ActPattern } from "../../../model/watch.ts";
import {
  type Direction,
  LONGEST_WINDOW,
  norm,
  NORM_DAYS,
  surprises,
  usualRates,
} from "../../../relations/direction.ts";
import type { Hearing } from "../known/hearing.ts";
import type { ActRecord } from "../known/record.ts";
import type { Report } from "../known/tally.ts";
import type { DirectedPair } from "../pairs.ts";
import { outletsOf } from "./look.ts";

/** One track of a direction against its own norm on a day. */
export interface Departure {
  /** Whether there is a past to compare with. */
  past: boolean;
  /** For each window with an act in it. */
  moved: readonly Moved[];
  provisional: boolean;
}

/** A window in which something happened. */
export interface Moved {
  surprise: Surprise;
  /** In order of their days. */
  reports: readonly Report[];
  outlets: ReadonlySet<string>;
}

/** The norms of a watch's directions: the one place where a watch asks the measures of `src/relations`. */
export interface NormBook {
  /** To be called before the first day is reached; each norm is worked out once a day, whoever asks. */
  open(pattern: ActPattern, direction: DirectedPair, track: Track): (day: number) => Departure;
  /** To be called when something more has become known of the last day. */
  forget(): void;
}

const NO_COUNTS: Record<Track, number[]> = { cooperation: [], conflict: [] };

/** Opens the norms over a record. */
export function openNorms(record: ActRecord, hearing: Hearing): NormBook {
  const open = new Map<string, (day: number) => Departure>();
  const measured = new Map<string, { day: number; departure: Departure }>();
  return {
    open(pattern, direction, track) {
      const key = JSON.stringify([pattern, direction, track]);
      const measure = open.get(key) ?? departures(record, hearing, pattern, direction, track);
      open.set(key, measure);
      return (day) => {
        const last = measured.get(key);
        if (last?.day === day) return last.departure;
        const departure = measure(day);
        measured.set(key, { day, departure });
        return departure;
      };
    },
    forget: () => measured.clear(),
  };
}

function departures(
  record: ActRecord,
  hearing: Hearing,
  pattern: ActPattern,
  direction: DirectedPair,
  track: Track,
): (day: number) => Departure {
  const tally = record.tally({ ...pattern, tracks: [track] }, direction);
  const [actor, recipient] = direction;
  return (day) => {
    const begun = hearing.firstFrom(day - LONGEST_WINDOW - NORM_DAYS + 1, day);
    // Of the days before the record began nothing is known: they are no silence.
    if (begun === null || begun > day - LONGEST_WINDOW) return { past: false, moved: [], provisional: true };
    const stories = tally.between(day - LONGEST_WINDOW + 1, day);
    if (stories.length === 0) return { past: true, moved: [], provisional: false };
    const counts = { ...NO_COUNTS, [track]: tally.counts(begun, day) };
    const measured: Direction = { actor, recipient, asOf: day, counts, stories };
    const rates = usualRates(measured);
    return {
      past: true,
      moved: surprises(measured, rates)
        .filter((each) => each.track === track && each.observed > 0)
        .map((surprise) => {
          const reports = stories.filter(({ on }) => on > day - surprise.window);
          return { surprise, reports, outlets: outletsOf(reports) };
        }),
      provisional: norm(day, { cooperation: null, conflict: rates[track] }).provisional,
    };
  };
}

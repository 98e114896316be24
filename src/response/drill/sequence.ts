import { dayNumber, isoDay } from "../../model/day.ts";
import type { Level } from "../../model/level.ts";
import type { WatchState } from "../../model/watch.ts";

/** What somebody is told or does on a day of a drill. */
export type InjectDeed =
  | { act: "say"; words: string }
  | { act: "done" | "skip"; step: string; note: string }
  | { act: "decide"; step: string; option: string; note: string }
  | { act: "hand-over"; to: string; note: string };

/** Something that the drill brings in at a time of its own. */
export interface Inject {
  /** ISO instant, UTC. */
  at: string;
  /** `null` for whoever owns the step or has the lead. */
  by: string | null;
  deed: InjectDeed;
}

/** A day of a drill: where the watch stands at its end, and what is brought in. */
export interface PlayedDay {
  day: string;
  level: Level;
  because: string;
  injects: Inject[];
}

/** Days to play a plan against, in their order and without gaps. */
export interface Sequence {
  title: string | null;
  /** ISO date of what is feared; `null` where nothing is said of it. */
  feared: string | null;
  days: PlayedDay[];
}

/** Days of the record as a replay evaluated them. */
export function replayedSequence(states: readonly WatchState[], feared: string | null): Sequence {
  const days = states.map(({ day, level, because }) => ({ day, level, because, injects: [] }));
  return { title: null, feared, days: withoutGaps(days) };
}

/** Days of which nothing is said stand as the day before. */
export function withoutGaps(days: readonly PlayedDay[]): PlayedDay[] {
  return days.flatMap((each, index) => {
    const next = dayNumber(days[index + 1]?.day ?? null);
    const first = dayNumber(each.day) ?? 0;
    const between = next === null ? 0 : Math.max(0, next - first - 1);
    return [each, ...Array.from({ length: between }, (_, n) => ({ ...each, day: isoDay(first + n + 1), injects: [] }))];
  });
}

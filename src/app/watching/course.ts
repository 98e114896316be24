import { dayNumber, isoDay } from "../../model/day.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { WatchHistory } from "../../warning/watch/history.ts";
import { NO_MEMORY } from "../../warning/watch/memory.ts";
import { pairsOf } from "../../warning/watch/pairs.ts";
import { openReplay, type Replay } from "../../warning/watch/replay.ts";
import { levelEntry } from "./journal.ts";

/** A watch on its way through the days, with what was last written of it. */
export interface Course {
  watch: Watch;
  replay: Replay;
  /** The directed pairs that it looks at, as `KOR RUS`. */
  pairs: ReadonlySet<string>;
  said: WatchState | null;
}

/** Opens the course of a watch where its record begins. */
export function openCourse(watch: Watch, history: WatchHistory, said: WatchState | null, today: string): Course {
  const begun = history.reports.reduce((first, { day }) => (day < first ? day : first), today);
  const before = isoDay((dayNumber(begun) ?? 0) - 1);
  const pairs = new Set(pairsOf(watch).map((pair) => pair.join(" ")));
  return { watch, replay: openReplay(watch, history, { ...NO_MEMORY, day: before }), pairs, said };
}

/**
 * The entry that a state is worth, or none: of today whatever changed, of an earlier day, which is only caught up with, what
 * changed the standing itself.
 */
export function told(course: Course, state: WatchState, today: string, at: string): JournalEntry[] {
  const essence = state.day === today ? wholly : standing;
  if (course.said !== null && essence(course.said) === essence(state)) return [];
  course.said = state;
  return [levelEntry(state, at)];
}

const wholly = (state: WatchState) => JSON.stringify({ ...state, day: "" });

const standing = ({ level, reached, pending, noData, error }: WatchState) =>
  JSON.stringify([level, reached, pending, noData, error?.code]);

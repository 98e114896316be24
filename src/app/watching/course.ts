import { dayNumber, isoDay } from "../../model/day.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { WatchHistory } from "../../warning/watch/history.ts";
import { NO_MEMORY } from "../../warning/watch/memory.ts";
import { pairsOf } from "../../warning/watch/pairs.ts";
import { openReplay, type Replay } from "../../warning/watch/replay.ts";
import type { Store } from "../../store/store.ts";
import type { Definition } from "./definitions.ts";
import { readHistory } from "./history.ts";
import { levelEntry, newestLevel } from "./journal.ts";
import type { Lookups } from "./lookups.ts";

/** A watch on its way through the days, with what was last written of it. */
export interface Course {
  watch: Watch;
  replay: Replay;
  /** The directed pairs that it looks at, as `KOR RUS`. */
  pairs: ReadonlySet<string>;
  said: WatchState | null;
}

/** What courses are opened from. */
export interface CourseParts {
  store: Store;
  definitions: () => Promise<Definition[]>;
  lookups: () => Promise<Lookups>;
}

/** How far back a course begins: as far as a norm with its seasons looks, and some more. */
const COURSE_DAYS = 1_500;

/** Opens the course of a watch where its record begins. */
function openCourse(watch: Watch, history: WatchHistory, said: WatchState | null, today: string): Course {
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

/** Opens the courses of all watches that can be kept, as far back as their norms look. */
export async function openCourses({ store, definitions, lookups }: CourseParts, today: string): Promise<Course[]> {
  const watches = (await definitions()).flatMap(({ watch }) => watch ?? []);
  if (watches.length === 0) return [];
  const from = isoDay((dayNumber(today) ?? 0) - COURSE_DAYS);
  const shared = { reports: await store.reportDays(from), lookups: await lookups() };
  return Promise.all(
    watches.map(async (watch) =>
      openCourse(watch, await readHistory(store, watch, shared, from), await newestLevel(store, watch.id), today),
    ),
  );
}

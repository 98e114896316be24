import type { WatchState } from "../../model/watch.ts";
import { remember } from "../remember.ts";
import { type CourseParts, openCourses } from "./course.ts";

/** How each watch stood at the end of a day, by its id. */
export type Replayed = (day: string) => Promise<ReadonlyMap<string, WatchState>>;

/**
 * Evaluates past days anew from what was known then. The journal tells on which level a watch stood; of days on which that
 * did not change it keeps no signs, and here they are.
 */
export function createReplayed(parts: CourseParts): Replayed {
  const revision = async () => (await parts.store.status()).revision;
  return remember(revision, async (day: string) => {
    const states = (await openCourses(parts, day)).flatMap(({ replay }) => replay.advance(day).slice(-1));
    return new Map(states.map((state) => [state.watch, state]));
  });
}

/** What was written of a watch, with the signs of the day itself where these lead to the same level. */
export function withSignsOf(day: WatchState | undefined, written: WatchState | null): WatchState | null {
  if (written === null || day === undefined || day.level !== written.level) return written;
  return { ...day, since: written.since };
}

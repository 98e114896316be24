import type { Alert } from "../../model/alert.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Level } from "../../model/level.ts";
import type { LevelChange, Standing } from "../../model/standing.ts";
import type { WatchState } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import type { Definition } from "./definitions.ts";
import { levelsOf } from "./journal.ts";
import { withSignsOf } from "./replayed.ts";

const MOST_CHANGES = 20;

/** Where a watch stands by what was written of it until a day; a past day was perhaps evaluated anew for its signs. */
export async function standing(
  store: Store,
  definition: Definition,
  alerts: readonly Alert[],
  asOf?: string,
  replayed?: WatchState,
): Promise<Standing> {
  const { id, watch, title, owner, error } = definition;
  const states = watch === null ? [] : await levelsOf(store, id, asOf);
  const alert = alerts.find(({ ended, watches }) => ended === null && watches.includes(id)) ?? null;
  return {
    id,
    title,
    owner: owner ?? null,
    watch,
    state: withSignsOf(replayed, states.at(-1) ?? null),
    alert: alert && { id: alert.id, state: alert.state, muted: alert.muted, acknowledgement: alert.acknowledgement },
    changes: changesOf(states),
    error,
  };
}

/** The days on which the level was another than before, newest first. */
export function changesOf(states: readonly WatchState[]): LevelChange[] {
  const changes = states.flatMap(({ day, level, because }, index): LevelChange[] => {
    const before = states[index - 1]?.level ?? 1;
    return level === before ? [] : [{ day, from: before, to: level, because }];
  });
  return changes.toReversed().slice(0, MOST_CHANGES);
}

/** The level of every day between two, both inclusive; a day on which nothing was written stands as the one before. */
export function levelOfEachDay(
  states: readonly WatchState[],
  { from, to }: { from: string; to: string },
): { day: string; level: Level }[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return [];
  let next = 0;
  let level: Level | null = null;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => isoDay(first + n)).flatMap((day) => {
    for (let state = states[next]; state !== undefined && state.day <= day; state = states[++next]) level = state.level;
    return level === null ? [] : [{ day, level }];
  });
}

import { signal } from "@preact/signals";
import type { Level } from "../src/model/level.ts";
import type { Standing } from "../src/model/standing.ts";
import { kept } from "./kept.ts";

const KEPT_AS = "last-look";

/** What this browser's reader has seen, and when; told to nobody. */
export interface Look {
  /** ISO instant. */
  at: string;
  documents: number;
  /** The level of each watch by its id; `null` for one that had none. */
  levels: Readonly<Record<string, Level | null>>;
  /** Ids of the open alerts. */
  alerts: readonly string[];
}

export interface Moved {
  standing: Standing;
  /** What became of it. `broken` and `mended` are of its definition. */
  how: "rose" | "fell" | "new" | "broken" | "mended";
  from: Level | null;
}

/** `null` before the first look. */
export const lastLook = signal<Look | null>(parseLook(kept.get(KEPT_AS)));

/** Takes all that stands now as seen. */
export function markSeen(standings: readonly Standing[], documents: number, now: Date) {
  lastLook.value = keepLook(standings, documents, now);
}

/** Keeps a look for the next visit, and goes on comparing with the one before. */
export function keepLook(standings: readonly Standing[], documents: number, now: Date): Look {
  const look = {
    at: now.toISOString(),
    documents,
    levels: Object.fromEntries(standings.map(({ id, state }) => [id, state?.level ?? null])),
    alerts: standings.flatMap(({ alert }) => (alert === null ? [] : [alert.id])),
  };
  kept.set(KEPT_AS, JSON.stringify(look));
  return look;
}

/** Watches whose level is not what it was at a look, as they stand. */
export function movedSince({ levels }: Look, standings: readonly Standing[]): Moved[] {
  return standings.flatMap((standing): Moved[] => {
    const { id, state } = standing;
    const from = levels[id] ?? null;
    const level = state?.level ?? null;
    if (!Object.hasOwn(levels, id)) return [{ standing, how: "new", from }];
    if (level === from) return [];
    if (level === null) return [{ standing, how: "broken", from }];
    if (from === null) return [{ standing, how: "mended", from }];
    return [{ standing, how: level > from ? "rose" : "fell", from }];
  });
}

/** Watches of a look that there are no more. */
export function goneSince({ levels }: Look, standings: readonly Standing[]): string[] {
  return Object.keys(levels).filter((id) => !standings.some((standing) => standing.id === id));
}

/** Alerts that have come up since a look. */
export function alertsSince({ alerts }: Look, standings: readonly Standing[]): Standing[] {
  const fresh = standings.filter(({ alert }) => alert !== null && !alerts.includes(alert.id));
  return fresh.filter(({ alert }, index) => fresh.findIndex((other) => other.alert?.id === alert?.id) === index);
}

/** What a browser kept may be older than the board, or nobody's: anything else than a look is none. */
export function parseLook(text: string): Look | null {
  try {
    const look = JSON.parse(text) as Partial<Look> | null;
    const whole =
      typeof look?.at === "string" &&
      typeof look.documents === "number" &&
      typeof look.levels === "object" &&
      look.levels !== null &&
      Array.isArray(look.alerts);
    return whole ? (look as Look) : null;
  } catch {
    return null;
  }
}

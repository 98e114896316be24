import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

/** The days on which an outlet published, rising, each with the day on which the first of it became known. */
interface Days {
  days: number[];
  known: number[];
}

/**
 * The days of each outlet as known on a day. They are kept in memory, 16 bytes a day and outlet, and what was filed since,
 * by this process or by another, is added before each answer.
 */
export function heardDays(db: DatabaseSync): (until: number) => (outlet: number) => number[] {
  const newest = query<{ seq: number | null }>(db, "SELECT max(seq) AS seq FROM sighting");
  const all = db.prepare(`
    SELECT outlet, day, min(known_day) FROM sighting WHERE outlet IS NOT NULL AND day IS NOT NULL GROUP BY outlet, day`);
  const later = db.prepare(`
    SELECT outlet, day, known_day FROM sighting WHERE seq > ? AND outlet IS NOT NULL AND day IS NOT NULL`);
  all.setReturnArrays(true);
  later.setReturnArrays(true);
  const heard = new Map<number, Days>();
  let read = 0;

  const refresh = () => {
    const last = newest.get()?.seq ?? 0;
    if (last === read) return;
    const rows = (read === 0 ? all.iterate() : later.iterate(read)) as unknown as Iterable<[number, number, number]>;
    for (const [outlet, day, known] of rows) add(daysOf(heard, outlet), day, known);
    read = last;
  };

  return (until) => {
    refresh();
    return (outlet) => {
      const { days, known } = daysOf(heard, outlet);
      return days.filter((_, i) => (known[i] as number) <= until);
    };
  };
}

function daysOf(heard: Map<number, Days>, outlet: number): Days {
  const found = heard.get(outlet) ?? { days: [], known: [] };
  heard.set(outlet, found);
  return found;
}

function add({ days, known }: Days, day: number, knownDay: number): void {
  // News is mostly of the newest day.
  const at = days.findLastIndex((each) => each <= day);
  if (at >= 0 && days[at] === day) {
    known[at] = Math.min(known[at] as number, knownDay);
  } else {
    days.splice(at + 1, 0, day);
    known.splice(at + 1, 0, knownDay);
  }
}

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
export function heardDays(db: DatabaseSync): (until: number) => (outlet: number) => Int32Array {
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
    for (const row of rows) add(daysOf(heard, row[0]), row[1], row[2]);
    read = last;
  };

  return (until) => {
    refresh();
    return (outlet) => {
      const { days, known } = daysOf(heard, outlet);
      const visible = new Int32Array(days.length);
      let length = 0;
      for (let i = 0; i < days.length; i++) if ((known[i] as number) <= until) visible[length++] = days[i] as number;
      return visible.subarray(0, length);
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
  let at = days.length - 1;
  while (at >= 0 && (days[at] as number) > day) at--;
  if (at >= 0 && days[at] === day) {
    known[at] = Math.min(known[at] as number, knownDay);
  } else {
    days.splice(at + 1, 0, day);
    known.splice(at + 1, 0, knownDay);
  }
}

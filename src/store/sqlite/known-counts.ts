import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

/** Days of a block. */
const BLOCK = 64;

/** Counts by the day on which something became known; gathered over a batch and written within its transaction. */
export interface KnownCounts {
  /** A counted event of a code. */
  addToCode(code: number, knownDay: number): void;
  /** A document of an outlet, known since `before` already where that is not `null`. */
  addToOutlet(outlet: number, before: number | null, knownDay: number): void;
  /** An act on a day, known since `before` already where that is not `null`. */
  addAct(day: number, before: number | null, knownDay: number): void;
  write(): void;
  /** Drops what was gathered for a transaction that was undone. */
  forget(): void;
}

export function knownCounts(db: DatabaseSync): KnownCounts {
  const acts = tally(db, "act_count (day, known_day, count) VALUES (?, ?, ?)");
  const codes = tally(db, "code_count (span, since, code, count) VALUES (?, ?, ?, ?)");
  const outlets = tally(db, "outlet_count (span, since, outlet, count) VALUES (?, ?, ?, ?)");
  const all = [acts, codes, outlets];
  const addTo = (counts: Tally, id: number, day: number, by: number) => {
    counts.add([1, day, id], by);
    counts.add([BLOCK, blockOf(day), id], by);
  };
  return {
    addToCode: (code, knownDay) => addTo(codes, code, knownDay, 1),
    addToOutlet: (outlet, before, knownDay) => moved(before, knownDay, (day, by) => addTo(outlets, outlet, day, by)),
    addAct: (day, before, knownDay) => moved(before, knownDay, (known, by) => acts.add([day, known], by)),
    write: () => all.forEach((each) => each.write()),
    forget: () => all.forEach((each) => each.forget()),
  };
}

/** Counts what is new, and moves what is known to be known earlier than it was thought. */
function moved(before: number | null, now: number, add: (day: number, by: number) => void): void {
  if (before !== null && before <= now) return;
  add(now, 1);
  if (before !== null) add(before, -1);
}

interface Tally {
  add(key: number[], by: number): void;
  write(): void;
  forget(): void;
}

function tally(db: DatabaseSync, row: string): Tally {
  const add = query(db, `INSERT INTO ${row} ON CONFLICT DO UPDATE SET count = count + excluded.count`);
  const pending = new Map<string, { key: number[]; count: number }>();
  return {
    add(key, by) {
      const name = key.join(" ");
      const known = pending.get(name);
      if (known === undefined) pending.set(name, { key, count: by });
      else known.count += by;
    },
    write() {
      for (const { key, count } of pending.values()) if (count !== 0) add.run(...key, count);
      pending.clear();
    },
    forget: () => pending.clear(),
  };
}

/** A query for the count of each code (outlet) of what was known until a day. */
export function countedUntil(
  db: DatabaseSync,
  what: "code" | "outlet",
): (until: number) => { id: number; count: number }[] {
  const select = query<{ id: number; count: number }>(
    db,
    `
    SELECT id, sum(count) AS count FROM (
      SELECT ${what} AS id, count FROM ${what}_count WHERE span = ${BLOCK} AND since < :block
      UNION ALL
      SELECT ${what}, count FROM ${what}_count WHERE span = 1 AND since BETWEEN :block AND :until
    ) GROUP BY id HAVING sum(count) > 0`,
  );
  return (until) => select.all({ block: blockOf(until), until });
}

/** The first day of the block that a day lies in. */
function blockOf(day: number): number {
  return Math.floor(day / BLOCK) * BLOCK;
}

import type { DatabaseSync } from "node:sqlite";
import { dayNumber, isoDay } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import type { JournalEntry, JournalKind, JournalQuery, KeptEntry } from "../../model/journal.ts";
import { pageSize, queriedDay } from "./asof.ts";
import { query } from "./query.ts";
import { reviser } from "./totals.ts";
import { transaction } from "./transaction.ts";

interface EntryRow {
  seq: number;
  kind: JournalKind;
  id: string;
  subject: string;
  day: number;
  at: string;
  body: string;
}

/** The journal: what is written stays as it is. */
export function journalKeeper(db: DatabaseSync) {
  const add = query(
    db,
    "INSERT INTO journal (kind, id, subject, day, at, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO NOTHING",
  );
  const revise = reviser(db);
  return {
    record(entries: readonly JournalEntry[]): string[] {
      if (entries.length === 0) return [];
      return transaction(db, () => {
        const fresh = entries.filter(({ kind, id, subject, day, at, body }) => {
          return add.run(kind, id, subject, entryDay(id, day), at, JSON.stringify(body)) > 0;
        });
        if (fresh.length > 0) revise();
        return fresh.map(({ id }) => id);
      });
    },
    journal(wanted: JournalQuery): KeptEntry[] {
      const { where, values } = conditions(wanted);
      const order = wanted.newest ? "DESC" : "ASC";
      const rows = query<EntryRow>(
        db,
        `SELECT seq, kind, id, subject, day, at, body FROM journal WHERE ${where.join(" AND ")}
        ORDER BY seq ${order} LIMIT ${pageSize(wanted.limit, 10_000, 100_000)}`,
      ).all(...values);
      const kept = rows.map(({ day, body, ...row }) => ({
        ...row,
        day: isoDay(day),
        body: JSON.parse(body) as unknown,
      }));
      return wanted.newest ? kept.toReversed() : kept;
    },
  };
}

function entryDay(id: string, day: string): number {
  const number = dayNumber(day);
  if (number === null) throw new Failure("store.journal", `The journal entry ${id} belongs to no day: give it one.`);
  return number;
}

function conditions({ kinds, subject, from, to, after = 0 }: JournalQuery) {
  const where = [`kind IN (${kinds.map(() => "?").join(", ")})`];
  const values: (string | number)[] = [...kinds];
  const add = (condition: string, value: string | number | null | undefined) => {
    if (value === undefined || value === null) return;
    where.push(condition);
    values.push(value);
  };
  add("subject = ?", subject);
  add("day >= ?", queriedDay(from, "first day"));
  add("day <= ?", queriedDay(to, "last day"));
  if (after > 0) add("seq > ?", after);
  return { where, values };
}

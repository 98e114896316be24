import type { DatabaseSync } from "node:sqlite";
import { query } from "./query.ts";

/** A small table of names and their integer ids. */
export interface Names {
  /** The id of a name, which is added where it is new. */
  id(name: string): number;
  /** Drops what was learnt in a transaction that was undone. */
  forget(): void;
}

export function names(db: DatabaseSync, table: "code" | "outlet" | "event_type"): Names {
  const find = query<{ id: number }>(db, `SELECT id FROM ${table} WHERE name = ?`);
  const add = query<{ id: number }>(db, `INSERT INTO ${table} (name) VALUES (?) RETURNING id`);
  const known = new Map<string, number>();
  return {
    id(name) {
      const id = known.get(name) ?? ((find.get(name) ?? add.get(name)) as { id: number }).id;
      known.set(name, id);
      return id;
    },
    forget: () => known.clear(),
  };
}

/** All names of a table by their ids. */
export function namesOf(db: DatabaseSync, table: "code" | "event_type"): Map<number, string> {
  const rows = query<{ id: number; name: string }>(db, `SELECT id, name FROM ${table}`).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

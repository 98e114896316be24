import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "./schema.ts";

/** How a store may be bounded. */
export interface Limits {
  /** How long to wait for another process's lock, in milliseconds. */
  busyMs: number;
  /** The size that the database file may reach, in bytes; a batch beyond it fails with `store.full`. */
  maxBytes: number;
}

/** Opens a database for durable use by several processes and brings its schema up to date. `at` dates the migrations. */
export function connect(file: string, limits: Limits, at: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: limits.busyMs });
  try {
    // FULL: a commit is on the disk when it returns; WAL alone would lose the last ones at a power cut.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    const { page_size: pageSize } = db.prepare("PRAGMA page_size").get() as { page_size: number };
    db.exec(`PRAGMA max_page_count = ${Math.floor(limits.maxBytes / pageSize)}`);
    migrate(db, file, at);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../../model/failure.ts";
import { FIRST } from "./schema/first.ts";
import { SECOND } from "./schema/second.ts";
import { THIRD } from "./schema/third.ts";
import { transaction } from "./transaction.ts";

/** Marks the file as Bongsu's own (`PRAGMA application_id`): "bngs" in ASCII. */
const APPLICATION_ID = 0x626e6773;

/** The steps in order; the nth leads to schema n. A published step is never changed. */
const STEPS: readonly string[] = [FIRST, SECOND, THIRD];

/** The schema that this code reads and writes. */
export const SCHEMA: number = STEPS.length;

/** Brings a database to the newest schema, each step in its own transaction. */
export function migrate(db: DatabaseSync, file: string, at: string): void {
  refuseOthers(db, file);
  for (const [index, step] of STEPS.entries()) {
    if (pragma(db, "user_version") > index) continue;
    transaction(db, () => {
      // Another process may have taken the step while this one waited for the lock.
      if (pragma(db, "user_version") > index) return;
      db.exec(step);
      db.prepare("INSERT INTO migration (version, applied_at) VALUES (?, ?)").run(index + 1, at);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
    });
  }
}

function refuseOthers(db: DatabaseSync, file: string): void {
  const version = pragma(db, "user_version");
  const application = pragma(db, "application_id");
  const used = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;
  if (used && application !== APPLICATION_ID) {
    throw new Failure("store.foreign", `${file} is the database of another program: choose another data folder.`);
  }
  if (version > SCHEMA) {
    throw new Failure(
      "store.newer",
      `${file} was written by a newer Bongsu (schema ${version}, this one knows ${SCHEMA}): update Bongsu or choose another data folder.`,
    );
  }
}

function pragma(db: DatabaseSync, name: "user_version" | "application_id"): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}

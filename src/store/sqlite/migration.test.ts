import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { act, filing } from "../example.ts";
import { openSqliteStore } from "./open.ts";
import { SCHEMA } from "./schema.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-migration-"));
  file = join(folder, "bongsu.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openSqliteStore({ file, now: () => new Date(0) });

/** What the second step added: without it a store is as the first left it. */
const ADDED = ["dyad", "act_count", "code_count", "outlet_count", "journal", "series", "observation"];
const COUNTS = ["dyad", "act_count", "code_count", "outlet_count"];

function content(): Record<string, unknown[]> {
  const db = new DatabaseSync(file);
  const rows = COUNTS.map((table) => [table, db.prepare(`SELECT * FROM ${table} WHERE true ORDER BY 1, 2, 3`).all()]);
  db.close();
  return Object.fromEntries(rows) as Record<string, unknown[]>;
}

/** Takes a store back to the first schema. */
function takeBack(): void {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA foreign_keys = OFF; DROP INDEX sighting_known");
  for (const table of ADDED.toReversed()) db.exec(`DROP TABLE ${table}`);
  db.exec("DELETE FROM migration WHERE version > 1; PRAGMA user_version = 1");
  db.close();
}

test("a store of the first schema is brought up: pairs and counts are those that filing gives", async () => {
  const on = (day: string) => ({ date: { start: day, end: day } });
  const store = await open();
  const acts = [act(["KOR", "USA"], "SANCTION", ["RUS"], on("2024-03-30")), act(["KOR", "JPN"], "CONSULT", [])];
  await store.append([
    filing({ text: "late", outlet: "Alpha", publishedAt: "2024-04-09", events: acts }),
    filing({ text: "early", outlet: "Alpha", publishedAt: "2024-04-01", events: acts }),
    filing({ text: "copy", outlet: "Beta", publishedAt: "2024-04-02", nearCopyOf: "early", events: acts }),
    filing({ text: "old", outlet: "Beta", publishedAt: "1914-07-28", events: [act(["KOR"], "AID", ["RUS"])] }),
    filing({ text: "undated", publishedAt: null, events: [act(["KOR"], "AID", ["RUS"])] }),
  ]);
  await store.append([filing({ text: "late", outlet: "Alpha", path: "again.txt", publishedAt: "2024-03-31" })]);
  await store.close();
  const filed = content();
  expect(filed["dyad"]).not.toEqual([]);
  takeBack();
  const again = await open();
  expect(await again.status()).toMatchObject({ schema: SCHEMA, documents: 5 });
  await again.close();
  const dropped = Object.fromEntries(
    Object.entries(filed).map(([table, rows]) => [
      table,
      rows.filter((row) => (row as { count?: number }).count !== 0),
    ]),
  );
  expect(content()).toEqual(dropped);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { act, filing } from "../example.ts";
import type { Store } from "../store.ts";
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

/** What the later steps added: without it a store is as the one before left it. */
const ADDED: Readonly<Record<number, readonly string[]>> = {
  2: ["dyad", "act_count", "code_count", "outlet_count", "journal", "series", "observation"],
  3: ["statement", "appointment", "decision", "decision_head", "message"],
};
const COUNTS = ["dyad", "act_count", "code_count", "outlet_count"];

function content(tables: readonly string[]): Record<string, unknown[]> {
  const db = new DatabaseSync(file);
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} WHERE true ORDER BY 1, 2, 3`).all()]);
  db.close();
  return Object.fromEntries(rows) as Record<string, unknown[]>;
}

/** Takes a store back to an earlier schema. */
function takeBack(schema: number): void {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA foreign_keys = OFF");
  if (schema < 2) db.exec("DROP INDEX sighting_known");
  for (let step = SCHEMA; step > schema; step--) {
    for (const table of ADDED[step]?.toReversed() ?? []) db.exec(`DROP TABLE ${table}`);
  }
  db.exec(`DELETE FROM migration WHERE version > ${schema}; PRAGMA user_version = ${schema}`);
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
  const filed = content(COUNTS);
  expect(filed["dyad"]).not.toEqual([]);
  takeBack(1);
  const again = await open();
  expect(await again.status()).toMatchObject({ schema: SCHEMA, documents: 5 });
  await again.close();
  const dropped = Object.fromEntries(
    Object.entries(filed).map(([table, rows]) => [
      table,
      rows.filter((row) => (row as { count?: number }).count !== 0),
    ]),
  );
  expect(content(COUNTS)).toEqual(dropped);
});

test.each([1, 2])(
  "a store of schema %d is brought up: what was said and announced is found, and goes on",
  async (schema) => {
    const said = {
      statements: [{ kind: "threat" as const }, { kind: "offer" as const }],
      appointments: [{ what: "talks" }],
    };
    const store = await open();
    await store.append([
      filing({ text: "first", publishedAt: "2024-04-09", ...said }),
      filing({ text: "nothing said", publishedAt: "2024-04-02" }),
      filing({ text: "copy", publishedAt: "2024-04-10", nearCopyOf: "first", ...said }),
      filing({ text: "undated", publishedAt: null, knownAt: "2024-04-01T00:00:00Z", statements: [{ kind: "demand" }] }),
      filing({
        text: "announced",
        publishedAt: "2024-04-03",
        appointments: [{ what: "a visit" }, { what: "a summit" }],
      }),
    ]);
    const told = async (from: Store) => [await from.statements({}), await from.appointments({})];
    const [statements, appointments] = await told(store);
    expect(statements?.rows).toHaveLength(3);
    expect(appointments?.rows).toHaveLength(3);
    await store.close();
    const filed = content(["statement", "appointment", "content"]);

    takeBack(schema);
    const again = await open();
    expect(await told(again)).toEqual([statements, appointments]);
    expect(content(["statement", "appointment", "content"])).toEqual(filed);
    await again.append([filing({ text: "later", statements: [{ kind: "denial" }] })]);
    expect((await again.statements({ after: 3 })).rows).toMatchObject([{ statement: { kind: "denial" } }]);
    expect(await again.logHead()).toMatchObject({ entries: 0 });
    expect(await again.status()).toMatchObject({ schema: SCHEMA, statements: 6, appointments: 4 });
    await again.close();
  },
);

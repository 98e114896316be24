import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DECISION_ACTS, type Verification } from "../../../model/decision-log.ts";
import { checkLog } from "../../check-log.ts";
import { openSqliteStore } from "../open.ts";

let folder: string;
let written: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-decisions-"));
  file = written = join(folder, "written.sqlite");
  await write(5);
});
beforeEach(() => {
  file = join(folder, "tampered.sqlite");
  copyFileSync(written, file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = () => openSqliteStore({ file, now: () => new Date(0) });

async function write(entries: number, seen = 0): Promise<void> {
  const store = await open();
  for (let n = seen; n < seen + entries; n++) {
    const act = DECISION_ACTS[1 + n] ?? "noted";
    const at = `2024-04-02T10:0${n}:00.000Z`;
    const body = { text: `Note ${n}` };
    await store.decide({ subject: "activation/1", act, by: "Kim", at, day: "2024-04-02", exercise: false, body }, n);
  }
  await store.close();
}

async function verified(): Promise<Verification> {
  const store = await open();
  const result = await checkLog(store);
  await store.close();
  return result;
}

/** Changes the file behind the store's back. */
function tamper(sql: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

const UNGUARDED = `
  DROP TRIGGER decision_unaltered; DROP TRIGGER decision_kept; DROP TRIGGER decision_at_end;
  DROP TRIGGER decision_head_moves; DROP TRIGGER decision_head_kept;
  PRAGMA ignore_check_constraints = ON;`;

const renumber = (from: number, to: number) => `UPDATE decision SET seq = ${to} WHERE seq = ${from};`;

const COLUMNS = "seq, subject, act, by, at, day, exercise, body, previous, hash";

test.each([
  { sql: "UPDATE decision SET by = 'Lee' WHERE seq = 3", message: "is not altered" },
  { sql: "DELETE FROM decision WHERE seq = 5", message: "is not removed" },
  {
    sql: `INSERT INTO decision SELECT 9, ${COLUMNS.slice(5)} FROM decision WHERE seq = 5`,
    message: "comes at its end",
  },
  {
    sql: `INSERT INTO decision SELECT 6, ${COLUMNS.slice(5)} FROM decision WHERE seq = 5`,
    message: "comes at its end",
  },
  { sql: `REPLACE INTO decision SELECT ${COLUMNS} FROM decision WHERE seq = 3`, message: "comes at its end" },
  { sql: "UPDATE decision_head SET entries = 4", message: "moves on" },
  { sql: "UPDATE decision_head SET hash = ''", message: "moves on" },
  { sql: "DELETE FROM decision_head", message: "is not removed" },
])("the file itself refuses: $sql", async ({ sql, message }) => {
  expect(() => tamper(sql)).toThrow(message);
  expect(await verified()).toMatchObject({ sound: true });
});

test.each([
  { sql: "UPDATE decision SET subject = 'activation/2' WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET act = 'skipped' WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET by = 'kim' WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET at = '2024-04-02T10:02:00.001Z' WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET day = '2024-04-03' WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET exercise = 1 WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET exercise = 2 WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET body = replace(body, '2', '3') WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET body = substr(body, 2) WHERE seq = 3", seqs: [3] },
  { sql: "UPDATE decision SET previous = replace(previous, substr(previous, 1, 1), 'x') WHERE seq = 3", seqs: [3, 3] },
  { sql: "UPDATE decision SET hash = upper(hash) || ' ' WHERE seq = 3", seqs: [3, 4] },
  { sql: "UPDATE decision SET hash = '' WHERE seq = 5", seqs: [5, 5] },
  { sql: "DELETE FROM decision WHERE seq = 1", seqs: [1] },
  { sql: "DELETE FROM decision WHERE seq IN (2, 4)", seqs: [2, 4] },
  { sql: "DELETE FROM decision WHERE seq = 5", seqs: [5, 5] },
  { sql: "DELETE FROM decision", seqs: [1, 5] },
  { sql: `${renumber(5, 0)} ${renumber(4, 5)} ${renumber(0, 4)}`, seqs: [4, 4, 5, 5, 5] },
  { sql: `INSERT INTO decision SELECT 6, ${COLUMNS.slice(5)} FROM decision WHERE seq = 5`, seqs: [6, 6, 6] },
  { sql: `INSERT INTO decision SELECT 0, ${COLUMNS.slice(5)} FROM decision WHERE seq = 5`, seqs: [0, 0] },
  { sql: "UPDATE decision_head SET entries = 4", seqs: [4, 5] },
  { sql: "UPDATE decision_head SET hash = replace(hash, substr(hash, 1, 1), 'x')", seqs: [5] },
  { sql: "DELETE FROM decision_head", seqs: [1, 2, 3, 4, 5] },
])("found in a file that was tampered with: $sql", async ({ sql, seqs }) => {
  tamper(UNGUARDED + sql);
  const { sound, faults } = await verified();
  expect(sound).toBe(false);
  expect(faults.map(({ seq }) => seq)).toEqual(seqs);
});

test("a log whose end was cut off goes on, and never looks whole again", async () => {
  tamper(`${UNGUARDED} DELETE FROM decision WHERE seq = 5`);
  await write(1, 4);
  const { head, faults } = await verified();
  expect(head.entries).toBe(6);
  expect(faults).toEqual([{ seq: 5, message: "Entry 5 is missing." }]);
});

import { mkdir, mkdtemp, open as openFile, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filing } from "../example.ts";
import { asFailure } from "./failure.ts";
import { openSqliteStore } from "./open.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  file = join(folder, "bongsu.sqlite");
});
afterEach(() => rm(folder, { recursive: true }));

const open = (path = file, limits = {}) => openSqliteStore({ file: path, now: () => new Date(0), limits });

test("a store of a newer version is left as it is", async () => {
  await (await open()).close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 999");
  db.close();
  const before = await readFile(file);
  await expect(open()).rejects.toMatchObject({ code: "store.newer", message: expect.stringContaining("schema 999") });
  expect(await readFile(file)).toEqual(before);
});

test("the database of another program is left as it is", async () => {
  const db = new DatabaseSync(file);
  db.exec("CREATE TABLE theirs (a)");
  db.close();
  await expect(open()).rejects.toMatchObject({ code: "store.foreign" });
});

test("a file that is no database is called damaged", async () => {
  await writeFile(file, "This is a letter, not a database. ".repeat(200));
  await expect(open()).rejects.toMatchObject({ code: "store.damaged", message: expect.stringContaining(file) });
});

test("a database with torn pages is called damaged when they are read", async () => {
  const store = await open();
  await store.append(Array.from({ length: 200 }, (_, i) => filing({ text: `Text ${i}. ${"Words. ".repeat(200)}` })));
  await store.close();
  const handle = await openFile(file, "r+");
  const { size } = await handle.stat();
  await handle.write(Buffer.alloc(size - 65_536, 0xa5), 0, size - 65_536, 65_536);
  await handle.close();
  const reading = open().then((torn) => torn.documents({ limit: 1_000 }).finally(() => torn.close()));
  await expect(reading).rejects.toMatchObject({ code: "store.damaged" });
});

test("a lock that another process keeps is told after the wait", async () => {
  const store = await open(file, { busyMs: 50 });
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.append([filing({ text: "late" })])).rejects.toMatchObject({ code: "store.busy" });
  other.exec("ROLLBACK");
  other.close();
  expect(await store.append([filing({ text: "late" })])).toMatchObject([{ outcome: "kept" }]);
  await store.close();
});

test.each([
  { name: "a folder in the file's place", path: ["taken"] },
  { name: "a file in the folder's place", path: ["letter.txt", "bongsu.sqlite"] },
])("$name: denied", async ({ path }) => {
  await mkdir(join(folder, "taken"));
  await writeFile(join(folder, "letter.txt"), "x");
  await expect(open(join(folder, ...path))).rejects.toMatchObject({ code: "store.denied" });
});

test.each([
  { error: { errcode: 5 }, code: "store.busy" },
  { error: { errcode: 261 }, code: "store.busy" },
  { error: { errcode: 8 }, code: "store.denied" },
  { error: { errcode: 1032 }, code: "store.denied" },
  { error: { errcode: 11 }, code: "store.damaged" },
  { error: { errcode: 13 }, code: "store.full" },
  { error: { code: "ENOSPC" }, code: "store.full" },
  { error: { code: "EROFS" }, code: "store.denied" },
  { error: { errcode: 1 }, code: "store.failed" },
  { error: new Error("anything"), code: "store.failed" },
])("$error becomes $code", ({ error, code }) => {
  const failure = asFailure(error, "bongsu.sqlite");
  expect(failure.code).toBe(code);
  expect(failure.message).toContain("bongsu.sqlite");
});

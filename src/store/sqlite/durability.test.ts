import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StoredDocument } from "../../model/filing.ts";
import { filing, idOf } from "../example.ts";
import type { Store } from "../store.ts";
import { openSqliteStore } from "./open.ts";

const WRITER = fileURLToPath(new URL("writer.fixture.ts", import.meta.url));

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  file = join(folder, "bongsu.sqlite");
});
afterEach(() => rm(folder, { recursive: true }));

const open = (limits = {}) => openSqliteStore({ file, now: () => new Date(0), limits });

function startWriter(name: string, batches: number): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const args = [WRITER, "--file", file, "--name", name, "--batches", String(batches)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

async function allDocuments(store: Store): Promise<StoredDocument[]> {
  const rows: StoredDocument[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page = await store.documents({ after });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

/** Every document whole, each once, and the roll-up and totals in step with them. */
async function expectWhole(store: Store): Promise<Set<string>> {
  const documents = await allDocuments(store);
  const ids = documents.map(({ record }) => record.document.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { record } of documents) {
    expect(idOf(record.document.text)).toBe(record.document.id);
    expect(record.events).toHaveLength(1);
  }
  const rows = await store.rollup({});
  expect(rows.map(({ events }) => events)).toEqual([ids.length]);
  expect(await store.search({ words: "document", limit: 1 })).toMatchObject({ total: ids.length });
  expect(await store.status()).toMatchObject({ documents: ids.length, events: ids.length });
  return new Set(ids);
}

test("a writer killed in the middle of its appends loses nothing that it acknowledged and leaves nothing half", async () => {
  const acknowledged: string[] = [];
  for (const lines of [1, 2, 5, 9, 14]) {
    const writer = startWriter(`round ${lines}`, 1_000_000);
    let left = lines;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(...line.split(" "));
      left -= 1;
      if (left === 0) writer.kill("SIGKILL");
    }
    const store = await open();
    const kept = await expectWhole(store);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await store.close();
  }
}, 60_000);

test("two processes that write at once both keep everything", async () => {
  const writers = ["one", "two"].map((name) => startWriter(name, 25));
  for (const writer of writers) writer.stdout.resume();
  const codes = await Promise.all(writers.map((writer) => once(writer, "exit")));
  expect(codes.map(([code]) => code)).toEqual([0, 0]);
  const store = await open();
  expect((await expectWhole(store)).size).toBe(150);
  await store.close();
}, 60_000);

test("a full disk refuses the batch whole; what was filed stays, and goes on when there is room", async () => {
  const small = await open({ maxBytes: 600_000 });
  const batch = (n: number) =>
    [1, 2, 3].map((i) => filing({ text: `Document ${i} of ${n}. ${"Long. ".repeat(3_000)}` }));
  let full: unknown = null;
  let n = 0;
  while (full === null)
    full = await small.append(batch(n++)).then(
      () => null,
      (error: unknown) => error,
    );
  expect(full).toMatchObject({ code: "store.full", message: expect.stringContaining("free some space") });
  expect(await small.status()).toMatchObject({ documents: (n - 1) * 3 });
  expect(await small.search({ words: "long", limit: 1 })).toMatchObject({ total: (n - 1) * 3 });
  await small.close();
  const large = await open();
  const receipts = await large.append(batch(n - 1));
  expect(receipts.map(({ outcome }) => outcome)).toEqual(["kept", "kept", "kept"]);
  await large.close();
});

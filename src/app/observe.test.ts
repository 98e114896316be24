import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { type ObserveOptions, type ObservedFile, observe } from "./observe.ts";

let folder: string;
let store: Store;
const now = () => new Date("2024-06-10T12:00:00Z");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-observe-"));
  store = await openSqliteStore({ file: join(folder, "store.sqlite"), now });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function observed(text: string, options: Partial<ObserveOptions> = {}): Promise<ObservedFile> {
  const path = join(folder, "data.csv");
  writeFileSync(path, text);
  const files: ObservedFile[] = [];
  for await (const file of observe(store, [path], { now, ...options })) if (!("error" in file)) files.push(file);
  return files[0] as ObservedFile;
}

test("a file is filed once; a later one revises, and the day that is asked for sees what was known", async () => {
  const first = await observed("date,gas\n2024-01,28\n2024-02,.\n", { knownAt: "2024-03-05" });
  expect(first.series).toMatchObject([{ id: "gas", frequency: "month", added: 2, missing: 1, from: "2024-01-01" }]);
  const again = await observed("date,gas\n2024-01,28\n2024-02,.\n", { knownAt: "2024-03-05" });
  expect(again.series).toMatchObject([{ added: 0, revised: 0, same: 2 }]);
  const second = await observed("date,gas (EUR/MWh)\n2024-01,29\n2024-02,25\n");
  expect(second.series).toMatchObject([{ added: 0, revised: 2, unit: "EUR/MWh" }]);
  expect(second.knownDay).toBe("2024-06-10");
  const values = async (asOf: string) =>
    (await store.observations({ series: ["gas"], asOf })).map(({ value }) => value);
  expect(await values("2024-06-09")).toEqual([28, null]);
  expect(await values("2024-06-10")).toEqual([29, 25]);
});

test("what a file leaves unsaid of a series stays", async () => {
  await observed("series,title,unit,kind,date,value\nx,A rate,KRW,exchange-rate,2024-01,1\n");
  await observed("series,date,value\nx,2024-02,2\n");
  expect(await store.series()).toMatchObject([{ id: "x", title: "A rate", unit: "KRW", kind: "exchange-rate" }]);
});

test("another unit or another stretch of time is another series, and that is told", async () => {
  await observed("date,x (EUR)\n2024-01,1\n");
  const unit = await observed("date,x (USD)\n2024-02,1\n");
  expect([unit.series, unit.faults]).toEqual([
    [],
    [{ line: null, reason: "x is kept in EUR and comes in USD; give it another name with --series." }],
  ]);
  const years = await observed("date,x (EUR)\n2023,1\n");
  expect(years.faults[0]?.reason).toContain("is kept by the month and comes by the year");
});

test("few dates look daily until more of them come", async () => {
  await observed("date,x\n2024-01-01,1\n");
  await observed("date,x\n2024-02-01,1\n2024-03-01,2\n2024-04-01,1\n");
  expect(await store.series()).toMatchObject([{ id: "x", frequency: "month" }]);
});

test("what cannot be read is told in its place and noted, and the next is read", async () => {
  const good = join(folder, "good.csv");
  writeFileSync(good, "date,x\n2024-01,1\n");
  const outcomes: string[] = [];
  for await (const file of observe(store, [join(folder, "missing.csv"), folder, good], { now }))
    outcomes.push("error" in file ? file.error.code : (file.series[0]?.id ?? ""));
  expect(outcomes).toEqual(["source.not-found", "source.folder", "x"]);
  expect((await store.readings()).map(({ error }) => error?.code ?? null)).toEqual([
    null,
    "source.folder",
    "source.not-found",
  ]);
});

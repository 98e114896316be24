import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayNumber, isoDay } from "../../model/day.ts";
import { act, filing } from "../../store/example.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { newestChange, pairChanges } from "./of-pair.ts";

const FIRST = dayNumber("2023-01-01") as number;
const TURN = 200;

let folder: string;
let store: Store;

/** Two hundred days with a word of anger a month, then one every third day; praise once a month throughout. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  store = await openSqliteStore({ file: join(folder, "bongsu.sqlite"), now: () => new Date(0) });
  const days = Array.from({ length: 320 }, (_, n) => n);
  const angry = days.filter((n) => n % (n < TURN ? 30 : 3) === 0).map((n) => report(n, "ACCUSE"));
  await store.append([...angry, ...days.filter((n) => n % 30 === 5).map((n) => report(n, "SUPPORT"))]);
});

function report(n: number, type: "ACCUSE" | "SUPPORT") {
  const day = isoDay(FIRST + n);
  return filing({ text: `${type} ${day}`, publishedAt: day, events: [act(["KOR"], type, ["RUS"])] });
}

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test("a pair's lasting change is told with its direction, track, day and sizes", async () => {
  const changes = await pairChanges(store, "RUS", "KOR", "2023-11-10");
  expect(changes).toHaveLength(1);
  const [change] = changes;
  expect(change).toMatchObject({ actor: "KOR", recipient: "RUS", track: "conflict", direction: "more" });
  expect(Math.abs((dayNumber(change?.day ?? null) ?? 0) - FIRST - TURN)).toBeLessThanOrEqual(6);
  expect(change?.because).toContain("conflict acts from KOR to RUS");
});

test("before it had become known there was none, and of strangers nothing is known", async () => {
  expect(await pairChanges(store, "KOR", "RUS", "2023-07-15")).toEqual([]);
  expect(await pairChanges(store, "FRA", "DEU", "2023-11-10")).toEqual([]);
  expect(await pairChanges(store, "KOR", "RUS", "2020-01-01")).toEqual([]);
});

test("the newest change of counts, or none", () => {
  const counts = (values: number[]) => ({
    actor: "A",
    recipient: "B",
    track: "conflict" as const,
    firstDay: "2023-01-01",
    counts: values,
  });
  expect(newestChange(counts([]))).toBeNull();
  expect(newestChange(counts(Array<number>(100).fill(1)))).toBeNull();
  const stepped = [...Array<number>(100).fill(0), ...Array<number>(60).fill(2)];
  expect(newestChange(counts(stepped))).toMatchObject({ day: "2023-04-11", direction: "more" });
});

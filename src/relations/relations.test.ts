import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayNumber, isoDay } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { Filing } from "../model/filing.ts";
import { act, filing } from "../store/example.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { movers } from "./movers.ts";
import { pairView } from "./pair.ts";

const FIRST = dayNumber("2023-01-01") as number;
const LAST = "2024-04-10";
const CALM = "2024-03-20";

/** A year of a quiet word now and then, then a week in which Seoul and Moscow fall out; Paris keeps praising Berlin. */
function archive(): Filing[] {
  const quiet = Array.from({ length: 12 }, (_, month) =>
    report(isoDay(FIRST + 10 + month * 35), "ACCUSE", "KOR", "RUS"),
  );
  const praise = Array.from({ length: 66 }, (_, week) => report(isoDay(FIRST + week * 7), "SUPPORT", "FRA", "DEU"));
  const fallOut = ["2024-04-02", "2024-04-03", "2024-04-05", "2024-04-06"].flatMap((day) => [
    report(day, "SANCTION", "KOR", "RUS"),
    report(day, "REJECT", "RUS", "KOR"),
  ]);
  return [...quiet, ...praise, ...fallOut];
}

function report(day: string, type: Event["type"], actor: string, recipient: string): Filing {
  return filing({
    text: `${actor} ${type} ${recipient} ${day}`,
    publishedAt: day,
    events: [act([actor], type, [recipient])],
  });
}

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  store = await openSqliteStore({ file: join(folder, "bongsu.sqlite"), now: () => new Date(0) });
  await store.append(archive());
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test("the pair that fell out leads the movers; the pair as usual does not alarm", async () => {
  const all = await movers(store, { asOf: LAST });
  expect(all.map(({ a, b }) => `${a} ${b}`)).toEqual(["KOR RUS", "DEU FRA"]);
  expect(all[0]).toMatchObject({ surprise: { track: "conflict" }, lastDay: "2024-04-06" });
  expect(all[0]?.level).toBeGreaterThanOrEqual(3);
  expect(all[0]?.because).toContain("acts from");
  expect(all[1]).toMatchObject({ level: 1, actor: "FRA", recipient: "DEU" });
  expect(all[1]?.surprise.bits).toBeLessThan(6.64);
});

test("the movers of an earlier day know nothing of what came later", async () => {
  const then = await movers(store, { asOf: CALM });
  expect(then.map(({ level }) => level)).toEqual(then.map(() => 1));
  expect(await movers(store, { asOf: "2022-01-01" })).toEqual([]);
  expect(await movers(store, { limit: 1 })).toHaveLength(1);
});

test("a pair shows both directions against their norms, and the same level as among the movers", async () => {
  const view = await pairView(store, "KOR", "RUS", { asOf: LAST, from: "2024-04-01" });
  const [mover] = await movers(store, { asOf: LAST });
  expect(view).toMatchObject({ a: "KOR", b: "RUS", asOf: LAST, level: mover?.level, because: mover?.because });
  const [there, back] = view.directions;
  expect(there.series.map(({ day, counts }) => [day, counts["material-conflict"]])).toContainEqual(["2024-04-02", 1]);
  expect(there.series).toHaveLength(10);
  expect(there.norm).toMatchObject({ from: "2023-03-13", to: "2024-03-11", days: 365, provisional: false });
  expect(back.norm.perDay.conflict).toBeLessThan(there.norm.perDay.conflict);
  expect(there.surprises.map(({ track, window }) => `${track} ${window}`)).toEqual([
    "cooperation 1",
    "cooperation 7",
    "cooperation 30",
    "conflict 1",
    "conflict 7",
    "conflict 30",
  ]);
  expect(there.surprises[4]).toMatchObject({ observed: 2, stories: 2 });
  expect(there.surprises[5]).toMatchObject({ observed: 4, stories: 4 });
});

test("days before the store's record are not shown and not taken for silence", async () => {
  const asOf = isoDay(FIRST + 60);
  const [{ series, norm }] = (await pairView(store, "KOR", "RUS", { asOf, from: "2020-01-01" })).directions;
  expect(series[0]?.day).toBe("2023-01-01");
  expect(norm).toMatchObject({ from: "2023-01-01", days: 31, provisional: true });
});

test("a stray document of long ago does not turn the years before the record into silence", async () => {
  const strays = await openSqliteStore({ file: join(folder, "strays.sqlite"), now: () => new Date(0) });
  const recent = Array.from({ length: 60 }, (_, i) => report(isoDay(FIRST + i), "CONSULT", "FRA", "DEU"));
  await strays.append([report("1914-07-28", "ASSAULT", "AUT", "SRB"), ...recent]);
  const [{ norm }] = (await pairView(strays, "FRA", "DEU")).directions;
  expect(norm).toMatchObject({ from: "2023-01-01", days: 30, provisional: true });
  await strays.close();
});

test("a store without a past has no norm, and nothing surprises it", async () => {
  const [{ norm, surprises }] = (await pairView(store, "FRA", "DEU", { asOf: "2023-01-05" })).directions;
  expect(norm).toMatchObject({ days: 0, provisional: true });
  expect(surprises.map(({ bits }) => bits)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a young record's acts from before it began count in the windows", async () => {
  const young = await openSqliteStore({ file: join(folder, "young.sqlite"), now: () => new Date(0) });
  const earlier = { date: { start: "2024-03-25", end: "2024-03-25" } };
  const events = [act(["KOR"], "SANCTION", ["RUS"], earlier)];
  await young.append([filing({ text: "The first report.", publishedAt: "2024-04-02", events })]);
  expect(await movers(young)).toMatchObject([{ a: "KOR", b: "RUS", lastDay: "2024-03-25", surprise: { bits: 0 } }]);
  const [{ surprises }] = (await pairView(young, "KOR", "RUS")).directions;
  expect(surprises.at(-1)).toMatchObject({ window: 30, observed: 1, stories: 1 });
  await young.close();
});

test("days after the newest report are no calm, and the level says so", async () => {
  const { because } = await pairView(store, "KOR", "RUS", { asOf: "2024-08-01" });
  expect(because).toContain("Nothing newer than 2024-04-06 is filed");
});

test("one story with several acts is one story", async () => {
  const events = (["THREATEN", "ACCUSE", "REJECT"] as const).map((type) => act(["PRK"], type, ["JPN"]));
  await store.append([filing({ text: "One report of three acts.", publishedAt: "2024-04-06", events })]);
  const [{ surprises }] = (await pairView(store, "PRK", "JPN", { asOf: "2024-04-06" })).directions;
  expect(surprises.at(-1)).toMatchObject({ window: 30, observed: 3, stories: 1 });
});

test.each([{ asOf: "tomorrow" }, { from: "2024-02-31" }])("no day, no view: %o", async (query) => {
  await expect(pairView(store, "KOR", "RUS", query)).rejects.toMatchObject({ code: "relations.day" });
});

test("an empty store has no movers, and a pair asks for documents", async () => {
  const empty = await openSqliteStore({ file: join(folder, "empty.sqlite"), now: () => new Date(0) });
  expect(await movers(empty)).toEqual([]);
  await expect(pairView(empty, "KOR", "RUS")).rejects.toMatchObject({ code: "relations.empty" });
  await empty.close();
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayNumber, isoDay } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { ActFilter } from "../model/group.ts";
import type { Filing } from "../model/filing.ts";
import { act, filing } from "../store/example.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { dualTrack } from "./dual-track.ts";
import { parseGroups } from "./groups.ts";
import { issueView } from "./issue-view.ts";
import { pairView } from "./pair.ts";

const FIRST = dayNumber("2023-01-01") as number;
const LAST = isoDay(FIRST + 419);

/**
 * A year in which Seoul talks to Washington and Moscow every other week and quarrels with Moscow over oil now and then; in
 * the last month it talks to Washington daily, while Moscow bans its goods. Once Moscow accuses Berlin and Paris at once.
 */
function archive(): Filing[] {
  const talks = days(0, 390, 14).flatMap((day) => [
    report(day, "CONSULT", "KOR", ["USA"]),
    report(day, "CONSULT", "KOR", ["RUS"]),
  ]);
  const oil = days(5, 390, 60).map((day) => report(day, "ACCUSE", "KOR", ["RUS"], { contexts: ["natural resource"] }));
  const closer = days(392, 420, 1).map((day) => report(day, "COOPERATE", "KOR", ["USA"]));
  const colder = days(392, 420, 2).map((day) =>
    report(day, "COERCE", "RUS", ["KOR"], { modes: ["ban"], contexts: ["economic"] }),
  );
  return [...talks, ...oil, ...closer, ...colder, report(isoDay(FIRST + 415), "ACCUSE", "RUS", ["DEU", "FRA"])];
}

const days = (from: number, to: number, every: number) =>
  Array.from({ length: Math.ceil((to - from) / every) }, (_, n) => isoDay(FIRST + from + n * every));

function report(
  day: string,
  type: Event["type"],
  actor: string,
  recipients: string[],
  more: Partial<Event> = {},
): Filing {
  const text = `${actor} ${type} ${recipients.join()} ${day}`;
  return filing({ text, publishedAt: day, events: [act([actor], type, recipients, more)] });
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

test("a view of an issue counts only its acts, against their own norm", async () => {
  const { about, because, directions } = await issueView(store, "KOR", "RUS", { filter: { issues: ["energy"] } });
  const [there, back] = directions;
  expect(about).toBe("acts about energy and raw materials");
  expect(there.series.reduce((sum, { counts }) => sum + counts["verbal-conflict"], 0)).toBe(6);
  expect(there.series.every(({ counts }) => counts["verbal-cooperation"] === 0)).toBe(true);
  expect(back.norm.perDay.conflict).toBeLessThan(there.norm.perDay.conflict);
  expect(because).toMatch(/^Only acts about energy and raw materials: /);
});

test.each([
  { filter: { issues: ["sanctions"] }, of: "an issue" },
  { filter: { classes: ["sanction"] }, of: "a forecast class" },
  { filter: { types: ["COERCE"] }, of: "a PLOVER type" },
  { filter: { quads: ["material-conflict"] }, of: "a quad class" },
] as const)("the bans surprise when the view is restricted to $of", async ({ filter }) => {
  const { directions } = await issueView(store, "KOR", "RUS", {
    filter: structuredClone(filter) as unknown as ActFilter,
  });
  const month = directions[1].surprises.find(({ track, window }) => track === "conflict" && window === 30);
  expect(month).toMatchObject({ observed: 14, stories: 14 });
  expect(month?.bits).toBeGreaterThan(10);
  expect(month?.expectedHigh).toBeLessThan(14);
});

test("without a filter the view is the pair's", async () => {
  const { directions } = await issueView(store, "KOR", "RUS", { filter: {} });
  expect(directions).toEqual((await pairView(store, "KOR", "RUS")).directions);
  const everything = await issueView(store, "KOR", "RUS", { filter: { tracks: ["cooperation", "conflict"] } });
  expect(everything.directions).toEqual(directions);
});

test("a group's acts are those of its members, each act once", async () => {
  const view = await issueView(store, "RUS", "eu", { filter: {} });
  const accusations = view.directions[0].series.reduce((sum, { counts }) => sum + counts["verbal-conflict"], 0);
  expect(accusations).toBe(1);
  expect(view.directions[0]).toMatchObject({ actor: "RUS", recipient: "eu" });
});

test("a member's acts count from the day on which it joins", async () => {
  const club = (since: string) => parseGroups(`club: { title: the club, since: { ${since}: [USA] } }`, "club.yaml");
  const talks = async (since: string) => {
    const { directions } = await issueView(store, "KOR", "club", {
      filter: {},
      groups: club(since),
      from: "2024-02-01",
    });
    return directions[0].series.reduce((sum, { counts }) => sum + counts["material-cooperation"], 0);
  };
  expect(await talks("always")).toBe(24);
  expect(await talks("2024-02-20")).toBe(5);
});

test("one state with several others: levels, shares, one scale, and who came closer while others grew colder", async () => {
  const page = await dualTrack(store, { state: "KOR", others: ["USA", "RUS", "eu"] });
  const [usa, rus, eu] = page.partners;
  expect(page).toMatchObject({ state: "KOR", asOf: LAST, about: "all acts", scale: 7 });
  expect(page.because).toBe("KOR is closer to USA since 2024-01-28 while colder to RUS since 2024-01-28.");
  expect(usa).toMatchObject({ drift: "closer", attention: { now: 1 }, lines: [{ level: 1 }, { level: 1 }] });
  expect(rus?.lines[1].level).toBeGreaterThanOrEqual(3);
  expect(rus?.because).toContain("14 conflict acts from RUS to KOR in the 30 days");
  expect(rus?.because).toContain("0 % of what KOR did in the last 30 days was towards RUS, where");
  expect(eu).toMatchObject({ title: "European Union", drift: "steady", since: null });
  expect(usa?.lines[0].weeks.at(-1)).toEqual({ from: isoDay(FIRST + 413), to: LAST, cooperation: 7, conflict: 0 });
  expect(page.comovements).toMatchObject([{ a: "USA", b: "RUS", moved: "apart" }]);
});

test("a page about one issue leaves the rest out", async () => {
  const page = await dualTrack(store, { state: "KOR", others: ["USA", "RUS"], issue: "sanctions" });
  expect(page.partners[0]?.lines.map(({ strongest }) => strongest.observed)).toEqual([0, 0]);
  expect(page.because).toBe("KOR is colder to RUS since 2024-01-28.");
});

test("the page of an earlier day knows nothing of what came later", async () => {
  const page = await dualTrack(store, { state: "KOR", others: ["USA", "RUS"], asOf: isoDay(FIRST + 385) });
  expect(page.because).toBe("KOR moved neither closer to any of them nor away.");
});

test("an issue that nobody defined is told", async () => {
  await expect(dualTrack(store, { state: "KOR", others: ["USA"], issue: "weather" })).rejects.toMatchObject({
    code: "relations.issue",
  });
});

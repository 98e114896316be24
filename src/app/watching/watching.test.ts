import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import type { Filing } from "../../model/filing.ts";
import { actsOf } from "../../store/acts-of.ts";
import { act, filing } from "../../store/example.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { todayOf } from "../today.ts";
import { openLedger } from "../ledger/open.ts";
import { openWatching, type Watching } from "./open.ts";

const FIRST = dayNumber("2026-01-01") as number;
const TURN = "2026-04-02";

const WATCHES = `
watches:
  - id: seoul-moscow
    title: Seoul and Moscow
    owner: Russia desk
    escalate-to: [Head of desk]
    between: [KOR, RUS]
    indicators:
      threatened: { title: A threat, acts: { types: [THREATEN] }, within: 30 days }
      sanctioned: { title: Sanctions, acts: { types: [SANCTION] }, within: 14 days, sources: 2 }
    levels:
      2: [threatened]
      3: { all: [sanctioned], sources: 2 }
    hold: 3 days
  - id: typo
    title: A watch with a typing error
    between: [KOR, XQZ]
`;

let folder: string;
let store: Store;
let clock: Date;
let outlets = 0;

function report(day: string, type: Event["type"], actor = "KOR", recipient = "RUS"): Filing {
  const events = [act([actor], type, [recipient], { date: { start: day, end: day } })];
  outlets += 1;
  return filing({ text: `${type} ${day} ${outlets}`, publishedAt: day, outlet: `Outlet ${outlets % 7}`, events });
}

/** A quiet winter with a word a week, a threat in March, sanctions told twice in April. */
function winter(): Filing[] {
  const quiet = Array.from({ length: 16 }, (_, week) => report(isoDay(FIRST + week * 6), "CONSULT"));
  return [...quiet, report("2026-03-20", "THREATEN", "RUS", "KOR")];
}

const sanctions = () => [report(TURN, "SANCTION"), report(TURN, "SANCTION")];

function open(): Watching {
  const status = async () => ({ demo: false, today: todayOf((await store.status()).lastDay, clock) });
  const now = () => clock;
  const ledger = openLedger({ store, today: async () => (await status()).today, now });
  return openWatching({ store, ledger, dataDir: folder, status, now });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-"));
  clock = new Date(`${TURN}T10:00:00Z`);
  store = await openSqliteStore({ file: join(folder, "bongsu.sqlite"), now: () => clock });
  await writeFile(join(folder, "watches.yaml"), WATCHES);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const heard = (filings: Filing[]) => ({
  acts: filings.flatMap(actsOf),
  reports: filings.map(({ knownAt, record }) => ({ day: knownAt.slice(0, 10), outlet: record.document.outlet })),
});

describe("a watch over a winter", () => {
  beforeEach(async () => {
    await store.append([...winter(), ...sanctions()]);
    await open().evaluate();
  });

  test("stands where its rules lead, on each day by what was known then, and a broken watch stops no other", async () => {
    const { reading } = open();
    const [watch, broken] = await reading.standings();
    expect(watch).toMatchObject({ id: "seoul-moscow", state: { level: 3, since: TURN }, alert: { state: "alerting" } });
    expect(watch?.changes.map(({ day, from, to }) => [day, from, to])).toEqual([
      [TURN, 2, 3],
      ["2026-03-20", 1, 2],
    ]);
    expect(broken).toMatchObject({ id: "typo", watch: null, state: null, error: { code: "watch.unknown-actor" } });
    expect((await reading.standings("2026-04-01"))[0]).toMatchObject({ state: { level: 2 }, alert: null });
    expect((await reading.standings("2026-03-19"))[0]).toMatchObject({ state: { level: 1 } });
    const replayed = (await reading.standings("2026-03-30"))[0]?.state;
    expect(replayed).toMatchObject({ day: "2026-03-30", level: 2, since: "2026-03-20" });
    expect(replayed?.indicators.map(({ state }) => state)).toEqual(["seen", "not-seen"]);
    const view = await reading.watch("seoul-moscow", { from: "2026-03-19" });
    expect(view?.levels.map(({ level }) => level)).toEqual([1, ...Array<number>(13).fill(2), 3]);
    expect(await reading.watch("nothing", {})).toBeNull();
  });

  test("its alert rests on the sentences behind it, and tells what speaks against it", async () => {
    const { reading } = open();
    const [alert] = await reading.alerts({ open: true });
    const view = await reading.alert(alert?.id ?? "");
    expect(view?.evidence.map(({ event }) => event.type)).toEqual(["SANCTION", "SANCTION", "THREATEN"]);
    expect(view?.contrary.map(({ event }) => event.type)).toContain("CONSULT");
    expect(await reading.alert("seoul-moscow/1999-01-01")).toBeNull();
    expect(await reading.alerts({ asOf: "2026-04-01" })).toEqual([]);
  });

  test("evaluating again, or in another process, writes nothing twice", async () => {
    const before = await store.journal({ kinds: ["level", "alert", "forecast", "evaluation"] });
    await Promise.all([open().evaluate(), open().evaluate()]);
    expect(await store.journal({ kinds: ["level", "alert", "forecast", "evaluation"] })).toEqual(before);
  });

  test("people acknowledge, judge and silence; each is told in one sentence what cannot be", async () => {
    const { desk, reading } = open();
    const alert = "seoul-moscow/2026-04-02";
    await desk.acknowledge({ alert, owner: "Kim", note: "On it." });
    expect((await reading.standings())[0]).toMatchObject({ alert: { acknowledgement: { owner: "Kim" } } });
    await desk.judge({ alert, watch: "seoul-moscow", kind: "useful", by: "Kim", note: "", happened: null });
    expect((await reading.alertRecords())[0]).toMatchObject({ of: "all watches", judged: 1, precision: 1 });
    const until = "2026-04-03T10:00:00.000Z";
    const quiet = { watches: ["seoul-moscow"], belowLevel: null, by: "Kim", reason: "A summit.", until };
    const silence = await desk.silence(quiet);
    expect((await reading.standings())[0]?.alert?.muted).toContain("A summit.");
    await desk.endSilence({ id: silence.id, by: "Kim" });
    expect((await reading.standings())[0]?.alert?.muted).toBeNull();
    await expect(desk.acknowledge({ alert: "x", owner: "Kim", note: "" })).rejects.toMatchObject({
      code: "warning.alert",
    });
    await expect(desk.silence({ ...quiet, watches: ["x"] })).rejects.toMatchObject({ code: "warning.silence" });
  });

  test("nobody answers: the next in line is called once, by the clock", async () => {
    const { tick, reading } = open();
    clock = new Date(`${TURN}T10:20:00Z`);
    await tick();
    expect((await reading.alerts({}))[0]?.escalations).toEqual([]);
    clock = new Date(`${TURN}T10:31:00Z`);
    await tick();
    await tick();
    expect((await reading.alerts({}))[0]?.escalations.map(({ to }) => to)).toEqual(["Head of desk"]);
  });

  test("quiet days bring it down, one hold at a time, and the clock alone sees to that", async () => {
    clock = new Date("2026-04-20T00:00:30Z");
    await store.append([
      report("2026-04-09", "CONSULT"),
      report("2026-04-15", "CONSULT"),
      report("2026-04-19", "CONSULT"),
    ]);
    const { tick, reading } = open();
    await tick();
    const [watch] = await reading.standings();
    expect(watch?.state?.level).toBe(2);
    expect(watch?.alert).toBeNull();
    expect((await reading.alerts({}))[0]).toMatchObject({ state: "normal", peak: 3, ended: expect.any(String) });
  });

  test("Bongsu raises an alert about itself when it stops reading, and ends it when it reads again", async () => {
    const { tick, reading } = open();
    await store.note({ path: "feed", at: `${TURN}T09:00:00.000Z`, items: 3, error: null });
    await tick(60);
    expect((await reading.alerts({})).map(({ group }) => group)).toEqual(["seoul-moscow"]);
    clock = new Date(`${TURN}T12:30:00Z`);
    await tick(60);
    expect((await reading.alerts({ open: true })).map(({ group }) => group)).toContain("bongsu:reading");
    await store.note({ path: "feed", at: `${TURN}T12:31:00.000Z`, items: 1, error: null });
    clock = new Date(`${TURN}T12:32:00Z`);
    await tick(60);
    expect((await reading.alerts({ open: true })).map(({ group }) => group)).not.toContain("bongsu:reading");
  });
});

test("news raises a watch at once, as an evaluation from the start would", async () => {
  await store.append(winter());
  const live = open();
  await live.evaluate();
  const news = sanctions();
  await store.append(news);
  await live.hear(heard(news));
  const [now] = await live.reading.standings();
  expect(now).toMatchObject({ state: { level: 3 }, alert: { state: "alerting" } });
  await open().evaluate();
  expect((await open().reading.standings())[0]?.state).toEqual(now?.state);
});

test("a pair is watched from the board, and no longer", async () => {
  await store.append(winter());
  const { desk, reading, evaluate } = open();
  await evaluate();
  await desk.watchPair({ a: "RUS", b: "KOR", on: true });
  expect((await reading.standings()).at(-1)).toMatchObject({
    id: "pair-kor-rus",
    title: "South Korea and Russia",
    watch: { from: "the board" },
    state: { level: 1 },
  });
  await desk.watchPair({ a: "KOR", b: "RUS", on: false });
  expect((await reading.standings()).map(({ id }) => id)).toEqual(["seoul-moscow", "typo"]);
  await expect(desk.watchPair({ a: "KOR", b: "KOR", on: true })).rejects.toMatchObject({ code: "watch.pair" });
});

test("forecasts are made before their window opens, kept as they were, and scored when it has closed", async () => {
  await store.append(winter());
  const { evaluate, reading, tick } = open();
  await evaluate();
  const made = await reading.forecasts({ limit: 1_000 });
  const live = made.forecasts.filter((each) => each.made === "live");
  expect(new Set(live.map(({ day }) => day))).toEqual(new Set([TURN]));
  expect(live.length).toBe(15);
  clock = new Date("2026-04-11T08:00:00Z");
  await store.append([report("2026-04-05", "SANCTION"), report("2026-04-11", "CONSULT")]);
  await tick();
  const scored = (await reading.forecasts({ state: "scored", limit: 1_000 })).forecasts;
  const week = scored.filter(({ day, horizon }) => day === TURN && horizon === 7);
  expect(week.find((each) => each.class === "material-conflict")?.score).toMatchObject({ outcome: true });
  expect(week.find((each) => each.class === "force")?.score).toMatchObject({ outcome: false, evidence: null });
  const kept = (await reading.forecasts({ asOf: TURN, limit: 1_000 })).forecasts;
  expect(kept.map(({ id, probability }) => [id, probability])).toEqual(
    made.forecasts.map(({ id, probability }) => [id, probability]),
  );
  expect((await reading.forecastSkill())[0]).toMatchObject({ class: "all", n: scored.length });
});

test("an empty store has its watches, and nothing to say of them", async () => {
  const { evaluate, reading } = open();
  await evaluate();
  expect((await reading.standings()).map(({ id }) => id)).toEqual(["seoul-moscow", "typo"]);
  expect(await reading.alerts({})).toEqual([]);
  expect(await reading.forecasts({})).toEqual({ total: 0, forecasts: [] });
});

test.each([
  { yaml: "watches: [", says: /no YAML/ },
  { yaml: "watchs: []", says: /watchs/ },
])("a file that is none is told in one row: $yaml", async ({ yaml, says }) => {
  await writeFile(join(folder, "watches.yaml"), yaml);
  const standings = await open().reading.standings();
  expect(standings.map(({ error }) => error?.message)).toEqual([expect.stringMatching(says)]);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Filing } from "../../model/filing.ts";
import { act, filing, idOf } from "../../store/example.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { type Ledger, openLedger } from "./open.ts";

const words = (text: string) => ({ start: 0, end: text.length, text });

const WARNING = "Japan will impose sanctions on Russia if Russia ships arms to North Korea, the foreign minister said.";
const SHIPPED = "Russia shipped arms to North Korea.";
const MEASURES = "Japan imposed sanctions on Russia.";
const by = "Analyst Mori";

function warning(): Filing {
  return filing({
    text: WARNING,
    outlet: "Alpha",
    publishedAt: "2024-01-10",
    statements: [
      {
        kind: "threat",
        speaker: { entity: null, name: "the foreign minister", country: "JPN" },
        onBehalfOf: ["JPN"],
        addressees: ["RUS"],
        content: words("Japan will impose sanctions on Russia"),
        condition: {
          ...words("Russia ships arms to North Korea"),
          negated: false,
          type: "AID",
          actors: ["RUS"],
          recipients: ["PRK"],
        },
        action: { type: "SANCTION", actors: ["JPN"], recipients: ["RUS"] },
        evidence: words(WARNING),
      },
    ],
    appointments: [
      {
        what: "talks",
        participants: ["JPN", "RUS"],
        date: { start: "2024-03-05", end: "2024-03-05" },
        evidence: words("Talks are set for 5 March."),
      },
    ],
  });
}

const shipped = (outlet: string, day: string, text = SHIPPED): Filing =>
  filing({
    text,
    outlet,
    publishedAt: day,
    events: [
      act(["RUS"], "AID", ["PRK"], { contexts: ["military"], evidence: words(text), date: { start: day, end: day } }),
    ],
  });

const measures = (): Filing =>
  filing({
    text: MEASURES,
    outlet: "Beta",
    publishedAt: "2024-02-20",
    events: [
      act(["JPN"], "SANCTION", ["RUS"], {
        evidence: words(MEASURES),
        date: { start: "2024-02-20", end: "2024-02-20" },
      }),
    ],
  });

let folder: string;
let store: Store;
let today: string;
let ledger: Ledger;

const open = (): Ledger => openLedger({ store, today: async () => today, now: () => new Date("2026-01-01T09:00:00Z") });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bongsu-ledger-"));
  store = await openSqliteStore({ file: join(folder, "bongsu.sqlite"), now: () => new Date("2026-01-01T00:00:00Z") });
  today = "2024-03-01";
  ledger = open();
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const statuses = async (asOf?: string) =>
  (await ledger.reading.commitments(asOf === undefined ? {} : { asOf })).commitments.map(({ status }) => status);

test("a commitment goes from open over its condition to the act, as reports are filed, and each day is as it was known", async () => {
  await store.append([warning()]);
  expect(await statuses()).toEqual(["open"]);
  await store.append([shipped("Beta", "2024-01-20")]);
  expect(await statuses()).toEqual(["condition-reported"]);
  await store.append([shipped("Gamma", "2024-01-25", "Arms went from Russia to North Korea.")]);
  expect(await statuses()).toEqual(["condition-met"]);
  await store.append([measures()]);
  const [commitment] = (await ledger.reading.commitments({})).commitments;
  expect(commitment).toMatchObject({ status: "acted", daysTaken: { fromWord: 41 }, conditionSources: 2 });
  expect(await statuses("2024-01-09")).toEqual([]);
  expect(await statuses("2024-01-19")).toEqual(["open"]);
  expect(await statuses("2024-01-20")).toEqual(["condition-reported"]);
  expect(await statuses("2024-02-19")).toEqual(["condition-met"]);
});

test("a ledger that was opened before says the same as one that reads everything at once", async () => {
  await store.append([warning()]);
  await statuses();
  await store.append([shipped("Beta", "2024-01-20")]);
  await statuses();
  await store.append([measures()]);
  const before = await ledger.reading.commitments({});
  expect(await open().reading.commitments({})).toEqual(before);
});

test("conditions that are reported are told to the watches, from the day on which they were known", async () => {
  await store.append([warning(), shipped("Beta", "2024-01-20")]);
  const conditionsOf = await ledger.conditions();
  expect(conditionsOf("JPN", "RUS", "2024-01-19")).toEqual([]);
  expect(conditionsOf("RUS", "JPN", "2024-01-20")).toMatchObject([{ outlet: "Beta", documentId: idOf(SHIPPED) }]);
  expect(conditionsOf("KOR", "JPN", "2024-01-20")).toEqual([]);
  await store.append([shipped("Gamma", "2024-01-25", "Arms went from Russia to North Korea.")]);
  await ledger.refresh();
  expect(conditionsOf("JPN", "RUS", "2024-01-26")).toHaveLength(2);
});

test("what is looked up on one day sees the report that opens the next", async () => {
  today = "2024-01-19";
  await store.append([warning()]);
  const conditionsOf = await ledger.conditions();
  expect(conditionsOf("JPN", "RUS", "2024-01-19")).toEqual([]);
  await store.append([shipped("Beta", "2024-01-20")]);
  today = "2024-01-20";
  await ledger.refresh();
  expect(conditionsOf("JPN", "RUS", "2024-01-20")).toHaveLength(1);
});

test("an analyst rejects a link, names another, sets a status and takes it back; another process sees it", async () => {
  await store.append([warning(), shipped("Beta", "2024-01-20")]);
  const [first] = (await ledger.reading.commitments({})).commitments;
  const commitment = first?.id ?? "";
  const judged = {
    commitment,
    side: "condition" as const,
    documentId: idOf(SHIPPED),
    eventId: "ev1",
    extent: null,
    by,
    note: "Relief goods.",
  };
  expect(await ledger.desk.judgeLink({ ...judged, verdict: "rejected" })).toMatchObject({ status: "open" });
  const other = open();
  expect(await other.reading.commitment(commitment)).toMatchObject({ status: "open" });
  expect((await other.reading.commitment(commitment))?.links).toMatchObject([
    { standing: "rejected", by, note: "Relief goods." },
  ]);
  expect((await ledger.reading.linkThresholds()).judgements).toBe(1);
  const ruled = await ledger.desk.ruleCommitment({
    commitment,
    status: "withdrawn",
    sameAs: null,
    by,
    note: "Taken back in a speech.",
  });
  expect(ruled).toMatchObject({ status: "withdrawn", decidedBy: by });
  const back = await ledger.desk.ruleCommitment({
    commitment,
    status: null,
    sameAs: null,
    by,
    note: "It was another speech.",
  });
  expect(back).toMatchObject({ status: "open", decidedBy: null });
});

test.each([
  [
    "a commitment",
    () => ledger.desk.ruleCommitment({ commitment: "nope", status: "acted", sameAs: null, by, note: "x" }),
    "ledger.commitment",
  ],
  ["a question", () => ledger.desk.resolve({ question: "nope", happened: true, because: "x", by }), "ledger.question"],
])("what is not known cannot be ruled on: %s", async (_, order, code) => {
  await expect(order()).rejects.toMatchObject({ code });
});

test("an event that is not known cannot be named", async () => {
  await store.append([warning()]);
  const [first] = (await ledger.reading.commitments({})).commitments;
  const order = {
    commitment: first?.id ?? "",
    side: "action" as const,
    documentId: idOf(WARNING),
    eventId: "ev9",
    verdict: "confirmed" as const,
    extent: null,
    by,
    note: "",
  };
  await expect(ledger.desk.judgeLink(order)).rejects.toMatchObject({ code: "ledger.link" });
});

test("the calendar holds appointments, and a feed of it can be subscribed to", async () => {
  await store.append([warning()]);
  const entries = await ledger.reading.calendar({ from: "2024-03-01" });
  expect(entries).toMatchObject([
    { kind: "appointment", participants: ["JPN", "RUS"], status: "scheduled", date: { start: "2024-03-05" } },
  ]);
  const feed = await ledger.reading.icalendar({}, "https://board.example");
  expect(feed).toContain("BEGIN:VEVENT");
  expect(feed).toContain("DTSTART;VALUE=DATE:20240305");
  expect(await ledger.reading.calendar({ from: "2024-03-01", asOf: "2024-01-01" })).toEqual([]);
});

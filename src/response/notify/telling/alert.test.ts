import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../../model/journal.ts";
import type { Watch } from "../../../model/watch.ts";
import { acknowledge } from "../../../warning/alert/acknowledge.ts";
import { deadMan } from "../../../warning/alert/dead-man.ts";
import { decideEscalations } from "../../../warning/alert/escalate.ts";
import { exampleDay, exampleWatch, live, type Short } from "../../../warning/alert/example.ts";
import { foldAlerts } from "../../../warning/alert/fold.ts";
import { silence } from "../../../warning/alert/silence.ts";
import { fieldsOf } from "../templates.ts";
import { exampleOf } from "../template.ts";
import { alertTellings } from "./alert.ts";
import type { Telling } from "./telling.ts";

const ALL = "2024-01-01T00:00:00.000Z";

/** What entries give to tell at noon of a day, so many days after 2024-04-01. */
function told(
  entries: JournalEntry[],
  after: number,
  { since = ALL, watches = [exampleWatch()] as Watch[] } = {},
): Telling[] {
  const clock = { day: exampleDay(after), now: `${exampleDay(after)}T12:00:00.000Z` };
  return alertTellings(entries, { since, watches, nameOf: (code) => code, confidenceOf: () => "high" }, clock);
}

const story = (...days: Short[]) =>
  live(
    [exampleWatch({ holdDays: 0 })],
    days.map((short) => ({ "seoul-moscow": short })),
  ).entries;

describe("what the days of an alert give to tell", () => {
  test.each<[days: Short[], kinds: string[]]>([
    [["1"], []],
    [["brief"], []],
    [["brief", "1"], []],
    [["3"], ["raised"]],
    [["brief", "3"], ["raised"]],
    [["3", "3"], ["raised"]],
    [
      ["3", "4"],
      ["raised", "rose"],
    ],
    [
      ["4", "3"],
      ["raised", "fell"],
    ],
    [
      ["3", "1"],
      ["raised", "ended"],
    ],
    [
      ["3", "dark"],
      ["raised", "dark"],
    ],
    [
      ["3", "dark", "3"],
      ["raised", "dark", "changed"],
    ],
    [
      ["3", "broken"],
      ["raised", "broken"],
    ],
    [
      ["dark", "3"],
      ["dark", "raised"],
    ],
    [
      ["dark", "1"],
      ["dark", "ended"],
    ],
    [
      ["3", "1", "3"],
      ["raised", "ended", "raised"],
    ],
  ])("%j: %j", (days, kinds) => {
    expect(told(story(...days), days.length - 1).map(({ kind }) => kind)).toEqual(kinds);
  });
});

test("each telling has the name of its entry, so asking again gives the same", () => {
  const entries = story("3", "4", "1");
  const tells = told(entries, 2).map((telling) => telling.tells);
  expect(tells).toEqual(entries.map(({ id }) => `alert/${id}`));
  expect(told(entries, 2)).toEqual(told(entries, 2));
  expect(told([...entries, ...entries], 2).map((telling) => telling.tells)).toEqual([...tells, ...tells]);
});

test("only what was written since is told", () => {
  expect(told(story("3", "4"), 1, { since: "2024-04-02T12:00:00.000Z" }).map(({ kind }) => kind)).toEqual(["rose"]);
});

test("what belongs to a day long past is history: nobody is called for it", () => {
  expect(told(story("3", "4"), 2).map(({ kind }) => kind)).toEqual(["raised", "rose"]);
  expect(told(story("3", "4"), 3).map(({ kind }) => kind)).toEqual(["rose"]);
  expect(told(story("3", "4"), 4)).toEqual([]);
});

test("routes judge the fall and the end by how high it was", () => {
  expect(told(story("4", "3", "1"), 2).map(({ level, weight }) => [level, weight])).toEqual([
    [4, 4],
    [3, 4],
    [1, 4],
  ]);
});

test("the owner is told, and of a call the one who is called", () => {
  const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }]);
  const now = "2024-04-01T13:00:00.000Z";
  const calls = decideEscalations(foldAlerts(entries, { now }), [exampleWatch()], now);
  expect(told([...entries, ...calls], 1).map(({ kind, people }) => [kind, people])).toEqual([
    ["raised", ["Kim"]],
    ["escalated", ["Lee"]],
  ]);
});

test("an acknowledgement is told with who and what", () => {
  const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }]);
  const clock = { day: "2024-04-01", now: "2024-04-01T12:05:00.000Z" };
  const order = { alert: "seoul-moscow/2024-04-01", owner: "Han", note: "On it." };
  const [, taken] = told([...entries, acknowledge(order, foldAlerts(entries, clock), clock)], 0, {});
  expect(taken).toMatchObject({
    kind: "acknowledged",
    people: ["Han"],
    words: { values: { acknowledged: { by: "Han", note: "On it." } } },
  });
});

test("the dead-man alert is told, and its end", () => {
  const beat = { duty: "reading" as const, lastAt: "2024-04-01T00:00:00.000Z", expectedEveryMinutes: 10 };
  const stopped = deadMan({ ...beat, now: "2024-04-01T06:00:00.000Z" }, []);
  const alerts = foldAlerts(stopped, { now: "2024-04-01T07:00:00.000Z" });
  const back = deadMan({ ...beat, lastAt: "2024-04-01T06:59:00.000Z", now: "2024-04-01T07:00:00.000Z" }, alerts);
  const tellings = told([...stopped, ...back], 0);
  expect(tellings.map(({ kind, watches }) => [kind, watches])).toEqual([
    ["dead-man", ["bongsu:reading"]],
    ["dead-man", ["bongsu:reading"]],
  ]);
  expect(tellings.map(({ cap }) => cap?.aboutItself)).toEqual([true, true]);
});

describe("muted alerts", () => {
  const hush = (until: string) =>
    silence(
      { watches: ["seoul-moscow"], belowLevel: null, by: "Han", reason: "known", until },
      new Set(["seoul-moscow"]),
      { day: "2024-04-01", now: "2024-04-01T00:00:00.000Z" },
    );

  test("are not told while they are silenced", () => {
    const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }], [hush("2024-04-03T00:00:00.000Z")]);
    expect(told(entries, 1)).toEqual([]);
  });

  test("are told once the silence is over, if they still burn, under the name of their last step", () => {
    const { entries } = live(
      [exampleWatch()],
      [{ "seoul-moscow": "3" }, { "seoul-moscow": "4" }],
      [hush("2024-04-02T18:00:00.000Z")],
    );
    expect(told(entries, 1)).toEqual([]);
    const later = told(entries, 2, { since: "2024-04-03T00:00:00.000Z" });
    expect(later.map(({ kind, tells }) => [kind, tells])).toEqual([["rose", "alert/seoul-moscow/2024-04-01/step/2"]]);
  });

  test.each([
    ["2024-04-03T00:00:00.000Z", []],
    ["2024-04-02T00:00:00.000Z", ["ended"]],
  ])("that ended by the second day and were silenced until %s give %j", (until, kinds) => {
    const days = [{ "seoul-moscow": "3" as const }, { "seoul-moscow": "1" as const }];
    const { entries } = live([exampleWatch({ holdDays: 0 })], days, [hush(until)]);
    expect(told(entries, 2).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("are not told while the watch that inhibits them alerts", () => {
    const watches = [exampleWatch({ id: "war" }), exampleWatch({ id: "gas", inhibitedBy: ["war"] })];
    const { entries } = live(watches, [{ war: "4", gas: "3" }]);
    expect(told(entries, 0, { watches }).map(({ subject }) => subject)).toEqual(["war/2024-04-01"]);
  });
});

test("the fields are those that templates may name", () => {
  const [telling] = told(story("3"), 0);
  const { values } = { values: {}, ...telling?.words };
  expect(shapeOf({ ...values, link: "", publisher: "" })).toEqual(shapeOf(exampleOf(fieldsOf("alert"))));
});

/** Names within names; what a leaf holds does not matter. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return "leaf";
  return Object.fromEntries(Object.entries(value).map(([name, within]) => [name, shapeOf(within)]));
}

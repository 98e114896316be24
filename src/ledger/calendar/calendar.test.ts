import { describe, expect, it } from "vitest";
import type { CalendarQuery, CalendarStatus } from "../../model/calendar.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { storedEvent } from "../voiced/example.ts";
import { type Calendar, openCalendar } from "./calendar.ts";
import type { DueDay } from "./due-day.ts";
import { type Told, storedAppointment } from "./example.ts";
import { calendarEventsNeeded } from "./took-place.ts";

function open(told: Told[], events: StoredEvent[] = [], dueDays: DueDay[] = [], today = "2024-12-31"): Calendar {
  return openCalendar({ appointments: told.map(storedAppointment), events, dueDays: () => dueDays, today });
}

const summit: Told = { date: "2024-05-26", place: ["Seoul", "KOR"] };
const deadline: DueDay = {
  id: "c1@2024-04-30",
  kind: "deadline",
  title: "Deadline: withdraw",
  participants: ["KOR"],
  day: "2024-04-30",
  status: "missed",
  because: "Nothing was done.",
  reports: [],
  commitment: "c1",
  question: null,
};

describe("entries", () => {
  it("gather the reports of one appointment under the id of the first", () => {
    const [entry, ...others] = open([
      summit,
      { ...summit, document: "e", on: "2024-04-02", place: undefined! },
    ]).entries({});
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: "d-0",
      kind: "appointment",
      title: "Summit: China, Japan, South Korea",
      participants: ["CHN", "JPN", "KOR"],
      place: "Seoul",
      date: { start: "2024-05-26", end: "2024-05-26" },
    });
    expect(entry!.reports.map(({ documentId, words }) => [documentId, words.text])).toEqual([
      ["d", "They are to hold a summit."],
      ["e", "They are to hold a summit."],
    ]);
  });

  it.each<[string, Told[], StoredEvent[], CalendarStatus]>([
    ["held: they met on the day", [summit], [storedEvent("CHN,JPN,KOR CONSULT", "2024-05-26")], "held"],
    ["held: they met the day after", [summit], [storedEvent("CHN,JPN,KOR CONSULT", "2024-05-27")], "held"],
    ["held: visited", [{ ...summit, who: "CHN,KOR" }], [storedEvent("CHN CONSULT KOR", "2024-05-26")], "held"],
    [
      "held: an exercise is reported as forces moved",
      [{ type: "COOPERATE", who: "KOR,USA", what: "a drill", date: "2024-05-26" }],
      [storedEvent("KOR,USA MOBILIZE", "2024-05-26")],
      "held",
    ],
    [
      "held without a date: the matter is named",
      [{}],
      [storedEvent("CHN,JPN,KOR CONSULT", "2024-05-26", "The three held a summit.")],
      "held",
    ],
    ["not reported: others met", [summit], [storedEvent("CHN,JPN CONSULT", "2024-05-26")], "not-reported"],
    [
      "not reported: they met weeks later",
      [summit],
      [storedEvent("CHN,JPN,KOR CONSULT", "2024-06-20")],
      "not-reported",
    ],
    [
      "not reported: they did something else",
      [summit],
      [storedEvent("CHN,JPN,KOR AGREE", "2024-05-26")],
      "not-reported",
    ],
    [
      "not reported: no date in ten months",
      [{ on: "2023-03-01" }],
      [storedEvent("CHN,JPN,KOR CONSULT", "2023-05-26", "They spoke by telephone.")],
      "not-reported",
    ],
    [
      "cancelled, whoever else met",
      [summit, { ...summit, document: "e", on: "2024-05-01", status: "cancelled" }],
      [storedEvent("CHN,JPN,KOR CONSULT", "2024-05-26")],
      "cancelled",
    ],
    [
      "postponed",
      [
        { ...summit, on: "2024-05-20" },
        { ...summit, date: undefined!, document: "e", on: "2024-05-24", status: "postponed" },
      ],
      [],
      "postponed",
    ],
  ])("are %s", (_, told, events, status) => {
    const given = told.map(
      (one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Told,
    );
    expect(
      open(given, events, [], "2024-12-31")
        .entries({})
        .map((entry) => entry.status),
    ).toEqual([status]);
  });

  it("lead to the event that they became, with its sentence", () => {
    const event = storedEvent("CHN,JPN,KOR CONSULT", "2024-05-26", "The three leaders met in Seoul.");
    expect(open([summit], [event]).entry("d-0")).toMatchObject({
      event: { documentId: event.documentId, eventId: "ev1" },
      because: "Tumen Monitor tells of 2024-05-26: “The three leaders met in Seoul.”",
    });
  });
});

describe("as known then", () => {
  const calendar = open(
    [
      { date: "2024-05-01..2024-05-31", status: "expected" },
      { ...summit, document: "e", on: "2024-04-10" },
      { ...summit, document: "f", on: "2024-05-20", date: "2024-06-14", words: "It was moved to 14 June." },
    ],
    [storedEvent("CHN,JPN,KOR CONSULT", "2024-06-14", "They met.", "2024-06-16")],
  );

  it.each<[string, number, string | undefined, CalendarStatus | undefined]>([
    ["2024-02-29", 0, undefined, undefined],
    ["2024-03-01", 1, "2024-05-01", "expected"],
    ["2024-04-10", 2, "2024-05-26", "scheduled"],
    ["2024-05-20", 3, "2024-06-14", "scheduled"],
    ["2024-06-15", 3, "2024-06-14", "scheduled"],
    ["2024-06-16", 3, "2024-06-14", "held"],
  ])("%s: %i reports", (asOf, reports, start, status) => {
    const entry = calendar.entry("d-0", asOf);
    expect([entry?.reports.length ?? 0, entry?.date?.start, entry?.status]).toEqual([reports, start, status]);
  });

  it.each([
    ["2024-06-28", "scheduled"],
    ["2024-06-29", "not-reported"],
  ])("%s: silence is told after two weeks: %s", (asOf, status) => {
    expect(open([{ date: "2024-06-14" }]).entry("d-0", asOf)!.status).toBe(status);
  });
});

describe("entries asked for", () => {
  const calendar = open(
    [
      summit,
      { document: "e", who: "RUS,PRK", what: "visit", date: "2024-06-01..2024-06-30" },
      { document: "f", who: "DEU,FRA" },
    ],
    [],
    [deadline],
  );

  it.each<[CalendarQuery, string[]]>([
    [{}, ["c1@2024-04-30", "d-0", "e-0", "f-0"]],
    [{ from: "2024-05-26" }, ["d-0", "e-0"]],
    [{ to: "2024-05-26" }, ["c1@2024-04-30", "d-0"]],
    [{ from: "2024-06-10", to: "2024-06-12" }, ["e-0"]],
    [{ concerns: "KOR" }, ["c1@2024-04-30", "d-0"]],
    [{ kind: "deadline" }, ["c1@2024-04-30"]],
    [{ kind: "appointment", concerns: "PRK" }, ["e-0"]],
  ])("%j", (query, ids) => {
    expect(calendar.entries(query).map(({ id }) => id)).toEqual(ids);
  });
});

describe("events needed", () => {
  it("are those of each appointment's first two parties, from its first report on", () => {
    const told: Told[] = [summit, { ...summit, on: "2024-02-01" }, { type: "REQUEST", who: "USA,IRN" }, { who: "RUS" }];
    expect(calendarEventsNeeded(told.map(storedAppointment))).toEqual([
      { between: ["CHN", "JPN"], from: "2024-02-01" },
      { actor: "RUS", from: "2024-03-01" },
    ]);
  });
});

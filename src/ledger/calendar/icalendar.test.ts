import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarEntry, CalendarStatus } from "../../model/calendar.ts";
import { icalendar } from "./icalendar.ts";

const FEED = { now: "2024-04-02T10:00:00Z", name: "Bongsu", host: "watch.example" };

function entry(changes: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    id: "d-0",
    kind: "appointment",
    title: "Summit: China, Japan, South Korea",
    participants: ["CHN", "JPN", "KOR"],
    place: "Seoul",
    date: { start: "2024-05-26", end: "2024-05-27" },
    status: "scheduled",
    because: "As announced.",
    reports: [report("d")],
    event: null,
    commitment: null,
    question: null,
    ...changes,
  };
}

function report(documentId: string): CalendarEntry["reports"][number] {
  const told = { title: null, outlet: "Strait Wire", url: "https://strait.example/1", publishedAt: null, reports: 1 };
  return {
    ...told,
    documentId,
    day: "2024-03-01",
    knownDay: "2024-03-01",
    words: { start: 0, end: 9, text: "They meet." },
  };
}

function parsed(entries: CalendarEntry[], base?: string): InstanceType<typeof ICAL.Component>[] {
  const text = icalendar(entries, base === undefined ? FEED : { ...FEED, base });
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function value(component: InstanceType<typeof ICAL.Component>, name: string): string {
  return String(component.getFirstPropertyValue(name));
}

describe("the feed", () => {
  it("holds an all-day event whose end is the day after its last", () => {
    const [event] = parsed([entry()], "https://board.example");
    expect(
      ["uid", "dtstamp", "dtstart", "dtend", "summary", "location", "status", "sequence", "url"].map((name) =>
        value(event!, name),
      ),
    ).toEqual([
      "d-0@watch.example",
      "2024-04-02T10:00:00Z",
      "2024-05-26",
      "2024-05-28",
      "Summit: China, Japan, South Korea",
      "Seoul",
      "CONFIRMED",
      "0",
      "https://board.example/calendar?entry=d-0",
    ]);
    expect(value(event!, "description")).toBe(
      "scheduled: As announced.\n“They meet.” (Strait Wire, 2024-03-01)\nhttps://strait.example/1",
    );
    expect(event!.getFirstProperty("dtstart")!.type).toBe("date");
  });

  it.each<[CalendarStatus, string]>([
    ["scheduled", "CONFIRMED"],
    ["expected", "TENTATIVE"],
    ["postponed", "TENTATIVE"],
    ["cancelled", "CANCELLED"],
    ["held", "CONFIRMED"],
    ["not-reported", "TENTATIVE"],
    ["met", "CONFIRMED"],
    ["missed", "CONFIRMED"],
  ])("says %s as %s", (status, said) => {
    expect(value(parsed([entry({ status })])[0]!, "status")).toBe(said);
  });

  it("counts changes up, under the same UID", () => {
    const course: Partial<CalendarEntry>[] = [
      {},
      { reports: [report("d"), report("e")] },
      { reports: [report("d"), report("e")], status: "not-reported" },
      { reports: [report("d"), report("e")], status: "held", event: { documentId: "f", eventId: "ev1" } },
    ];
    const events = course.map((changes) => parsed([entry(changes)])[0]!);
    expect(events.map((event) => value(event, "sequence"))).toEqual(["0", "1", "2", "3"]);
    expect(new Set(events.map((event) => value(event, "uid"))).size).toBe(1);
  });

  it("leaves out what has no date, or half a one", () => {
    expect(parsed([entry({ date: null }), entry({ date: { start: "2024-05-26", end: null } })])).toEqual([]);
  });

  it.each([
    ["commas, semicolons and backslashes", "Talks, drills; and a \\n that is none"],
    ["Korean", "한중일 정상회의 ".repeat(30).trim()],
    ["emoji", "🔥".repeat(120)],
    ["what looks like another property", "Summit END:VEVENT BEGIN:VEVENT"],
    ["a long word", "x".repeat(1_000)],
    ["quotes and angle brackets", `"<b>Summit</b>" & 'talks'`],
  ])("keeps a title with %s", (_, title) => {
    const text = icalendar([entry({ title })], FEED);
    expect(value(parsed([entry({ title })])[0]!, "summary")).toBe(title);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each([
    ["line breaks", "Summit\r\nEND:VEVENT\nBEGIN:VEVENT", "Summit END:VEVENT BEGIN:VEVENT"],
    ["control characters", "Sum\u0000mit\u0007", "Sum mit"],
    ["half a character", "Summit \ud83d", "Summit \ufffd"],
  ])("takes %s out of a title", (_, title, kept) => {
    const events = parsed([entry({ title, place: title, because: title })]);
    expect(events.length).toBe(1);
    expect(value(events[0]!, "summary")).toBe(kept);
  });

  it("has CRLF line ends only and the same bytes for the same entries, in any zone", () => {
    const entries = [entry(), entry({ id: "e 1/ü@x", place: null, reports: [] })];
    const text = icalendar(entries, FEED);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(icalendar(structuredClone(entries), { ...FEED })).toBe(text);
    const zone = process.env["TZ"];
    try {
      for (const other of ["America/Los_Angeles", "Pacific/Auckland"]) {
        process.env["TZ"] = other;
        expect(icalendar(entries, FEED)).toBe(text);
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});

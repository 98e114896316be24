import { describe, expect, it } from "vitest";
import { courseOf } from "./course.ts";
import { written } from "./days.ts";
import { type Told, storedAppointment } from "./example.ts";

const first: Told = { on: "2024-03-01", date: "2024-05-26" };

describe("what reports say became of an appointment", () => {
  it.each<[string, Told[], string | null, string, string]>([
    ["one report", [first], "2024-05-26", "scheduled", "Strait Wire of 2024-03-01: scheduled for 2024-05-26."],
    ["no date yet", [{ status: "expected" }], null, "expected", "Strait Wire of 2024-03-01: expected, without a date."],
    [
      "a month made exact",
      [{ date: "2024-05-01..2024-05-31" }, { on: "2024-03-20", date: "2024-05-26" }],
      "2024-05-26",
      "scheduled",
      "Strait Wire of 2024-03-20: scheduled for 2024-05-26.",
    ],
    [
      "a looser word later",
      [first, { on: "2024-03-20", date: "2024-05-01..2024-05-31", status: "expected" }],
      "2024-05-26",
      "scheduled",
      "Strait Wire of 2024-03-20: scheduled for 2024-05-26.",
    ],
    [
      "moved",
      [first, { on: "2024-03-20", date: "2024-06-14" }],
      "2024-06-14",
      "scheduled",
      "Strait Wire of 2024-03-20: moved from 2024-05-26 to 2024-06-14.",
    ],
    [
      "put off to a day",
      [first, { on: "2024-03-20", date: "2024-06-14", status: "postponed" }],
      "2024-06-14",
      "postponed",
      "Strait Wire of 2024-03-20: postponed from 2024-05-26 to 2024-06-14.",
    ],
    [
      "put off, who knows until when",
      [first, { on: "2024-03-20", status: "postponed" }],
      null,
      "postponed",
      "Strait Wire of 2024-03-20: postponed from 2024-05-26 without a new date.",
    ],
    [
      "put off, told with the old day",
      [first, { on: "2024-03-20", date: "2024-05-26", status: "postponed" }],
      null,
      "postponed",
      "Strait Wire of 2024-03-20: postponed from 2024-05-26 without a new date.",
    ],
    [
      "put off, then set again",
      [first, { on: "2024-03-20", status: "postponed" }, { on: "2024-04-02", date: "2024-06-14" }],
      "2024-06-14",
      "scheduled",
      "Strait Wire of 2024-04-02: scheduled for 2024-06-14.",
    ],
    [
      "cancelled",
      [first, { on: "2024-03-20", status: "cancelled" }],
      "2024-05-26",
      "cancelled",
      "Strait Wire of 2024-03-20: cancelled.",
    ],
    [
      "cancelled, whatever the order of the reports",
      [{ on: "2024-03-20", status: "cancelled" }, first],
      "2024-05-26",
      "cancelled",
      "Strait Wire of 2024-03-20: cancelled.",
    ],
    [
      "told as past",
      [first, { on: "2024-05-28", date: "2024-05-26", words: "The summit was held on Sunday." }],
      "2024-05-26",
      "held",
      "Strait Wire of 2024-05-28 tells of it as past.",
    ],
  ])("%s", (_, told, date, status, because) => {
    const course = courseOf(told.map(storedAppointment));
    expect([course.date && written(course.date), course.status, course.because]).toEqual([date, status, because]);
  });
});

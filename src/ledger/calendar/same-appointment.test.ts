import { describe, expect, it } from "vitest";
import { type Told, storedAppointment } from "./example.ts";
import { sameAppointment } from "./same-appointment.ts";

const may = { date: "2024-05-26..2024-05-27" };

describe("whether two reports tell of one appointment", () => {
  it.each<[boolean, string, Told, Told]>([
    [true, "same parties and days", may, may],
    [true, "one names fewer of the parties", may, { ...may, who: "CHN,KOR" }],
    [false, "each has a party that the other lacks", { ...may, who: "CHN,KOR" }, { ...may, who: "JPN,KOR" }],
    [false, "one party alone in common", { ...may, who: "KOR" }, { ...may, who: "CHN,KOR" }],
    [true, "a month, and a day in it", { date: "2024-05-01..2024-05-31" }, may],
    [true, "a day more or less", may, { date: "2024-05-28" }],
    [false, "other days", may, { date: "2024-06-14" }],
    [
      true,
      "other days, and words that move them",
      may,
      { date: "2024-06-14", words: "The summit was moved to 14 June." },
    ],
    [true, "other days after it was put off", { ...may, status: "postponed" }, { date: "2024-06-14" }],
    [true, "no date yet, then one", {}, may],
    [true, "a date, then none", may, { on: "2024-05-01" }],
    [false, "a date long past, then none: the next one", may, { on: "2024-07-15" }],
    [false, "no date in either, two years apart", {}, { on: "2026-03-01" }],
    [false, "no date, and another matter", { what: "a naval drill" }, { what: "a seminar on fisheries" }],
    [false, "another type", may, { ...may, type: "COOPERATE" }],
    [false, "leaders and ministers", may, { ...may, what: "a meeting of foreign ministers" }],
    [true, "a summit and a meeting of presidents", may, { ...may, what: "a meeting of their presidents" }],
    [false, "in different countries", { ...may, place: ["Seoul", "KOR"] }, { ...may, place: ["Tokyo", "JPN"] }],
    [true, "in one country", { ...may, place: ["Seoul", "KOR"] }, { ...may, place: ["the Blue House", "KOR"] }],
    [true, "cancelled", may, { ...may, status: "cancelled", on: "2024-05-20" }],
  ])("%s: %s", (expected, _, first, then) => {
    const known = { reports: [storedAppointment(first)] };
    expect(sameAppointment(known, storedAppointment({ document: "e", on: "2024-03-20", ...then })) !== null).toBe(
      expected,
    );
  });
});

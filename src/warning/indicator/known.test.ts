import { expect, test } from "vitest";
import type { Observation } from "../../model/indicator.ts";
import { gapsOf, knownOn, staleness } from "./known.ts";

const told = (day: string, value: number | null, knownDay: string): Observation => ({
  series: "x",
  day,
  value,
  knownDay,
});

/** Values of the months of a year, each known in the middle of the next month. */
const YEAR = Array.from({ length: 12 }, (_, i) => {
  const month = (n: number) => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
  return told(`${month(i)}-01`, 10 + i, `${month(i + 1)}-15`);
});
const values = (vintages: Observation[], day: string) =>
  knownOn(vintages, day, "month").points.map(({ value }) => value);

test("a day knows what was known by its end, and a revision from its own day on", () => {
  const vintages = [...YEAR, told("2023-02-01", 99, "2023-06-20")];
  expect(values(vintages, "2023-02-14")).toEqual([]);
  expect(values(vintages, "2023-04-15")).toEqual([10, 11, 12]);
  expect(values(vintages, "2023-06-19")).toEqual([10, 11, 12, 13, 14]);
  expect(values(vintages, "2023-06-20")).toEqual([10, 99, 12, 13, 14]);
});

test("of two words of one day the later holds, whatever the order of the periods", () => {
  const vintages = [
    told("2023-02-01", 2, "2023-03-01"),
    told("2023-01-01", 1, "2023-03-01"),
    told("2023-01-01", 7, "2023-03-01"),
  ];
  expect(values(vintages, "2023-03-01")).toEqual([7, 2]);
});

test("a value told to be missing leaves a gap", () => {
  const vintages = YEAR.map((each, i) => (i === 5 ? { ...each, value: null } : each));
  const known = knownOn(vintages, "2024-01-31", "month");
  expect(known.points).toHaveLength(11);
  expect(gapsOf(known)).toEqual([{ from: "2023-05-01", to: "2023-07-01" }]);
});

test.each([
  { day: "2024-03-17", stale: null },
  {
    day: "2024-03-18",
    stale: "Its newest period begins on 2023-12-01, 108 days before 2024-03-18; more than 107 are not usual.",
  },
])("on $day: $stale", ({ day, stale }) => {
  expect(staleness(knownOn(YEAR, day, "month"), day)).toBe(stale);
});

test("a record filed at one stroke says nothing of the usual delay, so the usual one of its kind is taken", () => {
  const archive = YEAR.map((each) => ({ ...each, knownDay: "2024-01-20" }));
  expect(knownOn(archive, "2024-01-20", "month").delay).toBe(92);
  expect(knownOn(YEAR, "2024-01-20", "month").delay).toBe(45);
});

test("nothing known is told as that", () => {
  expect(staleness(knownOn(YEAR, "2023-01-01", "month"), "2023-01-01")).toBe("Nothing of it was known on 2023-01-01.");
  const missing = [told("2023-01-01", null, "2023-02-01")];
  expect(staleness(knownOn(missing, "2023-02-01", "month"), "2023-02-01")).toContain("told to be missing");
});

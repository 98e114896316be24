import { expect, test } from "vitest";
import type { SeriesDay } from "../../src/model/relation.ts";
import { rolling } from "./rolling.ts";

function day(iso: string, cooperation: number, conflict: number): SeriesDay {
  const counts = {
    "verbal-cooperation": cooperation,
    "material-cooperation": 0,
    "verbal-conflict": 0,
    "material-conflict": conflict,
  };
  return { day: iso, counts, scale: null, stories: 0 };
}

test("each day counts the days that end on it, those before the first drawn among them", () => {
  const series = [day("2024-03-30", 1, 0), day("2024-03-31", 0, 2), day("2024-04-02", 1, 1)];
  expect(rolling(series, 3, "2024-04-01", "2024-04-05")).toEqual([
    { day: "2024-04-01", cooperation: 1, conflict: 2 },
    { day: "2024-04-02", cooperation: 1, conflict: 3 },
    { day: "2024-04-03", cooperation: 1, conflict: 1 },
    { day: "2024-04-04", cooperation: 1, conflict: 1 },
    { day: "2024-04-05", cooperation: 0, conflict: 0 },
  ]);
});

test("no days where there is no such stretch", () => {
  expect(rolling([], 7, "2024-04-02", "2024-04-01")).toEqual([]);
  expect(rolling([], 7, "nonsense", "2024-04-01")).toEqual([]);
});

import { expect, test } from "vitest";
import type { Level } from "../../src/model/level.ts";
import { type LevelRun, levelRuns } from "./level-runs.ts";

const CASES: { what: string; levels: [string, Level][]; end: string; runs: [string, string, Level][] }[] = [
  { what: "nothing", levels: [], end: "2024-04-05", runs: [] },
  {
    what: "one day, lasting to the end",
    levels: [["2024-04-01", 2]],
    end: "2024-04-05",
    runs: [["2024-04-01", "2024-04-05", 2]],
  },
  {
    what: "days in a row at one level",
    levels: [
      ["2024-02-28", 1],
      ["2024-02-29", 1],
      ["2024-03-01", 3],
    ],
    end: "2024-03-01",
    runs: [
      ["2024-02-28", "2024-02-29", 1],
      ["2024-03-01", "2024-03-01", 3],
    ],
  },
  {
    what: "what lies after the end is left out",
    levels: [
      ["2024-04-01", 2],
      ["2024-04-09", 3],
    ],
    end: "2024-04-05",
    runs: [["2024-04-01", "2024-04-05", 2]],
  },
  {
    what: "several steps on one day: the last counts",
    levels: [
      ["2024-04-01", 2],
      ["2024-04-01", 3],
      ["2024-04-03", 2],
    ],
    end: "2024-04-04",
    runs: [
      ["2024-04-01", "2024-04-02", 3],
      ["2024-04-03", "2024-04-04", 2],
    ],
  },
];

test.each(CASES)("$what", ({ levels, end, runs }) => {
  const found = levelRuns(
    levels.map(([day, level]) => ({ day, level })),
    end,
  );
  expect(found).toEqual(runs.map(([from, to, level]): LevelRun => ({ from, to, level })));
});

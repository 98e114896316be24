import { expect, test } from "vitest";
import { dayNumber } from "../model/day.ts";
import type { EventType } from "../model/event.ts";
import { dailyCounts } from "./counts.ts";
import { period } from "./period.ts";
import { dailySeries } from "./series.ts";

const pair = { actor: "KOR", recipient: "RUS" };
const row = (day: string, type: EventType, events: number, scaleSum: number) => ({
  ...pair,
  day,
  type,
  events,
  stories: events,
  scaleSum,
});

const days = period(dayNumber("2024-04-01") as number, dayNumber("2024-04-03") as number);
const rows = [
  row("2024-03-31", "ASSAULT", 1, -10),
  row("2024-04-01", "SANCTION", 3, -18),
  row("2024-04-01", "ACCUSE", 1, -2),
  row("2024-04-03", "CONSULT", 2, 5),
];

test("an act counts once a day and type, however many tell it; days outside the period do not count", () => {
  expect(dailyCounts(rows, days)).toEqual({ cooperation: [0, 0, 1], conflict: [2, 0, 0] });
});

test("the series holds every day, its quad counts, the mean scale of its acts and its stories", () => {
  const stories = new Map([
    ["2024-04-01", 2],
    ["2024-04-03", 1],
  ]);
  const none = { "verbal-cooperation": 0, "material-cooperation": 0, "verbal-conflict": 0, "material-conflict": 0 };
  expect(dailySeries(rows, stories, days)).toEqual([
    { day: "2024-04-01", counts: { ...none, "verbal-conflict": 1, "material-conflict": 1 }, scale: -4, stories: 2 },
    { day: "2024-04-02", counts: none, scale: null, stories: 0 },
    { day: "2024-04-03", counts: { ...none, "verbal-cooperation": 1 }, scale: 2.5, stories: 1 },
  ]);
});

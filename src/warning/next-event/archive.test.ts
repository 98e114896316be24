import { expect, test } from "vitest";
import { buildArchive, stepAt } from "./archive.ts";

const fact = (time: number, subject = "A") => ({ time, subject, relation: "visits", object: "B" });

test.each([
  { why: "days in hours", times: [0, 24, 72], steps: [0, 1, 3], unit: 24 },
  { why: "quarters of an hour", times: [15, 45, 30], steps: [0, 1, 2], unit: 15 },
  { why: "days from 1970", times: [20_000, 20_001, 20_009], steps: [0, 1, 9], unit: 1 },
  { why: "one time only", times: [5, 5], steps: [0, 0], unit: 1 },
  { why: "no facts", times: [], steps: [], unit: 1 },
])("steps follow the smallest gap: $why", ({ times, steps, unit }) => {
  const archive = buildArchive(times.map((time, i) => fact(time, `A${i}`)));
  expect([...archive.step]).toEqual(steps);
  expect(archive.unit).toBe(unit);
});

test("a fact told twice at one time counts once, at two times twice", () => {
  expect(buildArchive([fact(1), fact(1), fact(2)]).step).toHaveLength(2);
});

test("names keep the order in which they were first seen, whatever the order of the list", () => {
  const { entities } = buildArchive([fact(2, "late"), fact(1, "early")]);
  expect(entities.names).toEqual(["early", "B", "late"]);
  expect([entities.find("late"), entities.find("nobody")]).toEqual([2, null]);
});

test("a later time lies on a later step, whether or not it was seen", () => {
  expect(stepAt({ origin: 48, unit: 24 }, 120)).toBe(3);
});

test("a time that is no number is told", () => {
  expect(() => buildArchive([fact(Number.NaN)])).toThrow("The time of a fact is NaN: give a finite number.");
});

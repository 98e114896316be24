import { expect, test } from "vitest";
import { segment, type SegmentOptions } from "./segment.ts";
import { seededRandom } from "../../model/random.ts";
import { noise } from "./simulated.ts";

function made(length: number, shape: (index: number) => number, spread = 1): number[] {
  const random = seededRandom(length);
  return Array.from({ length }, (_, index) => shape(index) + spread * noise(random));
}

test.each<{ what: string; values: number[]; changes: number[]; options?: SegmentOptions }>([
  { what: "noise", values: made(200, () => 0), changes: [] },
  { what: "a step", values: made(200, (i) => (i < 120 ? 0 : 4)), changes: [120] },
  { what: "a step and back", values: made(210, (i) => (i < 70 || i >= 140 ? 0 : 5)), changes: [70, 140] },
  { what: "one straight line", values: made(200, (i) => i / 4), changes: [] },
  { what: "a constant", values: Array<number>(60).fill(7), changes: [] },
  { what: "an exact step", values: [...Array<number>(20).fill(1), ...Array<number>(20).fill(2)], changes: [20] },
  {
    what: "a step near the largest number",
    values: made(60, (i) => (i < 30 ? 1 : 9)).map((x) => x * 1e307),
    changes: [30],
  },
])("$what", ({ values, changes, options }) => {
  const found = segment([values], options).changes;
  expect(found).toHaveLength(changes.length);
  for (const [index, change] of changes.entries())
    expect(Math.abs((found[index] ?? 0) - change)).toBeLessThanOrEqual(2);
});

test("a bend is placed near where the slope changes", () => {
  const [bend] = segment([made(200, (i) => Math.max(0, i - 100), 2)]).changes;
  expect(Math.abs((bend ?? 0) - 100)).toBeLessThanOrEqual(8);
});

test("scale and place do not matter", () => {
  const values = made(150, (i) => (i < 60 ? 0 : 3));
  expect(segment([values.map((value) => 1e6 - 1e-3 * value)]).changes).toEqual(segment([values]).changes);
});

test("several series change together", () => {
  const step = made(120, (i) => (i < 50 ? 0 : 4));
  const other = made(121, (i) => (i < 50 ? 9 : 2)).slice(0, 120);
  expect(segment([step, other]).changes).toEqual([50]);
});

test("outliers make no change of the robust level, and a step still does", () => {
  const values = made(120, (i) => (i < 60 ? 0 : 6)).map((value, i) => (i === 20 || i === 21 || i === 90 ? 60 : value));
  const found = segment([values], { shape: "robust-level", against: "noise" }).changes;
  expect(found).toHaveLength(1);
  expect(Math.abs((found[0] ?? 0) - 60)).toBeLessThanOrEqual(1);
  expect(segment([values], { shape: "level", against: "noise" }).changes.length).toBeGreaterThan(1);
});

test("what wanders has no change against its long-run variance", () => {
  const random = seededRandom(5);
  let level = 0;
  const wandering = Array.from({ length: 300 }, () => (level = 0.6 * level + noise(random)));
  expect(segment([wandering], { shape: "level", against: "long-run" }).changes).toEqual([]);
  expect(segment([wandering], { shape: "level", against: "noise" }).changes.length).toBeGreaterThan(0);
});

test.each([[[]], [[[]]], [[[3]]], [[[3, 4]]]])("%j: too short to change", (series) => {
  expect(segment(series).changes).toEqual([]);
});

test("the robust level takes one series", () => {
  expect(() => segment([[1], [2]], { shape: "robust-level" })).toThrow("one series");
});

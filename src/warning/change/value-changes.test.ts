import { expect, test } from "vitest";
import { isoDay } from "../../model/day.ts";
import { seededRandom } from "../../model/random.ts";
import { noise } from "./simulated.ts";
import { changesInValues } from "./value-changes.ts";

function series(values: (number | null)[]) {
  return { values, days: values.map((_, index) => isoDay(19_723 + index)) };
}

function made(length: number, shape: (index: number) => number): number[] {
  const random = seededRandom(length);
  return Array.from({ length }, (_, index) => shape(index) + noise(random));
}

test("a step: day, sizes and words", () => {
  const [change, ...others] = changesInValues(series(made(90, (i) => (i < 40 ? 100 : 110))), { noun: "price" });
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    day: "2024-02-10",
    direction: "up",
    before: { level: expect.closeTo(100, 0), slope: 0, observations: 40 },
    after: { level: expect.closeTo(110, 0), slope: 0, observations: 50 },
  });
  expect(change?.because).toBe(
    "From 2024-02-10 (surely that day) the price is 110 (50 observations), before it was 100 (40 observations); 99 in 100 sure that it changed.",
  );
});

test("a bend: the slope before and after", () => {
  const [change] = changesInValues(series(made(120, (i) => Math.max(0, i - 60))));
  expect(change).toMatchObject({ direction: "up", before: { slope: 0 } });
  expect(change?.after.slope).toBeCloseTo(1, 1);
  expect(change?.because).toContain("rises by");
});

test("gaps are passed over, and days keep their place", () => {
  const values: (number | null)[] = made(90, (i) => (i < 40 ? 0 : 9));
  for (const gap of [3, 41, 42, 80]) values[gap] = gap === 80 ? Number.NaN : null;
  const [change] = changesInValues(series(values));
  expect(change?.day).toBe("2024-02-10");
  expect((change?.before.observations ?? 0) + (change?.after.observations ?? 0)).toBe(86);
});

test("nothing after the as-of day is looked at", () => {
  const values = made(90, (i) => (i < 40 ? 0 : 9));
  expect(changesInValues(series(values), { asOf: "2024-02-25" })).toEqual(changesInValues(series(values.slice(0, 56))));
  expect(changesInValues(series(values), { asOf: "2024-02-09" })).toEqual([]);
});

test.each([{ values: [] }, { values: [1] }, { values: [null, null] }, { values: Array<number>(50).fill(4) }])(
  "$values: no change",
  ({ values }) => {
    expect(changesInValues(series(values))).toEqual([]);
  },
);

test("every value needs a day", () => {
  expect(() => changesInValues({ values: [1, 2], days: ["2024-01-01"] })).toThrow("one day for every value");
});

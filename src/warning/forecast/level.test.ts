import { expect, test } from "vitest";
import { NEVER } from "./examples.ts";
import { levelShift, type Told } from "./level.ts";
import { logit } from "./logistic.ts";

const HORIZON = 30;

/** A hundred windows a day, told at one half; of those opened `age` days ago the given share has come, evenly over the horizon. */
function windows(share: (age: number) => number): Told {
  const rows = Array.from({ length: 120 }, (_, at) => at + 1).flatMap((age) =>
    Array.from({ length: 100 }, (_, at) => ({ age, wait: at < 100 * share(age) ? 1 + (at % HORIZON) : NEVER })),
  );
  return {
    odds: new Float64Array(rows.length),
    waits: Int16Array.from(rows, ({ age, wait }) => (wait <= age ? wait : NEVER)),
    ages: Int16Array.from(rows, ({ age }) => age),
  };
}
const shiftOf = (share: (age: number) => number) => levelShift(windows(share), { horizon: HORIZON, overlap: 1 });

test("forecasts that were right stay as they are", () => {
  expect(shiftOf(() => 0.5)).toBeCloseTo(0, 1);
});

test("forecasts too high or too low by the same for long are moved half the way to the share that came", () => {
  expect(shiftOf(() => 0.2)).toBeCloseTo(logit(0.2) / 2, 1);
  expect(shiftOf(() => 0.9)).toBeCloseTo(logit(0.9) / 2, 1);
});

test("windows still open tell of a change before any has closed", () => {
  expect(shiftOf((age) => (age < HORIZON ? 0.2 : 0.5))).toBeLessThan(-0.25);
  expect(shiftOf((age) => (age < HORIZON ? 0.8 : 0.5))).toBeGreaterThan(0.25);
});

test("a change of long ago counts less than one of late", () => {
  const longAgo = shiftOf((age) => (age > 90 ? 0.2 : 0.5));
  const late = shiftOf((age) => (age < HORIZON ? 0.2 : 0.5));
  expect(Math.abs(longAgo)).toBeLessThan(0.2 * Math.abs(late));
});

test("few windows move little", () => {
  const few = { odds: Float64Array.of(0), waits: Int16Array.of(3), ages: Int16Array.of(HORIZON) };
  const shift = levelShift(few, { horizon: HORIZON, overlap: 1 });
  expect(shift).toBeGreaterThan(0);
  expect(shift).toBeLessThan(0.1);
});

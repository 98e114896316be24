import { expect, test } from "vitest";
import { calibratedPersistence, climatology } from "./baselines.ts";
import { calibrationError, reliability } from "./reliability.ts";
import { auroc, brier, logScore, type Scored, skill } from "./scores.ts";

const scored = (...pairs: [number, 0 | 1][]): Scored[] =>
  pairs.map(([probability, outcome]) => ({ probability, outcome }));

test.each([
  ["certain and right", scored([1, 1], [0, 0]), 0],
  ["certain and wrong", scored([1, 0], [0, 1]), 1],
  ["one half always", scored([0.5, 0], [0.5, 1]), 0.25],
])("Brier score: %s", (_, rows, value) => {
  expect(brier(rows)).toBeCloseTo(value, 12);
});

test("the log score is bounded where a certain forecast fails", () => {
  expect(logScore(scored([0.5, 1]))).toBeCloseTo(Math.LN2, 12);
  expect(logScore(scored([0, 1]))).toBeCloseTo(-Math.log(0.001), 12);
});

test("skill is the share of the reference's score that is saved", () => {
  expect(skill(0.15, 0.2)).toBeCloseTo(0.25, 12);
  expect(skill(0.3, 0.2)).toBeCloseTo(-0.5, 12);
  expect(skill(0.1, 0)).toBeNull();
});

test.each([
  ["all above", scored([0.9, 1], [0.8, 1], [0.2, 0]), 1],
  ["all below", scored([0.1, 1], [0.2, 0]), 0],
  ["ties count one half", scored([0.5, 1], [0.5, 0], [0.5, 0]), 0.5],
  ["three of four pairs in order", scored([0.4, 1], [0.8, 1], [0.6, 0], [0.1, 0]), 0.75],
])("AUROC: %s", (_, rows, value) => {
  expect(auroc(rows)).toBeCloseTo(value, 12);
});

test("what is undefined is null", () => {
  expect([brier([]), logScore([]), auroc(scored([0.5, 1])), calibrationError([])]).toEqual([null, null, null, null]);
});

test("reliability bins hold what they say; the last one holds certainty too", () => {
  const bins = reliability(scored([0.05, 0], [0.08, 1], [0.1, 0], [1, 1]));
  expect(bins[0]).toMatchObject({ from: 0, to: 0.1, forecasts: 2, observed: 0.5 });
  expect(bins[1]).toMatchObject({ forecasts: 1, forecast: 0.1, observed: 0 });
  expect(bins[9]).toMatchObject({ forecasts: 1, forecast: 1, observed: 1 });
  expect(bins[5]).toMatchObject({ forecasts: 0, forecast: null, observed: null });
});

test("the calibration error weighs each bin by its forecasts", () => {
  expect(calibrationError(scored([0.2, 0], [0.2, 0], [0.2, 1], [0.9, 1]))).toBeCloseTo(
    (3 / 4) * (1 / 3 - 0.2) + 0.025,
    12,
  );
});

test("persistence is as sure as the past allows, and never certain", () => {
  const past = Array.from({ length: 16 }, (_, at) => ({ before: at < 8, outcome: at < 8 ? 1 : 0 }) as const);
  const persistence = calibratedPersistence(past);
  expect(persistence(true)).toBeCloseTo(0.9, 12);
  expect(persistence(false)).toBeCloseTo(0.1, 12);
  expect(climatology([])).toBe(0.5);
});

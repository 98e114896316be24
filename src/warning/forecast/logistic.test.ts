import { expect, test } from "vitest";
import { fitLogistic, logOdds, sigmoid } from "./logistic.ts";
import { matrixOf } from "./matrix.ts";
import { minimise } from "./minimise.ts";

test("the minimum of a long valley is found", () => {
  const valley = (point: Float64Array, gradient: Float64Array) => {
    const [x, y] = [point[0] ?? 0, point[1] ?? 0];
    gradient.set([2 * (x - 3), 200 * (y + 1)]);
    return (x - 3) ** 2 + 100 * (y + 1) ** 2;
  };
  const [x, y] = minimise(valley, new Float64Array(2), 1e-9);
  expect(x).toBeCloseTo(3, 6);
  expect(y).toBeCloseTo(-1, 6);
});

/** 100 rows: of those at -1, 20 came; of those at 1, 60. */
const rows = [-1, 1].flatMap((value) => Array.from({ length: 50 }, () => Float32Array.of(value)));
const outcomes = Uint8Array.from(rows, ([value], at) => (at % 50 < (value === 1 ? 30 : 10) ? 1 : 0));
const features = matrixOf(rows, 1);

test("without a penalty the shares are told exactly", () => {
  const model = fitLogistic({ features, outcomes }, Float64Array.of(0));
  expect(sigmoid(logOdds(model, Float32Array.of(1)))).toBeCloseTo(0.6, 3);
  expect(sigmoid(logOdds(model, Float32Array.of(-1)))).toBeCloseTo(0.2, 3);
});

test("a penalty draws forecasts to the mean outcome, and leaves the mean as it is", () => {
  const model = fitLogistic({ features, outcomes }, Float64Array.of(1e6));
  expect(model.coefficients[0]).toBeCloseTo(0, 3);
  expect(sigmoid(model.intercept)).toBeCloseTo(0.4, 3);
});

test("what is known beforehand is not learnt again", () => {
  const offsets = Float64Array.from(rows, ([value]) => (value === 1 ? Math.log(1.5) : Math.log(0.25)));
  const model = fitLogistic({ features, outcomes, offsets }, Float64Array.of(0.1));
  expect(model.coefficients[0]).toBeCloseTo(0, 2);
  expect(model.intercept).toBeCloseTo(0, 2);
});

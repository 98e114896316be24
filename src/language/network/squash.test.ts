import { expect, test } from "vitest";
import { gate, slopeOfGate, slopeOfSquash, squash } from "./squash.ts";

test.each([
  [0, 0],
  [3, 1],
  [-3, -1],
  [1e9, 1],
  [Number.NEGATIVE_INFINITY, -1],
])("squash(%d) is %d", (x, y) => {
  expect(squash(x)).toBe(y);
});

test.each([
  [0, 0.5],
  [6, 1],
  [-6, 0],
])("gate(%d) is %d", (x, y) => {
  expect(gate(x)).toBe(y);
});

test("it stays near tanh", () => {
  for (let x = -6; x <= 6; x += 0.1) expect(Math.abs(squash(x) - Math.tanh(x))).toBeLessThan(0.025);
});

test("slopes are those of the functions", () => {
  for (let x = -7; x <= 7; x += 0.25) {
    const step = 1e-5;
    expect(slopeOfSquash(x)).toBeCloseTo((squash(x + step) - squash(x - step)) / (2 * step), 4);
    expect(slopeOfGate(x)).toBeCloseTo((gate(x + step) - gate(x - step)) / (2 * step), 4);
  }
});

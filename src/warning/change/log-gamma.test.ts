import { expect, test } from "vitest";
import { logGamma } from "./log-gamma.ts";

test.each([
  { x: 0.5, value: Math.log(Math.sqrt(Math.PI)) },
  { x: 1, value: 0 },
  { x: 2, value: 0 },
  { x: 5, value: Math.log(24) },
  { x: 101, value: 363.739375555563 },
  { x: 1e-6, value: 13.815509980749432 },
])("ln Γ($x)", ({ x, value }) => {
  expect(logGamma(x)).toBeCloseTo(value, 9);
});

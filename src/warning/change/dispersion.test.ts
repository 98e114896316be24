import { expect, test } from "vitest";
import { dispersionOf } from "./dispersion.ts";
import { seededRandom } from "../../model/random.ts";
import { simulatedCounts } from "./simulated.ts";

test("even acts have about 1, whatever their rate, also across a change of rate", () => {
  const random = seededRandom(1);
  for (const perDay of [0.1, 1, 5])
    expect(dispersionOf(simulatedCounts(1_400, (day) => (day < 700 ? perDay : 3 * perDay), random))).toBeCloseTo(1, 0);
});

test("acts that come in clusters have more", () => {
  const clustered = Array.from({ length: 700 }, (_, day) => (day % 28 < 7 ? 2 : 0));
  expect(dispersionOf(clustered)).toBeGreaterThan(4);
});

test("a short record is taken for a little clustered", () => {
  expect(dispersionOf([])).toBe(1.5);
  expect(dispersionOf([1, 2, 3])).toBe(1.5);
});

import { expect, test } from "vitest";
import { seeded } from "../random.ts";
import { chanceOf, fitLogistic } from "./logistic.ts";

const random = seeded(3);
const TRUE_WEIGHTS = [-1, 2, 0];
const EXAMPLES = Array.from({ length: 2000 }, () => {
  const signals = [1, random() * 2, random()];
  return { signals, right: random() < chanceOf(TRUE_WEIGHTS, signals) };
});

test("it finds the weights that drew the examples", () => {
  const [bias, sign, noise] = fitLogistic(EXAMPLES, 0.1);
  expect(bias).toBeCloseTo(-1, 0);
  expect(sign).toBeCloseTo(2, 0);
  expect(Math.abs(noise!)).toBeLessThan(0.5);
});

test("what is given a chance comes true as often", () => {
  const weights = fitLogistic(EXAMPLES, 0.1);
  const likely = EXAMPLES.filter(({ signals }) => chanceOf(weights, signals) > 0.8);
  const right = likely.filter((example) => example.right).length / likely.length;
  expect(right).toBeGreaterThan(0.8);
});

test("a penalty keeps weights small", () => {
  const [, free] = fitLogistic(EXAMPLES, 0);
  const [, bound] = fitLogistic(EXAMPLES, 500);
  expect(Math.abs(bound!)).toBeLessThan(Math.abs(free!));
});

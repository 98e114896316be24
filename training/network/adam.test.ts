import { expect, test } from "vitest";
import { Adam } from "./adam.ts";
import { Tape } from "./tensor.ts";

const SETTINGS = { rate: 0.1, momentum: 0.9, memory: 0.95, longest: 5, averaging: 0.9 };

function oneTensor() {
  const tensor = new Tape(1).tensor(1, 8);
  return { tensor, adam: new Adam([tensor], SETTINGS) };
}

test("the first step goes by the rate against the gradient, whatever its length", () => {
  const { tensor, adam } = oneTensor();
  tensor.gradient.set([1, -1, 0.001, -100]);
  adam.step(0.5);
  expect([...tensor.value.subarray(0, 3)].map((weight) => weight.toFixed(3))).toEqual(["-0.050", "0.050", "-0.050"]);
  expect([...tensor.gradient]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("it finds the bottom of a bowl, and the mean weights lie near it", () => {
  const { tensor, adam } = oneTensor();
  for (let step = 0; step < 400; step += 1) {
    tensor.value.forEach((weight, at) => (tensor.gradient[at] = weight - at));
    adam.step(1 - step / 400);
  }
  tensor.value.forEach((weight, at) => expect(weight).toBeCloseTo(at, 1));
  const last = tensor.value.slice();
  adam.withAverages(() => tensor.value.forEach((weight, at) => expect(weight).toBeCloseTo(at, 0)));
  expect(tensor.value).toEqual(last);
  adam.useAverages();
  expect(tensor.value).not.toEqual(last);
});

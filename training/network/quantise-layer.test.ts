import * as fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../random.ts";
import { jointly } from "./quantise-layer.ts";
import { Tape } from "./tensor.ts";

const [ROWS, COLUMNS] = [16, 8];

function layerOf(tape: Tape, size: number, most: number, seed: number) {
  const [weights, bias] = [tape.tensor(ROWS, COLUMNS), tape.tensor(1, COLUMNS)];
  const random = seeded(seed);
  weights.value.forEach((_, at) => (weights.value[at] = (random() - 0.5) * size));
  bias.value.forEach((_, at) => (bias.value[at] = (random() - 0.5) * size));
  return { weights, bias, steps: Array.from({ length: ROWS }, () => ({ worth: 1 / 8191, most })) };
}

test("no inputs make the sum of layers in one unit overflow", () => {
  const tape = new Tape(1);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.constantFrom(8191, 32_767), (size, most) => {
      tape.reset();
      const layers = jointly([layerOf(tape, size, most, 1), layerOf(tape, size * 3, 8191, 2)]);
      for (let j = 0; j < COLUMNS; j += 1) {
        let worst = 0;
        for (const [k, { weights, bias, outputs }] of layers.entries()) {
          worst += Math.abs(bias[j]!);
          for (let i = 0; i < ROWS; i += 1) worst += Math.abs(weights[i * outputs + j]!) * (k === 0 ? most : 8191);
        }
        expect(worst).toBeLessThan(2 ** 31);
      }
    }),
  );
});

test("whole numbers times the unit are the weights", () => {
  const layer = layerOf(new Tape(1), 2, 8191, 3);
  const [{ weights, bias, unit, outputs }] = jointly([layer]) as [ReturnType<typeof jointly>[0]];
  expect(outputs).toBe(32);
  for (let i = 0; i < ROWS; i += 1) {
    for (let j = 0; j < COLUMNS; j += 1) {
      const exact = layer.weights.value[i * COLUMNS + j]!;
      expect(weights[i * outputs + j]! * unit * 8191).toBeCloseTo(exact, 3);
    }
  }
  expect(bias[3]! * unit).toBeCloseTo(layer.bias.value[3]!, 5);
});

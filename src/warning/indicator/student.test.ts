import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fit, median, reach, tailBits } from "./student.ts";

// Two-sided chances of Student's t with four degrees of freedom, from published tables.
test.each([
  { distance: 0, chance: 1 },
  { distance: 0.741, chance: 0.5 },
  { distance: 2.132, chance: 0.1 },
  { distance: 2.776, chance: 0.05 },
  { distance: 4.604, chance: 0.01 },
  { distance: 8.61, chance: 0.001 },
])("a value $distance scales away has a chance of $chance", ({ distance, chance }) => {
  expect(2 ** -tailBits(distance)).toBeCloseTo(chance, 3);
  expect(tailBits(-distance)).toBe(tailBits(distance));
});

test("one wild value is rare and not impossible", () => {
  expect(tailBits(100)).toBeGreaterThan(20);
  expect(tailBits(100)).toBeLessThan(30);
  expect(Number.isFinite(tailBits(1e100))).toBe(true);
});

test("reach is the inverse of the tail", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
      expect(2 ** -tailBits(reach(share))).toBeCloseTo(1 - share, 9);
    }),
  );
});

test("a fit hardly moves for an outlier", () => {
  const calm = [9, 10, 11, 10, 9.5, 10.5, 9.8, 10.2, 10.1, 9.9];
  const [without, beside] = [fit(calm), fit([...calm, 1000])];
  expect(beside.centre).toBeCloseTo(without.centre, 1);
  expect(beside.scale).toBeLessThan(without.scale * 1.6);
});

test("a fit follows shift and stretch", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 20 }), (list, shift, factor) => {
      const [plain, moved] = [fit(list), fit(list.map((value) => value * factor + shift))];
      expect(moved.centre).toBeCloseTo(plain.centre * factor + shift, 3);
      expect(moved.scale).toBeCloseTo(plain.scale * factor, 3);
    }),
  );
});

test.each([
  { values: [3], middle: 3 },
  { values: [3, 1], middle: 2 },
  { values: [10, 9, 100], middle: 10 },
])("the median of $values is $middle", ({ values, middle }) => {
  expect(median(values)).toBe(middle);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { highest, nthLargest } from "./selection.ts";

const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });

test("the n-th largest is where sorting puts it", () => {
  fc.assert(
    fc.property(values, fc.nat(), (list, at) => {
      const n = (at % list.length) + 1;
      expect(nthLargest(Float32Array.from(list), list.length, n)).toBe(list.toSorted((a, b) => b - a)[n - 1]);
    }),
  );
});

test("the highest come first, equals by number", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 10 }), (list, most) => {
      const sorted = [...list.keys()].sort((a, b) => list[b]! - list[a]! || a - b);
      expect(highest([...list.keys()], list, most)).toEqual(sorted.slice(0, most));
    }),
  );
});

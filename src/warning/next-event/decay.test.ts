import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DecayedCounters, HALF_LIVES } from "./decay.ts";

test("a decayed count is the sum of what is left of every act", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 50 }), (acts, later) => {
      const counters = new DecayedCounters();
      const id = counters.open();
      const order = acts.toSorted((a, b) => a - b);
      for (const step of order) counters.count(id, step);
      const now = order.at(-1)! + later;
      HALF_LIVES.forEach((half, scale) => {
        const direct = order.reduce((sum, step) => sum + 0.5 ** ((now - step) / half), 0);
        expect(counters.at(id, scale, now)).toBeCloseTo(direct, 3);
      });
      expect(counters.total[id]).toBe(acts.length);
      expect(counters.last[id]).toBe(order.at(-1));
    }),
  );
});

test("counters keep their counts when there are more than there was room for", () => {
  const counters = new DecayedCounters();
  for (let i = 0; i < 3_000; i++) counters.count(counters.open(), i % 7);
  expect([counters.size, counters.total[0], counters.last[2_999], counters.at(2_999, 0, 3)]).toEqual([3_000, 1, 3, 1]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Configuration, LEFT, NONE, RIGHT, SHIFT } from "./configuration.ts";

/** `oil prices rise`: both nouns to the left of the verb, the verb under the root. */
function oilPricesRise(): Configuration {
  const state = new Configuration();
  state.begin(3);
  state.shift();
  state.reduce(LEFT, 4);
  state.shift();
  state.reduce(LEFT, 7);
  state.shift();
  state.reduce(LEFT, 0);
  return state;
}

test("actions make arcs, and children are kept by side and label", () => {
  const state = oilPricesRise();
  expect(state.done).toBe(true);
  expect(state.heads.slice(0, 3)).toEqual(Int32Array.of(1, 2, 3));
  expect([state.left[1], state.left[2], state.right[2], state.left2[2]]).toEqual([0, 1, NONE, NONE]);
  expect([state.leftCount[2], state.childLabels[2]]).toEqual([1, 1 << 7]);
});

test("the root takes its child only when the stack holds nothing else", () => {
  const state = new Configuration();
  state.begin(2);
  expect([SHIFT, LEFT, RIGHT].map((action) => state.allows(action))).toEqual([true, false, false]);
  state.shift();
  state.shift();
  expect([SHIFT, LEFT, RIGHT].map((action) => state.allows(action))).toEqual([false, false, true]);
  state.reduce(RIGHT, 1);
  expect([SHIFT, LEFT, RIGHT].map((action) => state.allows(action))).toEqual([false, true, false]);
});

test("a copy goes its own way", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 90 }), fc.array(fc.nat(2), { maxLength: 200 }), (size, actions) => {
      const [one, copy] = [new Configuration(), new Configuration()];
      one.begin(size);
      for (const action of actions) {
        if (!one.allows(action)) continue;
        if (action === SHIFT) one.shift();
        else one.reduce(action, 3);
      }
      copy.copyFrom(one);
      const before = one.heads.slice(0, size);
      while (!copy.done) {
        if (copy.allows(SHIFT)) copy.shift();
        else copy.reduce(copy.allows(RIGHT) ? RIGHT : LEFT, 5);
      }
      expect(one.heads.slice(0, size)).toEqual(before);
      expect(copy.heads.slice(0, size).filter((head, i) => before[i] !== NONE && head !== before[i])).toHaveLength(0);
    }),
  );
});

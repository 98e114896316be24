import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Configuration, LEFT, RIGHT, SHIFT } from "../src/language/parser/configuration.ts";
import { isTree } from "./conllu.ts";
import { actionCost } from "./oracle.ts";

const ACTIONS = [SHIFT, LEFT, RIGHT];

/** Takes actions until the parse is done; `choose` picks among those allowed. */
function run(size: number, choose: (state: Configuration, allowed: number[]) => number): Int32Array {
  const state = new Configuration();
  state.begin(size);
  while (!state.done) {
    const action = choose(
      state,
      ACTIONS.filter((candidate) => state.allows(candidate)),
    );
    if (action === SHIFT) state.shift();
    else state.reduce(action, 1);
  }
  return state.heads.slice(0, size);
}

/** Heads of the same tree with each root its own head. */
const ownRoot = (heads: Int32Array) => heads.map((head, i) => (head === heads.length ? i : head));

const sizes = fc.integer({ min: 1, max: 40 });
const choices = fc.infiniteStream(fc.nat());
const picker = (stream: Iterator<number>) => (_: Configuration, allowed: number[]) =>
  allowed[Number(stream.next().value) % allowed.length]!;

test("any sequence of allowed actions ends in a tree under one root", () => {
  fc.assert(
    fc.property(sizes, choices, (size, stream) => {
      expect(isTree(ownRoot(run(size, picker(stream))))).toBe(true);
    }),
  );
});

test("actions without cost rebuild any projective tree", () => {
  fc.assert(
    fc.property(sizes, choices, (size, stream) => {
      const gold = run(size, picker(stream));
      const rebuilt = run(size, (state, allowed) => allowed.find((action) => actionCost(state, gold, action) === 0)!);
      expect(rebuilt).toEqual(gold);
    }),
  );
});

test("after any mistakes, the least costs add up to the arcs that are lost in the end", () => {
  fc.assert(
    fc.property(sizes, choices, fc.nat(30), (size, stream, mistakes) => {
      const gold = run(size, picker(stream));
      let [left, cost] = [mistakes, 0];
      const pick = picker(stream);
      const parsed = run(size, (state, allowed) => {
        const costs = allowed.map((action) => actionCost(state, gold, action));
        const action = left > 0 ? pick(state, allowed) : allowed[costs.indexOf(Math.min(...costs))]!;
        left -= 1;
        cost += costs[allowed.indexOf(action)]!;
        return action;
      });
      expect(parsed.filter((head, i) => head !== gold[i]).length).toBe(cost);
    }),
  );
});

test("a non-projective tree still has a way to the end", () => {
  const gold = Int32Array.of(2, 3, 4, 4);
  const heads = run(4, (state, allowed) => {
    const costs = allowed.map((action) => actionCost(state, gold, action));
    return allowed[costs.indexOf(Math.min(...costs))]!;
  });
  expect(isTree(ownRoot(heads))).toBe(true);
});

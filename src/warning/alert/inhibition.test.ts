import { expect, test } from "vitest";
import { checkInhibitions, inhibitionCycles } from "./inhibition.ts";

/** `a<b` reads: a is inhibited by b. */
function watches(...links: string[]) {
  const pairs = links.map((link) => link.split("<") as [string, string]);
  const ids = [...new Set(pairs.flat())];
  return ids.map((id) => ({ id, inhibitedBy: pairs.filter(([of]) => of === id).map(([, by]) => by) }));
}

test.each([
  { links: [], rings: [] },
  { links: ["a<b", "b<c", "a<c"], rings: [] },
  { links: ["a<unknown"], rings: [] },
  { links: ["a<a"], rings: [["a"]] },
  { links: ["a<b", "b<a"], rings: [["a", "b"]] },
  { links: ["x<a", "a<b", "b<c", "c<a"], rings: [["a", "b", "c"]] },
  {
    links: ["a<b", "b<a", "c<d", "d<c"],
    rings: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
])("$links: $rings", ({ links, rings }) => {
  expect(inhibitionCycles(watches(...links))).toEqual(rings);
});

test.each([
  { links: ["a<a"], told: "Watch a inhibits itself: take it out of its own inhibitedBy." },
  {
    links: ["a<b", "b<c", "c<a"],
    told: "Watch a is inhibited by b, which is inhibited by c, which is inhibited by a: in this ring no alert would be told; break it at one of them.",
  },
])("$links is refused", ({ links, told }) => {
  expect(() => checkInhibitions(watches(...links))).toThrow(told);
});

test("watches without a ring pass", () => {
  expect(() => checkInhibitions(watches("a<b", "b<c"))).not.toThrow();
});

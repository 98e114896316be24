import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { Merger } from "./merger.ts";
import { goldOf } from "./wordings.gold.ts";

type Said = ReturnType<typeof goldOf>[number];

/** All pairs of statements of one side. */
function pairsOf(said: readonly Said[]): [Said, Said][] {
  const sides = ({ utterance }: Said) => utterance.statement.onBehalfOf;
  return said.flatMap((one, place) =>
    said
      .slice(place + 1)
      .filter((other) => sides(one).some((code) => sides(other).includes(code)))
      .map((other): [Said, Said] => [one, other]),
  );
}

function f1(pairs: readonly [Said, Said][], isSame: (a: Said, b: Said) => boolean): number {
  const counts = { hit: 0, wrong: 0 };
  for (const [a, b] of pairs) {
    const same = a.topic === b.topic;
    if (isSame(a, b) && same) counts.hit += 1;
    else if (isSame(a, b) !== same) counts.wrong += 1;
  }
  return (2 * counts.hit) / (2 * counts.hit + counts.wrong);
}

test.each([
  { half: "chosen", pairs: 1_000, same: 60, pairwise: 0.82, merged: 0.8 },
  { half: "kept", pairs: 250, same: 30, pairwise: 0.82, merged: 0.82 },
] as const)("statements of the $half half are told to be the same or not", ({ half, ...least }) => {
  const said = goldOf(half);
  const pairs = pairsOf(said);
  expect(pairs.length).toBeGreaterThanOrEqual(least.pairs);
  expect(pairs.filter(([a, b]) => a.topic === b.topic).length).toBeGreaterThanOrEqual(least.same);
  const pairwise = f1(pairs, (a, b) => compare(a.utterance, b.utterance).verdict === "same");
  expect(pairwise).toBeGreaterThanOrEqual(least.pairwise);
  const merger = new Merger();
  const clusters = new Map(said.map((each) => [each, merger.add(each.utterance).cluster]));
  expect(f1(pairs, (a, b) => clusters.get(a) === clusters.get(b))).toBeGreaterThanOrEqual(least.merged);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../model/day.ts";
import { EVENT_TYPES } from "../model/event.ts";
import type { RollupRow, StoryRow } from "../model/filing.ts";
import { rank } from "./movers.ts";
import { period } from "./period.ts";
import type { Reach } from "./reach.ts";

const LAST = dayNumber("2024-04-10") as number;
const DAYS = period(LAST - 394, LAST);
const within: Reach = { asOf: LAST, period: DAYS, firstDay: LAST - 394, lastDay: LAST };

type Cell = Pick<RollupRow, "actor" | "recipient" | "type" | "day">;
const cells = (pairs: readonly (readonly [string, string])[], maxLength: number) => {
  const cell = fc.record({
    pair: fc.constantFrom(...pairs),
    type: fc.constantFrom(...EVENT_TYPES),
    ago: fc.oneof(fc.nat({ max: 29 }), fc.nat({ max: 394 })),
  });
  return fc
    .array(cell, { maxLength })
    .map((all) =>
      all.map(({ pair: [actor, recipient], type, ago }): Cell => ({ actor, recipient, type, day: day(ago) })),
    );
};
const day = (ago: number) => DAYS.days[DAYS.days.length - 1 - ago] ?? "";
const OTHERS = [
  ["USA", "CHN"],
  ["FRA", "DEU"],
  ["DEU", "FRA"],
  ["IND", "PAK"],
] as const;

/** Rows and stories of cells, each once and those of a direction together, as the store gives them. */
function movers(all: readonly Cell[], limit?: number) {
  const name = ({ actor, recipient, day: on, type }: Cell) => [actor, recipient, on, type].join(" ");
  const distinct = [...new Map(all.map((cell) => [name(cell), cell])).values()].toSorted((x, y) =>
    name(x) < name(y) ? -1 : 1,
  );
  const rows = distinct.map((cell): RollupRow => ({ ...cell, events: 1, stories: 1, scaleSum: 0 }));
  const stories = distinct
    .filter((cell) => cell.day >= day(29))
    .map((cell): StoryRow => ({ ...cell, documentId: name(cell) }));
  return rank(rows, stories, within, limit);
}

const mine = cells(
  [
    ["KOR", "RUS"],
    ["RUS", "KOR"],
  ],
  40,
);
const bitsOf = (all: readonly Cell[]) => movers(all).find(({ a }) => a === "KOR")?.surprise.bits ?? 0;

test("one more act today is never less of a surprise", () => {
  const added = fc.constantFrom(...EVENT_TYPES);
  fc.assert(
    fc.property(mine, cells(OTHERS, 60), added, (own, others, type) => {
      const more: Cell = { actor: "KOR", recipient: "RUS", type, day: day(0) };
      expect(bitsOf([...own, ...others, more])).toBeGreaterThanOrEqual(bitsOf([...own, ...others]) - 1e-9);
    }),
    { numRuns: 60 },
  );
});

test("who the others are changes nothing, only how much is told of them", () => {
  fc.assert(
    fc.property(mine, cells([["USA", "CHN"]], 60), (own, others) => {
      const renamed = others.map((cell, n): Cell => ({ ...cell, actor: `X${n}A`, recipient: `Y${n}B` }));
      const distinct = new Set(others.map(({ type, day: on }) => `${type} ${on}`)).size === others.length;
      fc.pre(distinct);
      expect(bitsOf([...own, ...renamed])).toBe(bitsOf([...own, ...others]));
    }),
    { numRuns: 60 },
  );
});

test("a shorter list is the head of the longer one", () => {
  fc.assert(
    fc.property(mine, cells(OTHERS, 60), fc.nat({ max: 4 }), (own, others, limit) => {
      expect(movers([...own, ...others], limit)).toEqual(movers([...own, ...others]).slice(0, limit));
    }),
    { numRuns: 40 },
  );
});

test("the order is that of the bits that are shown", () => {
  fc.assert(
    fc.property(mine, cells(OTHERS, 80), (own, others) => {
      const bits = movers([...own, ...others]).map(({ surprise }) => surprise.bits);
      expect(bits).toEqual(bits.toSorted((x, y) => y - x));
    }),
    { numRuns: 40 },
  );
});

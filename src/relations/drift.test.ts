import * as fc from "fast-check";
import { expect, test } from "vitest";
import { comovements, correlation, driftOf } from "./drift.ts";

const flat = (weeks: number, balance: number) => Array<number>(weeks).fill(balance);
const wave = (weeks: number, sign: number) => Array.from({ length: weeks }, (_, week) => sign * (week % 4));

test.each([
  { weeks: [...flat(20, 0), 3, 4, 3, 5], drift: "closer", week: 20, why: "four warm weeks" },
  { weeks: [...flat(20, 0), -3, -4, -3, -5], drift: "colder", week: 20, why: "four cold weeks" },
  {
    weeks: [...flat(17, 0), -2, -3, -4, -3, -4, -3, -5],
    drift: "colder",
    week: 17,
    why: "it began before the last month",
  },
  { weeks: flat(24, 2), drift: "steady", week: null, why: "as ever" },
  { weeks: [...flat(20, 0), 0, 1, 0, 0], drift: "steady", week: null, why: "one act is no drift" },
  { weeks: [...wave(40, 2), 6, 0, 6, 0], drift: "steady", week: null, why: "it always goes up and down" },
  { weeks: [...flat(8, 0), 5, 5, 5, 5], drift: "steady", week: null, why: "too short a past" },
])("$why: $drift", ({ weeks, drift, week }) => {
  expect(driftOf({ partner: "RUS", weeks })).toEqual({ drift, week });
});

test("partners who moved in the same weeks, or against each other, are told; the others are not", () => {
  const balances = [
    { partner: "USA", weeks: wave(24, 1) },
    { partner: "JPN", weeks: wave(24, 2) },
    { partner: "RUS", weeks: wave(24, -1) },
    { partner: "FRA", weeks: flat(24, 1) },
  ];
  const found = comovements("KOR", balances);
  expect(found.map(({ a, b, moved }) => `${a} ${b} ${moved}`)).toEqual([
    "USA JPN together",
    "USA RUS apart",
    "JPN RUS apart",
  ]);
  expect(found[1]?.because).toBe(
    "The balances of KOR with USA and with RUS rose for one when they fell for the other: correlation -1.00 over 24 weeks.",
  );
  expect(
    comovements(
      "KOR",
      balances.map(({ partner, weeks }) => ({ partner, weeks: weeks.slice(0, 8) })),
    ),
  ).toEqual([]);
});

test("a correlation lies between -1 and 1 and is the same both ways", () => {
  const series = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
  });
  fc.assert(
    fc.property(series, (pairs) => {
      const [x, y] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
      const r = correlation(x, y);
      expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
      expect(correlation(y, x)).toBeCloseTo(r, 10);
    }),
  );
});

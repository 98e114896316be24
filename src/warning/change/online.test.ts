import * as fc from "fast-check";
import { expect, test } from "vitest";
import { watchByLikelihood } from "./count-glr.ts";
import type { OnlineState } from "./online.ts";
import { watchByRunLength } from "./run-length.ts";
import type { CountSeries } from "./series.ts";
import { seededRandom } from "../../model/random.ts";
import { simulatedCounts } from "./simulated.ts";

const FIRST = "2023-01-01";
const YEARS_10 = 3_650;
const detectors: [string, (series: CountSeries) => OnlineState[]][] = [
  ["likelihood ratio", watchByLikelihood],
  ["run length", watchByRunLength],
];

test.each(detectors)("%s: a day's state does not depend on later days", (_, watch) => {
  const counts = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 2, maxLength: 80 });
  fc.assert(
    fc.property(counts, fc.nat(79), (all, cut) => {
      const first = all.slice(0, cut);
      expect(watch({ counts: first, firstDay: FIRST })).toEqual(
        watch({ counts: all, firstDay: FIRST }).slice(0, states(first)),
      );
    }),
    { seed: 2, numRuns: 100 },
  );
});

/** Days from the first that is known on. */
function states(counts: readonly (number | null)[]): number {
  const start = counts.findIndex((count) => count !== null);
  return start === -1 ? 0 : counts.length - start;
}

test.each(detectors)("%s: a change is found, dated and sized", (_, watch) => {
  const counts = simulatedCounts(260, (day) => (day < 200 ? 0.2 : 1.5), seededRandom(3));
  const alarms = watch({ counts, firstDay: FIRST }).filter(({ alarm }) => alarm);
  expect(alarms).toHaveLength(1);
  const [{ day, since, before, after, direction, because }] = alarms as [OnlineState];
  expect(Date.parse(day) - Date.parse("2023-07-20")).toBeLessThan(21 * 86_400_000);
  expect(Math.abs(Date.parse(since ?? "") - Date.parse("2023-07-20"))).toBeLessThanOrEqual(7 * 86_400_000);
  expect(direction).toBe("more");
  expect(before).toBeCloseTo(0.2, 0);
  expect(after).toBeGreaterThan(0.8);
  expect(because).toContain(`since ${since}`);
});

test.each(detectors)("%s: the new rate becomes the regime, and its end is found too", (_, watch) => {
  const counts = simulatedCounts(420, (day) => (day < 150 || day >= 280 ? 0.3 : 2), seededRandom(4));
  const all = watch({ counts, firstDay: FIRST });
  const alarms = all.filter(({ alarm }) => alarm);
  expect(alarms.map(({ direction }) => direction)).toEqual(["more", "less"]);
  expect(all.at(-1)?.regime).toBe(alarms[1]?.since);
});

test.each(detectors)("%s: a gap raises nothing and tells that nothing is known", (_, watch) => {
  const counts = [...simulatedCounts(150, () => 1, seededRandom(5)), ...Array<null>(60).fill(null)];
  const all = watch({ counts: [...counts, ...simulatedCounts(60, () => 1, seededRandom(6))], firstDay: FIRST });
  expect(all.filter(({ alarm }) => alarm)).toEqual([]);
  expect(all[170]).toMatchObject({ day: "2023-06-20", observed: false, because: "Nothing is known of 2023-06-20." });
  expect(all[170]?.statistic).toBe(all[149]?.statistic);
});

test.each(detectors)("%s: nothing to see where nothing changes", (_, watch) => {
  for (const counts of [[], [4], Array<number>(300).fill(0), Array<number>(300).fill(2), [null]])
    expect(watch({ counts, firstDay: FIRST }).filter(({ alarm }) => alarm)).toEqual([]);
});

test.each(detectors)("%s: one day of a million acts does not break it", (_, watch) => {
  const counts = Array<number>(60).fill(1).with(40, 1e6);
  expect(watch({ counts, firstDay: FIRST }).every(({ statistic }) => Number.isFinite(statistic))).toBe(true);
});

test.each(detectors)("%s: in control, at most three alarms in ten years on average", (_, watch) => {
  const random = seededRandom(8);
  const rates = [0.02, 0.1, 0.5, 3];
  const alarms = rates.map(
    (perDay) =>
      watch({ counts: simulatedCounts(YEARS_10, () => perDay, random), firstDay: FIRST }).filter(({ alarm }) => alarm)
        .length,
  );
  expect(alarms.reduce((sum, count) => sum + count, 0) / rates.length).toBeLessThanOrEqual(3);
});

test("the run length grows while a rate holds, and falls when it changes", () => {
  const counts = simulatedCounts(260, (day) => (day < 200 ? 0.2 : 2), seededRandom(7));
  const all = watchByRunLength({ counts, firstDay: FIRST });
  expect(all[199]?.runLength.mean).toBeGreaterThan(120);
  const { mean, low, high } = all[259]?.runLength ?? { mean: 0, low: 0, high: 0 };
  expect([low <= mean, mean <= high, high < 90]).toEqual([true, true, true]);
});

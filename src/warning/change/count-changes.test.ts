import { expect, test } from "vitest";
import { changesOf } from "./count-changes.ts";
import { seededRandom } from "../../model/random.ts";
import { simulatedCounts } from "./simulated.ts";

const FIRST = "2023-01-01";
/** One count every so many days, from so often to so often. */
const every = (days: number, gap: number) => Array.from({ length: days }, (_, day) => (day % gap === 0 ? 1 : 0));

test("the day, the interval, the rates and the words", () => {
  const counts = [...every(240, 24), ...every(90, 3)];
  const [change, ...others] = changesOf({ counts, firstDay: FIRST });
  expect(others).toEqual([]);
  expect(change).toMatchObject({ day: "2023-08-29", before: 1.25, after: 10, direction: "more" });
  expect(change?.from.localeCompare("2023-08-29")).toBeLessThanOrEqual(0);
  expect(change?.to.localeCompare("2023-08-29")).toBeGreaterThanOrEqual(0);
  expect(change?.sureness).toBeGreaterThan(0.95);
  expect(change?.because).toMatch(
    /^From 2023-08-29 \(between .* and .*\) 10 acts in 30 days, more than the 1\.3 before: 10 in 240 days, then 30 in 90; \d+ in 100 sure/,
  );
});

test("a rate that falls, and another noun", () => {
  const [change] = changesOf({ counts: [...every(90, 1), ...every(90, 10)], firstDay: FIRST }, { noun: "documents" });
  expect(change).toMatchObject({ day: "2023-04-02", direction: "less" });
  expect(change?.because).toContain("documents in 30 days, less than the");
});

test("nothing after the as-of day is looked at", () => {
  const counts = [...every(200, 20), ...every(100, 2)];
  const options = { asOf: "2023-08-20" };
  const known = changesOf({ counts: counts.slice(0, 232), firstDay: FIRST });
  expect(changesOf({ counts, firstDay: FIRST }, options)).toEqual(known);
  expect(changesOf({ counts, firstDay: FIRST }, { asOf: "2022-12-31" })).toEqual([]);
});

test("days of which nothing is known are no days without acts", () => {
  const counts = [...every(100, 2), ...Array<null>(100).fill(null), ...every(100, 2)];
  expect(changesOf({ counts, firstDay: FIRST })).toEqual([]);
  expect(changesOf({ counts: counts.map((count) => count ?? 0), firstDay: FIRST })).toHaveLength(2);
  expect(changesOf({ counts: counts.map((count) => count ?? Number.NaN), firstDay: FIRST })).toEqual([]);
});

test.each([
  { what: "no day", counts: [] },
  { what: "one day", counts: [5] },
  { what: "silence", counts: Array<number>(400).fill(0) },
  { what: "the same every day", counts: Array<number>(4_000).fill(3) },
  { what: "gaps only", counts: [null, null] },
])("$what: no change", ({ counts }) => {
  expect(changesOf({ counts, firstDay: FIRST })).toEqual([]);
});

test.each([
  { what: "a negative count", series: { counts: [1, -1], firstDay: FIRST }, says: "count of 2023-01-02 is -1" },
  { what: "a huge count", series: { counts: [1e300], firstDay: FIRST }, says: "more than can be counted" },
  { what: "a first day that is none", series: { counts: [1], firstDay: "2023-02-30" }, says: "calendar date" },
])("$what is refused in a sentence", ({ series, says }) => {
  expect(() => changesOf(series)).toThrow(says);
});

test("a series of ten years is searched in blocks, and its change still placed to the day", () => {
  const counts = [...every(2_000, 10), ...every(1_650, 2)];
  expect(changesOf({ counts, firstDay: FIRST }).map(({ day }) => day)).toEqual(["2028-06-23"]);
});

test("at most one in fifty even series of a year has a change by chance", () => {
  const random = seededRandom(11);
  const rates = [0.02, 0.1, 0.5, 3];
  const found = rates.flatMap((perDay) =>
    Array.from({ length: 100 }, () =>
      changesOf({ counts: simulatedCounts(365, () => perDay, random), firstDay: FIRST }),
    ),
  );
  expect(found.filter((changes) => changes.length > 0).length).toBeLessThanOrEqual(8);
});

test("the interval holds the true day in most of the series", () => {
  const random = seededRandom(12);
  const runs = Array.from({ length: 100 }, () =>
    changesOf({ counts: simulatedCounts(365, (day) => (day < 250 ? 0.3 : 1.2), random), firstDay: FIRST }),
  );
  const holds = runs.filter(
    ([change]) => change !== undefined && change.from <= "2023-09-08" && "2023-09-08" <= change.to,
  );
  expect(holds.length).toBeGreaterThanOrEqual(80);
});

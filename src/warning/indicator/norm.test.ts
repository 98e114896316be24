import { expect, test } from "vitest";
import { dayNumber } from "../../model/day.ts";
import type { Frequency, IndicatorNorm } from "../../model/indicator.ts";
import { knownSeries } from "./known.ts";
import { seriesNorm } from "./norm.ts";

const GAS = { title: "Gas", unit: "EUR/MWh", kind: "price", frequency: "month" } as const;

/** First days of months from January 2014 on; `null` leaves one out. */
function byMonth(values: readonly (number | null)[]) {
  return values.flatMap((value, i) => {
    const day = `${2014 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
    return value === null ? [] : [{ at: dayNumber(day) as number, value }];
  });
}

function normOf(
  values: readonly (number | null)[],
  more: { kind?: "price" | "dependence"; unit?: string } = {},
): IndicatorNorm {
  const series = { ...GAS, ...more };
  return seriesNorm(series, knownSeries(byMonth(values), series.frequency)) as IndicatorNorm;
}

/** A wobble about nought that repeats itself only after 64 values, the same on every machine. */
const wobble = (i: number) => (((i * 37 + 11) % 64) - 31.5) / 31.5;
const wobbling = (length: number, level = 28, size = 3) => Array.from({ length }, (_, i) => level + size * wobble(i));

test("a value within the usual interval is no surprise", () => {
  const norm = normOf([...wobbling(24), 28]);
  expect(norm.bits).toBeLessThan(2);
  expect(norm.low).toBeLessThan(28);
  expect(norm.high).toBeGreaterThan(28);
});

test("a value far off is told with its unit, what is usual, beside what and since when", () => {
  const { bits, because } = normOf([...wobbling(24), 56.2]);
  expect(bits).toBeGreaterThan(7);
  expect(because).toMatch(
    /^Gas: 56\.2 EUR\/MWh in January 2016, where 2\d\.\d to 3\d\.\d is usual beside the 12 values before it, by the record since January 2014; the chance of a value so far off is 1 in [\d,]+ \(\d+\.\d bits\)\.$/,
  );
});

test("a fall surprises like a rise", () => {
  const [up, down] = [normOf([...wobbling(24), 56]), normOf([...wobbling(24), 14])];
  expect(Math.abs(up.bits - down.bits)).toBeLessThan(1);
});

test("one wild value of the past does not hide the next", () => {
  const calm = wobbling(36);
  const wild = calm.with(20, 300);
  expect(normOf([...wild, 60]).bits).toBeGreaterThan(7);
});

test("what wanders is measured from its last value: a high level alone is no surprise", () => {
  const steps = Array.from({ length: 48 }, (_, i) => 2 + wobble(i));
  let level = 20;
  const climbing = steps.map((step) => (level += step));
  const norm = normOf([...climbing, level + 2]);
  expect(norm.bits).toBeLessThan(2);
  expect(norm.because).toContain("is usual after ");
});

test("what every January brings is no surprise in January, and one in July", () => {
  const winters = Array.from({ length: 97 }, (_, i) => 50 + wobble(i) + (i % 12 === 0 ? 40 : 0));
  expect(normOf(winters).bits).toBeLessThan(3);
  expect(normOf(winters).because).toContain("for this time of the year");
  const summer = [...winters.slice(0, 90), 90];
  expect(normOf(summer).bits).toBeGreaterThan(7);
});

test("days of the week have their season too", () => {
  const start = dayNumber("2021-01-04") as number;
  const points = Array.from({ length: 7 * 110 }, (_, i) => ({
    at: start + i,
    value: (i % 7 > 4 ? 12 : 60) + wobble(i),
  }));
  const daily: Frequency = "day";
  const normAt = (last: number) =>
    seriesNorm(
      { ...GAS, frequency: daily },
      knownSeries([...points.slice(0, -1), { at: start + 769, value: last }], daily),
    );
  expect(normAt(12)?.bits).toBeLessThan(3);
  expect(normAt(60)?.bits).toBeGreaterThan(6);
});

test("after a gap more is usual, and the gap is not filled", () => {
  let level = 100;
  const walk = Array.from({ length: 40 }, (_, i) => (level *= 1 + 0.03 * wobble(i)));
  const jump = level * 1.12;
  const [near, far] = [normOf([...walk, jump]), normOf([...walk, ...Array<null>(8).fill(null), jump])];
  expect(far.bits).toBeLessThan(near.bits);
  expect(far.pastValues).toBe(near.pastValues);
});

test("a series that never moved claims no more than its length bears", () => {
  const norm = normOf([...Array<number>(24).fill(3.75), 3.8]);
  expect(norm.bits).toBeCloseTo(Math.log2(24), 5);
  expect(normOf(Array<number>(25).fill(3.75)).bits).toBe(0);
});

test("shares are compared by difference, prices by ratio; nought and less are no hindrance", () => {
  const shares = [...wobbling(24, 2, 1.5), 1];
  expect(normOf(shares, { unit: "%" }).low).toBeLessThan(0);
  expect(normOf(shares).low).toBeGreaterThan(0);
  expect(normOf([...wobbling(24, 0, 5), 40]).bits).toBeGreaterThan(7);
});

test.each([0, 1, 5, 12])("%i values are too few for a norm", (length) => {
  expect(seriesNorm(GAS, knownSeries(byMonth(wobbling(length)), "month"))).toBeNull();
});

import { expect, test } from "vitest";
import { tailBits } from "./negative-binomial.ts";
import { estimateRate, predict, type Rate } from "./rate.ts";

/** One act every so many days. */
const steady = (days: number, every: number) => Array.from({ length: days }, (_, day) => (day % every === 0 ? 1 : 0));

test("no past, no rate", () => {
  expect(estimateRate([])).toBeNull();
});

test.each([
  { past: "a silent year", daily: steady(364, 1_000).fill(0), perDay: 0.5 / 364 },
  { past: "three silent days", daily: [0, 0, 0], perDay: 0.5 / 3 },
  { past: "one act a week", daily: steady(364, 7), perDay: 52.5 / 364 },
])("$past: $perDay acts a day", ({ daily, perDay }) => {
  expect(estimateRate(daily)).toMatchObject({ perDay: expect.closeTo(perDay, 10), days: daily.length });
});

test("a burst in the past moves the norm little, and a like one is a surprise again", () => {
  const calm = steady(335, 30);
  const burst = calm.map((count, day) => (day >= 200 && day < 210 ? 4 : count));
  const usual = estimateRate(calm) as Rate;
  const after = estimateRate(burst) as Rate;
  expect(after.perDay / usual.perDay).toBeLessThan(2);
  expect(tailBits(28, predict(after, 7))).toBeGreaterThan(40);
});

test("acts that always come in clusters widen the norm", () => {
  const clustered = steady(350, 1).map((_, day) => (day % 14 === 0 ? 4 : 0));
  const even = steady(350, 7).map((count, day) => count + (day % 7 === 3 ? 1 : 0));
  const of = (daily: number[]) => estimateRate(daily) as Rate;
  expect(of(clustered).perDay).toBeCloseTo(of(even).perDay, 2);
  expect(of(clustered).dispersion).toBeGreaterThan(2 * of(even).dispersion);
  expect(tailBits(8, predict(of(clustered), 7))).toBeLessThan(tailBits(8, predict(of(even), 7)));
});

test("the same rate from a shorter past is a weaker ground for surprise", () => {
  const of = (days: number) => tailBits(5, predict(estimateRate(steady(days, 7)) as Rate, 7));
  expect(of(28)).toBeLessThan(of(84));
  expect(of(84)).toBeLessThan(of(364));
});

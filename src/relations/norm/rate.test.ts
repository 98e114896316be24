import { expect, test } from "vitest";
import { tailBits } from "./negative-binomial.ts";
import { predict, type Rate } from "./rate.ts";
import { LONGEST_WINDOW, tallyOf } from "./tally.ts";
import { type SeasonedRate, usualRate } from "./usual.ts";

/** The rate of a past that a quiet longest window follows. */
const rateOf = (past: number[]) =>
  usualRate(tallyOf([...past, ...Array<number>(LONGEST_WINDOW).fill(0)]), null) as SeasonedRate;

/** One act every so many days. */
const steady = (days: number, every: number) => Array.from({ length: days }, (_, day) => (day % every === 0 ? 1 : 0));

test("no past, no rate", () => {
  expect(rateOf([])).toBeNull();
});

test.each([
  { past: "a silent year", daily: steady(364, 1_000).fill(0), perDay: 0.5 / 364 },
  { past: "three silent days", daily: [0, 0, 0], perDay: 0.5 / 3 },
  { past: "one act a week", daily: steady(364, 7), perDay: 52.5 / 364 },
])("$past: $perDay acts a day", ({ daily, perDay }) => {
  expect(rateOf(daily)).toMatchObject({ perDay: expect.closeTo(perDay, 10), days: daily.length });
});

test("a burst in the past moves the norm little, and a like one is a surprise again", () => {
  const calm = steady(335, 30);
  const burst = calm.map((count, day) => (day >= 200 && day < 210 ? 4 : count));
  const usual = rateOf(calm) as Rate;
  const after = rateOf(burst) as Rate;
  expect(after.perDay / usual.perDay).toBeLessThan(2);
  expect(tailBits(28, predict(after, 7))).toBeGreaterThan(40);
});

test("acts that always come in clusters widen the norm", () => {
  const clustered = steady(350, 1).map((_, day) => (day % 14 === 0 ? 4 : 0));
  const even = steady(350, 7).map((count, day) => count + (day % 7 === 3 ? 1 : 0));
  const of = (daily: number[]) => rateOf(daily) as Rate;
  expect(of(clustered).perDay / of(even).perDay).toBeCloseTo(1, 1);
  expect(of(clustered).dispersion).toBeGreaterThan(2 * of(even).dispersion);
  expect(tailBits(8, predict(of(clustered), 7))).toBeLessThan(tailBits(8, predict(of(even), 7)));
});

test("the same rate from a shorter past is a weaker ground for surprise", () => {
  const of = (days: number) => tailBits(5, predict(rateOf(steady(days, 7)), 7));
  expect(of(28)).toBeLessThan(of(84));
  expect(of(84)).toBeLessThan(of(364));
});

test("a few single acts in a silent year are not taken for bursts", () => {
  expect(rateOf(steady(364, 91)).perDay * 364).toBeGreaterThan(3.5);
});

test("a drift over months widens the month more than the week", () => {
  const drifting = steady(364, 1).map((_, day) => (Math.floor(day / 60) % 2 === 0 ? 2 : 0));
  const { dispersion, slowDispersion } = rateOf(drifting);
  expect(slowDispersion).toBeGreaterThan(2 * dispersion);
});

test("the recent past weighs more than the distant one", () => {
  const rising = steady(364, 1).map((_, day) => (day < 182 ? 0 : 1));
  expect(rateOf(rising).perDay).toBeGreaterThan(rateOf(rising.toReversed()).perDay);
});

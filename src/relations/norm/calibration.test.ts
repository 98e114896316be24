import { expect, test } from "vitest";
import { tailBits } from "./negative-binomial.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { seededRandom } from "../../model/random.ts";
import { gammaOfTwo, poisson } from "./testing/simulation.ts";
import { type SeasonedRate, usualIn, usualRate } from "./usual.ts";
import { reported, windowVolume } from "./volume.ts";

const SERIES = 2_000;
/** One in a hundred, and what chance adds to it in so many series. */
const MOST = 0.0125;
const ONE_IN_A_HUNDRED = 6.64;
const WINDOWS = [1, 7, 30] as const;

/** The largest share of windows, of any length, that are told as rarer than one in a hundred. */
function alarms(series: number, simulate: (n: number) => { daily: number[]; others?: Tally }): number {
  const found = { 1: 0, 7: 0, 30: 0 };
  for (let n = 0; n < series; n++) {
    const { daily, others } = simulate(n);
    const volume = reported(others);
    const rate = usualRate(tallyOf(daily), volume) as SeasonedRate;
    for (const window of WINDOWS) {
      const observed = daily.slice(-window).reduce((sum, count) => sum + count, 0);
      const usual = usualIn(rate, window, windowVolume(volume, window));
      if (tailBits(observed, usual) > ONE_IN_A_HUNDRED) found[window] += 1;
    }
  }
  return Math.max(...Object.values(found)) / series;
}

const draw = (rates: number[], random: () => number) => rates.map((rate) => poisson(rate, random));

test.each([60, 120, 335].flatMap((past) => [0.005, 0.05, 0.3, 2].map((perDay) => ({ past, perDay }))))(
  "a quiet pair with $past days of past and $perDay acts a day: about 1 % of windows at most exceed 6.64 bits",
  ({ past, perDay }) => {
    const random = seededRandom(past * 1_000 + perDay * 10_000);
    const rates = Array<number>(past + 30).fill(perDay);
    expect(alarms(SERIES, () => ({ daily: draw(rates, random) }))).toBeLessThanOrEqual(MOST);
  },
);

const DAYS = 365 + 30;
const WORKING_WEEK = [1.3, 1.3, 1.3, 1.3, 1.2, 0.3, 0.3];

test.each([0, 1, 2, 3, 4, 5, 6])(
  "a working week that ends on its day %i alarms no more than an even one",
  (weekday) => {
    const random = seededRandom(weekday);
    const rates = Array.from({ length: DAYS }, (_, day) => 2 * (WORKING_WEEK[(DAYS - 1 - day + 7 - weekday) % 7] ?? 1));
    expect(alarms(500, () => ({ daily: draw(rates, random) }))).toBeLessThanOrEqual(0.02);
  },
);

test("a rate that drifts from month to month alarms little more than it should", () => {
  const random = seededRandom(12);
  const simulate = () => {
    const months = Array.from({ length: 14 }, () => gammaOfTwo(random));
    return {
      daily: draw(
        Array.from({ length: DAYS }, (_, day) => 0.3 * (months[Math.floor(day / 30)] ?? 1)),
        random,
      ),
    };
  };
  expect(alarms(SERIES, simulate)).toBeLessThanOrEqual(0.03);
});

test("a level that tripled three months before the window is usual by now", () => {
  const random = seededRandom(13);
  const rates = Array.from({ length: DAYS }, (_, day) => (day >= DAYS - 120 ? 0.9 : 0.3));
  expect(alarms(SERIES, () => ({ daily: draw(rates, random) }))).toBeLessThanOrEqual(MOST);
});

/** Six busy weeks each year, the last of them at the end of the record. */
const seasonal = (years: number) =>
  Array.from({ length: years * 364 + 30 }, (_, day) => ((years * 364 + 29 - day) % 364 < 42 ? 1.5 : 0.5));

test.each([
  { years: 1, most: 1, least: 0.5, why: "one year is no season" },
  { years: 2, most: 0.1, least: 0, why: "what came twice is partly expected" },
  { years: 3, most: 0.075, least: 0, why: "what comes every year is expected" },
])("$years years with the same busy weeks: $why", ({ years, most, least }) => {
  const random = seededRandom(years);
  const share = alarms(500, () => ({ daily: draw(seasonal(years), random) }));
  expect(share).toBeLessThanOrEqual(most);
  expect(share).toBeGreaterThanOrEqual(least);
});

/** All pairs follow how much is read: so many times as much from so many days before the end. */
const sourced = (times: number, since: number, perDay: number) =>
  Array.from({ length: DAYS }, (_, day) => perDay * (day >= DAYS - since ? times : 1));

test.each([
  { what: "a source added yesterday", times: 3, since: 1 },
  { what: "a source added last week", times: 3, since: 7 },
  { what: "a source added a month ago", times: 2, since: 30 },
  { what: "a source added half a year ago", times: 3, since: 180 },
  { what: "a source lost a month ago", times: 0.3, since: 30 },
  { what: "a source lost half a year ago", times: 0.3, since: 180 },
])("$what: quiet pairs do not alarm, and a burst still does", ({ times, since }) => {
  const random = seededRandom(since + times);
  const others = tallyOf(draw(sourced(times, since, 50), random));
  const rates = sourced(times, since, 0.5);
  expect(alarms(1_000, () => ({ daily: draw(rates, random), others }))).toBeLessThanOrEqual(0.02);
  const burst = rates.map((rate, day) => (day >= DAYS - 5 ? rate + 6 : rate));
  expect(alarms(200, () => ({ daily: draw(burst, random), others }))).toBeGreaterThan(0.95);
});

test("without the volume the same source would alarm nearly every pair", () => {
  const random = seededRandom(99);
  expect(alarms(300, () => ({ daily: draw(sourced(3, 30, 0.5), random) }))).toBeGreaterThan(0.8);
});

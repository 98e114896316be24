import { expect, test } from "vitest";
import { tailBits } from "./negative-binomial.ts";
import { estimateRate, predict, type Rate } from "./rate.ts";

/** Mulberry32: a small seeded generator, so that the simulation is the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Knuth's method, for small means. */
function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
  return count;
}

const SERIES = 2_000;
/** One in a hundred, and what chance adds to it in so many series. */
const MOST = 0.0125;

test.each([60, 120, 335].flatMap((past) => [0.005, 0.05, 0.3, 2].map((perDay) => ({ past, perDay }))))(
  "a quiet pair with $past days of past and $perDay acts a day: about 1 % of windows at most exceed 6.64 bits",
  ({ past, perDay }) => {
    const random = generator(past * 1_000 + perDay * 10_000);
    const alarms = { 1: 0, 7: 0, 30: 0 };
    for (let n = 0; n < SERIES; n++) {
      const daily = Array.from({ length: past + 30 }, () => poisson(perDay, random));
      const rate = estimateRate(daily.slice(0, past)) as Rate;
      for (const window of [1, 7, 30] as const) {
        const observed = daily.slice(-window).reduce((sum, count) => sum + count, 0);
        if (tailBits(observed, predict(rate, window)) > 6.64) alarms[window] += 1;
      }
    }
    expect(Math.max(...Object.values(alarms)) / SERIES).toBeLessThanOrEqual(MOST);
  },
);

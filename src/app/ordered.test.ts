import * as fc from "fast-check";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { batches, ordered } from "./ordered.ts";

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

test("results keep the order of the inputs, however long each takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 })),
      fc.integer({ min: 1, max: 6 }),
      async (delays, width) => {
        const mapped = ordered(stream(delays.map((delay, i) => ({ delay, i }))), width, async ({ delay, i }) => {
          await wait(delay);
          return i;
        });
        expect(await gather(mapped)).toEqual(delays.map((_, i) => i));
      },
    ),
    { numRuns: 40 },
  );
});

test("no more than the width is under way at once", async () => {
  let now = 0;
  let most = 0;
  const mapped = ordered(stream([1, 2, 3, 4, 5, 6, 7]), 3, async (item) => {
    now += 1;
    most = Math.max(most, now);
    await wait(1);
    now -= 1;
    return item;
  });
  expect(await gather(mapped)).toHaveLength(7);
  expect(most).toBe(3);
});

test("a failure ends the stream at its place", async () => {
  const seen: number[] = [];
  const mapped = ordered(stream([1, 2, 3]), 2, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  const reading = async () => {
    for await (const item of mapped) seen.push(item);
  };
  await expect(reading()).rejects.toThrow("two");
  expect(seen).toEqual([1]);
});

test.each([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
])("batches of two of %j are %j", async (items, expected) => {
  expect(await gather(batches(stream(items), 2))).toEqual(expected);
});

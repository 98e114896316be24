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

test("a result does not wait for further input, nor does a batch", async () => {
  let send: (item: number) => void = () => undefined;
  async function* live(): AsyncGenerator<number> {
    for (;;) yield await new Promise<number>((resolve) => (send = resolve));
  }
  const gathered = batches(
    ordered(live(), 8, async (item) => item * 10),
    20,
    5,
  );
  for (const item of [1, 2, 3]) {
    const batch = gathered.next();
    await wait(2);
    send(item);
    expect((await batch).value).toEqual([item * 10]);
  }
  expect(await gathered.return(undefined)).toMatchObject({ done: true });
});

test("a source that fails ends the stream after what it gave before", async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error("the source");
  }
  const seen: number[][] = [];
  const reading = async () => {
    for await (const batch of batches(
      ordered(failing(), 2, async (item) => item),
      5,
      50,
    ))
      seen.push(batch);
  };
  await expect(reading()).rejects.toThrow("the source");
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
  expect(await gather(batches(stream(items), 2, 1_000))).toEqual(expected);
});

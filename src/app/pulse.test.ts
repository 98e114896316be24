import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPulse } from "./pulse.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("each change is told once, to everybody who listens, and to nobody who left", async () => {
  let revision = 7;
  const { follow } = createPulse(async () => revision);
  const [one, other]: [number[], number[]] = [[], []];
  const leave = follow((now) => one.push(now));
  await vi.advanceTimersByTimeAsync(500);
  follow((now) => other.push(now));
  revision = 8;
  await vi.advanceTimersByTimeAsync(500);
  leave();
  revision = 9;
  await vi.advanceTimersByTimeAsync(500);
  expect(one).toEqual([7, 8]);
  expect(other).toEqual([7, 8, 9]);
});

test("nothing is asked while nobody listens, and asking begins again", async () => {
  const ask = vi.fn<() => Promise<number>>(async () => 1);
  const { follow } = createPulse(ask);
  follow(() => undefined)();
  await vi.advanceTimersByTimeAsync(1_000);
  const before = ask.mock.calls.length;
  expect(before).toBeLessThan(3);
  follow(() => undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ask.mock.calls.length).toBeGreaterThan(before + 5);
});

test("a store that fails to answer is asked again", async () => {
  let calls = 0;
  const { follow } = createPulse(async () => {
    calls += 1;
    if (calls < 3) throw new Error("busy");
    return 4;
  });
  const told: number[] = [];
  follow((now) => told.push(now));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([4]);
});

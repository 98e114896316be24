import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

test("the same host waits for the rest of its delay, another does not", async () => {
  let clock = 0;
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
    clock += milliseconds;
  };
  const turns = createTurns(500, () => new Date(clock), pause);
  const { signal } = new AbortController();
  await turns("a.example", signal);
  clock += 200;
  await turns("a.example", signal);
  await turns("b.example", signal);
  clock += 700;
  await turns("a.example", signal);
  expect(pauses).toEqual([300]);
});

test("a clock that was set back makes nobody wait longer than the delay", async () => {
  let clock = 10_000;
  const pauses: number[] = [];
  const turns = createTurns(
    500,
    () => new Date(clock),
    async (milliseconds) => pauses.push(milliseconds),
  );
  const { signal } = new AbortController();
  await turns("a.example", signal);
  clock = 0;
  await turns("a.example", signal);
  expect(pauses).toEqual([500]);
});

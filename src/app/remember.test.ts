import { expect, test } from "vitest";
import { remember } from "./remember.ts";

test("an answer is kept until the revision moves on", async () => {
  let revision = 1;
  let asked = 0;
  const answer = remember(
    async () => revision,
    async (question: string) => `${question} ${(asked += 1)}`,
  );
  expect(await answer("who")).toBe("who 1");
  expect(await answer("who")).toBe("who 1");
  expect(await answer("what")).toBe("what 2");
  revision = 2;
  expect(await answer("who")).toBe("who 3");
});

test("a failure is not kept", async () => {
  let works = false;
  const answer = remember(
    async () => 1,
    async (question: string) => {
      if (!works) throw new Error("not yet");
      return question;
    },
  );
  await expect(answer("who")).rejects.toThrow("not yet");
  works = true;
  expect(await answer("who")).toBe("who");
});

test("the oldest answer goes first when there are many", async () => {
  let asked = 0;
  const answer = remember(
    async () => 1,
    async (question: number) => question + (asked += 1),
  );
  for (let n = 0; n <= 64; n += 1) await answer(n);
  await answer(64);
  expect(asked).toBe(65);
  await answer(0);
  expect(asked).toBe(66);
});

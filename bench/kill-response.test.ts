import { expect, test } from "vitest";
import { killResponse } from "./kill-response.ts";

test("kill -9 between activation and delivery loses no decision and no message, and none comes under two names", async () => {
  const figures = await killResponse({ kills: 4, seed: 3 });
  expect(figures).toMatchObject({ kills: 4, decisionsLost: 0, sound: true, messagesLost: 0, twice: 0 });
  expect(figures.decided).toBeGreaterThan(4);
  expect(figures.released).toBeGreaterThan(0);
}, 180_000);

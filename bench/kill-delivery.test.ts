import { expect, test } from "vitest";
import { killDelivery } from "./kill-delivery.ts";

test("kill -9 during delivery loses no message, and what comes again comes under the same name", async () => {
  const figures = await killDelivery({ kills: 5, messages: 40, seed: 7 });
  expect(figures).toMatchObject({ kills: 5, queued: 80, lost: 0, twice: 0 });
  // Each kill in the instant of acceptance makes a repeat certain: the sender cannot have known.
  expect(figures.killsAtAcceptance).toBeGreaterThan(0);
  expect(figures.repeats).toBeGreaterThan(0);
}, 120_000);

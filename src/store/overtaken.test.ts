import { expect, test } from "vitest";
import type { DecisionAct } from "../model/decision-log.ts";
import { overtaken } from "./overtaken.ts";

test.each<{ act: DecisionAct; did: string }>([
  { act: "plan", did: "changed this" },
  { act: "activated", did: "activated this" },
  { act: "started", did: "started a step of this" },
  { act: "done", did: "ended a step of this" },
  { act: "skipped", did: "skipped a step of this" },
  { act: "decided", did: "made a choice in this" },
  { act: "released", did: "released a message of this" },
  { act: "handed-over", did: "handed over this" },
  { act: "noted", did: "wrote a note on this" },
  { act: "stood-down", did: "stood down this" },
  { act: "reviewed", did: "reviewed this" },
])("$act: somebody $did", ({ act, did }) => {
  const first = { by: "Kim Min-ji", act, at: "2024-04-02T09:05:59.999Z" };
  const sameDay = overtaken(first, { ...first, by: "Lee", at: "2024-04-02T09:06:00Z" });
  expect(sameDay.code).toBe("store.overtaken");
  expect(sameDay.message).toBe(`Kim Min-ji already ${did} at 09:05 UTC: look again before you decide.`);
  expect(overtaken(first, { ...first, at: "2024-04-03T00:00:00Z" }).message).toContain("on 2024-04-02 at 09:05 UTC");
});

import { expect, test } from "vitest";
import type { JournalEntry } from "../../model/journal.ts";
import { deadMan, deadManCalls, pulse } from "./dead-man.ts";
import { decideAlerts } from "./decide.ts";
import { decideEscalations } from "./escalate.ts";
import { foldAlerts } from "./fold.ts";

const at = (time: string) => `2024-04-02T${time}:00.000Z`;
const beat = (lastAt: string | null, now: string) =>
  ({ duty: "reading", lastAt: lastAt === null ? null : at(lastAt), expectedEveryMinutes: 10, now: at(now) }) as const;

test.each([
  {
    last: "09:00",
    now: "09:30",
    state: "alive",
    because: "Bongsu last read a source 30 minutes ago, at 2024-04-02 09:00 UTC.",
  },
  {
    last: "09:00",
    now: "09:31",
    state: "stopped",
    because:
      "Bongsu last read a source 31 minutes ago, at 2024-04-02 09:00 UTC; it is expected every 10 minutes. Until then nothing new can be seen: check that it runs.",
  },
  { last: null, now: "09:31", state: "unknown", because: "Bongsu has never read a source yet." },
  {
    last: "09:00",
    now: "06:00",
    state: "unknown",
    because:
      "The clock was set back by 3 hours: the last entry is of 2024-04-02 09:00 UTC, and now it is 2024-04-02 06:00 UTC.",
  },
])("last read at $last, now $now: $state", ({ last, now, state, because }) => {
  expect(pulse(beat(last, now))).toEqual({ state, because });
});

test("the alert begins once, ends when Bongsu reads again, and a second one of the day has its own name", () => {
  const entries: JournalEntry[] = [];
  const looked = [
    ["09:00", "09:20"],
    ["09:00", "09:40"],
    ["09:00", "10:00"],
    ["10:05", "10:06"],
    ["10:05", "11:00"],
    ["10:05", "05:00"],
  ] as const;
  for (const [last, now] of looked) {
    entries.push(...deadMan(beat(last, now), foldAlerts(entries, { now: at(now) })));
  }
  const alerts = foldAlerts(entries, { now: at("11:00") });
  expect(alerts.map(({ id, steps }) => [id, ...steps.map((step) => `${step.at.slice(11, 16)} ${step.state}`)])).toEqual(
    [
      ["bongsu:reading/2024-04-02", "09:40 alerting", "10:06 normal"],
      ["bongsu:reading/2024-04-02.2", "11:00 alerting"],
    ],
  );
  expect(decideAlerts([], [], alerts, at("11:00"))).toEqual([]);
});

test("it calls whom the defaults name", () => {
  const defaults = { missed: 3, level: 2, owner: "Kim", escalateTo: ["Lee"], escalateAfterMinutes: 30 } as const;
  const mutable = { ...defaults, escalateTo: [...defaults.escalateTo] };
  const entries = deadMan(beat("09:00", "10:00"), [], mutable);
  const calls = decideEscalations(foldAlerts(entries, { now: at("10:30") }), deadManCalls(mutable), at("10:30"));
  expect(calls.map(({ body }) => body)).toMatchObject([{ to: "Lee" }]);
});

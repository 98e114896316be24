import { describe, expect, test } from "vitest";
import type { Silence } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import { deadMan } from "./dead-man.ts";
import { exampleWatch, live } from "./example.ts";
import { foldAlerts, silencesOf } from "./fold.ts";
import { endSilence, silence, type SilenceOrder } from "./silence.ts";

const clock = { day: "2024-04-02", now: "2024-04-02T08:00:00.000Z" };
const known = new Set(["gas", "oil", "energy"]);
const order: SilenceOrder = {
  watches: ["gas"],
  belowLevel: 4,
  by: "Kim",
  reason: "an exercise",
  until: "2024-04-03T08:00:00.000Z",
};

const gas = exampleWatch({ id: "gas", group: "energy" });
const oil = exampleWatch({ id: "oil", group: "energy" });
const { entries: burning } = live([gas, oil], [{ gas: "3", oil: "1" }]);
const mutedAt = (entries: readonly JournalEntry[], now: string) => foldAlerts(entries, { now })[0]?.muted;

describe("a silence", () => {
  const told = "Silenced below level 4 by Kim until 2024-04-03 08:00 UTC: an exercise";

  test.each<{ why: string; order: Partial<SilenceOrder>; muted: string | null }>([
    { why: "hides what it names", order: {}, muted: told },
    { why: "by group", order: { watches: ["energy"] }, muted: told },
    { why: "or everything", order: { watches: [] }, muted: told },
    { why: "but not other watches", order: { watches: ["oil"] }, muted: null },
    { why: "and not what is at its level", order: { belowLevel: 3 }, muted: null },
    {
      why: "without a level it hides all",
      order: { belowLevel: null },
      muted: "Silenced by Kim until 2024-04-03 08:00 UTC: an exercise",
    },
  ])("$why", ({ order: more, muted }) => {
    const entries = [...burning, silence({ ...order, ...more }, known, clock)];
    expect(mutedAt(entries, "2024-04-02T09:00:00.000Z")).toBe(muted);
  });

  test("begins and expires, and what it hid goes on", () => {
    const entries = [...burning, silence({ ...order, from: "2024-04-02T10:00:00.000Z" }, known, clock)];
    expect(mutedAt(entries, "2024-04-02T09:59:59.000Z")).toBeNull();
    expect(mutedAt(entries, "2024-04-02T10:00:00.000Z")).toBe(told);
    expect(mutedAt(entries, "2024-04-03T08:00:00.000Z")).toBeNull();
  });

  test("never hides a rise to its level, nor another watch that joins", () => {
    const quiet = silence(order, known, { day: "2024-04-01", now: "2024-04-01T08:00:00.000Z" });
    const stood = [{ gas: "3", oil: "1" }] as const;
    const noon = "2024-04-02T12:00:00.000Z";
    const lived = (then: { gas: "3" | "4"; oil: "1" | "3" }) => live([gas, oil], [...stood, then], [quiet]).entries;
    expect(mutedAt(lived({ gas: "3", oil: "1" }), noon)).toBe(told);
    expect(mutedAt(lived({ gas: "4", oil: "1" }), noon)).toBeNull();
    expect(mutedAt(lived({ gas: "3", oil: "3" }), noon)).toBeNull();
  });

  test("may be ended early, once", () => {
    const begun = [...burning, silence(order, known, clock)];
    const [first] = silencesOf(begun) as [Silence];
    const later = { day: "2024-04-02", now: "2024-04-02T11:00:00.000Z" };
    const entries = [...begun, endSilence({ id: first.id, by: "Lee" }, [first], later)];
    expect(silencesOf(entries)).toEqual([{ ...first, ended: later.now }]);
    expect(mutedAt(entries, later.now)).toBeNull();
    expect(() => endSilence({ id: first.id, by: "Lee" }, silencesOf(entries), later)).toThrow("over since");
  });

  test("for all does not hide that Bongsu itself has stopped; one that names it does", () => {
    const lastAt = "2024-04-02T06:00:00.000Z";
    const stopped = deadMan({ duty: "reading", lastAt, expectedEveryMinutes: 5, now: clock.now }, []);
    const all = silence({ ...order, watches: [] }, known, clock);
    expect(mutedAt([...stopped, all], clock.now)).toBeNull();
    const own = silence({ ...order, watches: ["bongsu:reading"] }, new Set(["bongsu:reading"]), clock);
    expect(mutedAt([...stopped, own], clock.now)).toBe(told);
  });

  test.each<{ order: Partial<SilenceOrder>; fault: string }>([
    { order: { reason: " " }, fault: "A silence needs a reason" },
    { order: { by: "" }, fault: "A silence needs an author" },
    { order: { watches: ["coal"] }, fault: 'no watch or group "coal"' },
    { order: { until: "tomorrow" }, fault: "two instants" },
    { order: { from: "2024-04-05T00:00:00.000Z" }, fault: "ends before it begins" },
    {
      order: { from: "2024-04-01T00:00:00.000Z", until: "2024-04-02T00:00:00.000Z" },
      fault: "over already, at 2024-04-02 00:00 UTC",
    },
    { order: { until: "2024-04-30T08:00:00.000Z" }, fault: "28 days is longer than the 14 allowed" },
  ])("is refused: $fault", ({ order: more, fault }) => {
    expect(() => silence({ ...order, ...more }, known, clock)).toThrow(fault);
  });

  test.each([
    { id: "none", by: "Lee", fault: 'no silence "none"' },
    { id: `${clock.now}/Kim/gas`, by: "", fault: "needs an author" },
  ])("cannot be ended: $fault", ({ id, by, fault }) => {
    expect(() => endSilence({ id, by }, silencesOf([silence(order, known, clock)]), clock)).toThrow(fault);
  });
});

describe("inhibition", () => {
  const war = exampleWatch({ id: "war" });
  const trade = exampleWatch({ id: "trade", inhibitedBy: ["war"] });
  const muted = (...days: Parameters<typeof live>[1]) =>
    live([war, trade], days).alerts.map((alert) => [alert.group, alert.state, alert.muted]);

  test("names what is told instead; evaluation goes on; it ends with the inhibitor", () => {
    const because = "trade is not told while war alerts, which is at level 4.";
    expect(muted({ war: "4", trade: "3" })).toEqual([
      ["war", "alerting", null],
      ["trade", "alerting", because],
    ]);
    expect(muted({ war: "4", trade: "3" }, { war: "4", trade: "1" })[1]).toEqual(["trade", "recovering", because]);
    expect(muted({ war: "1", trade: "3" })).toEqual([["trade", "alerting", null]]);
    const over = muted({ war: "4", trade: "3" }, { war: "1", trade: "3" }, { war: "1" }, { war: "1" });
    expect(over[1]).toEqual(["trade", "alerting", null]);
  });

  test("whoever is told only after the inhibitor went down has the full time, even after the clock was set back", () => {
    const hold = [exampleWatch({ id: "war", holdDays: 0 }), trade];
    const { entries } = live(hold, [
      { war: "4", trade: "3" },
      { war: "1", trade: "3" },
    ]);
    const waitingSince = (now: string) => foldAlerts(entries, { now })[1]?.waitingSince;
    expect(waitingSince("2024-04-02T13:00:00.000Z")).toBe("2024-04-02T12:00:00.000Z");
    expect(waitingSince("2024-04-02T11:00:00.000Z")).toBe("2024-04-01T12:00:00.000Z");
  });

  test("a ring would hide all: there it does not count, and the alert says so", () => {
    const ring = [exampleWatch({ id: "war", inhibitedBy: ["trade"] }), trade];
    const { alerts } = live(ring, [{ war: "3", trade: "3" }]);
    expect(alerts.map((alert) => alert.muted)).toEqual([null, null]);
    expect(alerts[0]?.because).toContain("Watch war is inhibited by trade, which is inhibited by war");
  });
});

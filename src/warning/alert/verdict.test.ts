import { describe, expect, test } from "vitest";
import type { Verdict } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import { deadMan } from "./dead-man.ts";
import { exampleWatch, live } from "./example.ts";
import { foldAlerts, verdictsOf } from "./fold.ts";
import { alertRecords } from "./record.ts";
import { verdict } from "./verdict.ts";

const gas = exampleWatch({ id: "gas", holdDays: 0 });
const oil = exampleWatch({ id: "oil", holdDays: 0 });
/** Gas alerts on 1, 3 and 5 April, the last time at level 4 and still; oil never gets further than pending. */
const { entries: lived } = live(
  [gas, oil],
  [{ gas: "3" }, { gas: "1" }, { gas: "3" }, { gas: "1", oil: "brief" }, { gas: "4" }],
);
const clock = { day: "2024-04-20", now: "2024-04-20T09:00:00.000Z" };
const alerts = foldAlerts(lived, { now: clock.now });

type Order = Omit<Verdict, "at">;
const order = (more: Partial<Order>): Order => ({
  alert: "gas/2024-04-01",
  watch: "gas",
  kind: "useful",
  by: "Kim",
  note: "",
  happened: null,
  ...more,
});

/** The journal after verdicts, each a minute after the one before. */
function judged(...orders: Partial<Order>[]): JournalEntry[] {
  const given = orders.map((more, minute) =>
    verdict(order(more), alerts, { ...clock, now: `2024-04-20T09:0${minute}:00.000Z` }),
  );
  return [...lived, ...given];
}

test("a verdict stands on its alert; the last one counts", () => {
  const entries = judged({ kind: "false" }, { kind: "useful", happened: "2024-04-06" });
  const [first] = foldAlerts(entries, { now: clock.now });
  expect(first?.verdict).toMatchObject({ kind: "useful", happened: "2024-04-06", by: "Kim" });
});

describe("a verdict is refused", () => {
  test.each<{ more: Partial<Order>; fault: string }>([
    { more: { by: "" }, fault: "needs an author" },
    { more: { alert: "gas/2023-01-01" }, fault: 'no alert "gas/2023-01-01"' },
    { more: { alert: null }, fault: 'The verdict "useful" needs the alert' },
    { more: { watch: "oil" }, fault: "oil has no part in the alert" },
    { more: { alert: "oil/2024-04-04", watch: "oil" }, fault: "has not alerted yet" },
    { more: { happened: "2024-02-30" }, fault: '"2024-02-30" is no date' },
    { more: { happened: "2024-04-21" }, fault: "2024-04-21 lies ahead" },
    { more: { happened: "2024-03-01" }, fault: "that is late, not useful" },
    { more: { kind: "false", happened: "2024-04-06" }, fault: "cannot be false if it happened" },
    { more: { kind: "late", alert: "gas/2024-04-05", happened: "2024-04-01" }, fault: "is still open" },
    { more: { kind: "late" }, fault: "give the day on which it happened" },
    { more: { kind: "late", happened: "2024-04-02" }, fault: "that is not late" },
    { more: { kind: "missed", happened: "2024-04-02" }, fault: "was not missed" },
    { more: { kind: "missed", alert: null }, fault: "needs a watch and the day" },
    { more: { kind: "missed", alert: null, watch: "", happened: "2024-04-02" }, fault: "needs a watch and the day" },
    { more: { kind: "missed", alert: null, happened: "2024-04-08" }, fault: "gas/2024-04-05 was on" },
  ])("$more: $fault", ({ more, fault }) => {
    expect(() => verdict(order(more), alerts, clock)).toThrow(fault);
  });

  test("on an alert about Bongsu itself", () => {
    const beat = {
      duty: "reading",
      lastAt: "2024-04-19T00:00:00.000Z",
      expectedEveryMinutes: 5,
      now: clock.now,
    } as const;
    const own = foldAlerts(deadMan(beat, []), { now: clock.now });
    expect(() => verdict(order({ alert: own[0]?.id ?? "" }), own, clock)).toThrow("about Bongsu itself");
  });
});

test("precision, recall and lead time over all, by watch and by level", () => {
  const entries = judged(
    { kind: "late", happened: "2024-03-30" },
    { alert: "gas/2024-04-03", kind: "false" },
    { alert: "gas/2024-04-05", kind: "useful", happened: "2024-04-15" },
    { alert: null, kind: "missed", watch: "oil", happened: "2024-04-02" },
    { alert: null, kind: "missed", watch: "oil", happened: "2024-04-02" },
  );
  const gasRecord = {
    alerts: 3,
    judged: 3,
    useful: 1,
    false: 1,
    late: 1,
    missed: 0,
    precision: 2 / 3,
    recall: 1,
    leadDays: 4,
  };
  expect(alertRecords(foldAlerts(entries, { now: clock.now }), verdictsOf(entries))).toEqual([
    { of: "all watches", ...gasRecord, missed: 1, recall: 2 / 3 },
    { of: "gas", ...gasRecord },
    {
      of: "oil",
      alerts: 0,
      judged: 0,
      useful: 0,
      false: 0,
      late: 0,
      missed: 1,
      precision: null,
      recall: 0,
      leadDays: null,
    },
    {
      of: "level 3",
      alerts: 2,
      judged: 2,
      useful: 0,
      false: 1,
      late: 1,
      missed: 0,
      precision: 0.5,
      recall: null,
      leadDays: -2,
    },
    {
      of: "level 4",
      alerts: 1,
      judged: 1,
      useful: 1,
      false: 0,
      late: 0,
      missed: 0,
      precision: 1,
      recall: null,
      leadDays: 10,
    },
  ]);
});

test("of a group only the watches that alerted are counted", () => {
  const group = [exampleWatch({ id: "gas", group: "energy" }), exampleWatch({ id: "oil", group: "energy" })];
  const { alerts: both } = live(group, [{ gas: "3", oil: "brief" }]);
  expect(both[0]?.watches).toEqual(["gas", "oil"]);
  expect(alertRecords(both, []).map(({ of }) => of)).toEqual(["all watches", "gas", "level 3"]);
});

test("without alerts nothing can be said", () => {
  expect(alertRecords([], [])).toEqual([
    {
      of: "all watches",
      alerts: 0,
      judged: 0,
      useful: 0,
      false: 0,
      late: 0,
      missed: 0,
      precision: null,
      recall: null,
      leadDays: null,
    },
  ]);
});

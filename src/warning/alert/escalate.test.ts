import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../model/journal.ts";
import { acknowledge } from "./acknowledge.ts";
import { decideEscalations } from "./escalate.ts";
import { exampleWatch, live } from "./example.ts";
import { foldAlerts } from "./fold.ts";
import { silence } from "./silence.ts";

const watch = exampleWatch({ id: "gas" });
/** It alerts at 12:00 on 1 April at level 3. */
const { entries: told } = live([watch], [{ gas: "3" }]);
const at = (time: string) => `2024-04-01T${time}:00.000Z`;

/** Looks at the alert at each of the times, writes who is called, and returns it. */
function watched(written: readonly JournalEntry[], ...times: string[]) {
  const entries = [...written];
  for (const time of times) {
    entries.push(...decideEscalations(foldAlerts(entries, { now: at(time) }), [watch], at(time)));
  }
  const [alert] = foldAlerts(entries, { now: at(times.at(-1) ?? "12:00") });
  return { entries, calls: alert?.escalations.map(({ to, at: when }) => `${when.slice(11, 16)} ${to}`), alert };
}

function acknowledged(written: readonly JournalEntry[], time: string): JournalEntry[] {
  const order = { alert: "gas/2024-04-01", owner: "Han", note: "I look into it." };
  return [...written, acknowledge(order, foldAlerts(written, { now: at(time) }), { day: "2024-04-01", now: at(time) })];
}

describe("when nobody acknowledges", () => {
  test.each([
    { why: "nobody is called before the time is over", times: ["12:00", "12:29"], calls: [] },
    { why: "the first in line is called, once", times: ["12:30", "12:31", "12:59"], calls: ["12:30 Lee"] },
    {
      why: "then the next, and nobody after the last",
      times: ["12:30", "13:00", "13:30", "14:30"],
      calls: ["12:30 Lee", "13:00 Park"],
    },
    {
      why: "a standstill does not call all at once",
      times: ["20:00", "20:01", "20:30"],
      calls: ["20:00 Lee", "20:30 Park"],
    },
  ])("$why", ({ times, calls }) => {
    expect(watched(told, ...times).calls).toEqual(calls);
  });

  test("the call says why", () => {
    const { alert } = watched(told, "12:30", "13:00");
    expect(alert?.escalations.map(({ because }) => because)).toEqual([
      "Nobody acknowledged level 3 within 30 minutes: Lee is called.",
      "Neither the owner nor Lee acknowledged level 3 within 30 minutes: Park is called.",
    ]);
  });

  test("a clock set back calls nobody twice: it is told, and waiting begins anew", () => {
    const { calls, alert } = watched(told, "12:30", "11:00", "11:01", "11:29", "11:30", "12:30", "13:00");
    expect(calls).toEqual(["12:30 Lee", "11:30 Park"]);
    expect(alert?.steps.map(({ because }) => because)).toEqual([
      "Level 3 on 2024-04-01.",
      "The clock was set back by 90 minutes: the last entry is of 2024-04-01 12:30 UTC, and now it is 2024-04-01 11:00 UTC. Waiting for an acknowledgement begins anew.",
    ]);
  });

  test("two processes call the same person under one name", () => {
    const one = decideEscalations(foldAlerts(told, { now: at("12:30") }), [watch], at("12:30"));
    const other = decideEscalations(foldAlerts(told, { now: at("12:31") }), [watch], at("12:31"));
    expect(one.map(({ id }) => id)).toEqual(["gas/2024-04-01/escalation/1/1"]);
    expect(other.map(({ id }) => id)).toEqual(["gas/2024-04-01/escalation/1/1"]);
  });
});

describe("an acknowledgement", () => {
  test("stops the calls and names the owner", () => {
    const { calls, alert } = watched(acknowledged(told, "12:10"), "12:30", "18:00");
    expect(calls).toEqual([]);
    expect(alert).toMatchObject({ owner: "Han", acknowledgement: { owner: "Han", note: "I look into it." } });
  });

  test.each([
    { next: "3", calls: [], why: "the same level asks nothing more" },
    { next: "4", calls: ["13:00 Lee"], why: "a rise asks for a new one, and calls from the first on" },
  ] as const)("$why", ({ next, calls }) => {
    const entries = acknowledged(told, "12:10");
    const risen = live([watch], [{ gas: next }], entries).entries.map((entry) =>
      entries.includes(entry) ? entry : { ...entry, at: at("12:30") },
    );
    const { calls: called, alert } = watched(risen, "12:59", "13:00");
    expect(called).toEqual(calls);
    expect(alert?.owner).toBe("Han");
  });

  test("holds while the level falls and comes back to what was acknowledged", () => {
    const risen = live([watch], [{ gas: "4" }]).entries;
    const entries = live([watch], [{ gas: "4" }, { gas: "3" }, { gas: "4" }], acknowledged(risen, "12:10")).entries;
    const [alert] = foldAlerts(entries, { asOf: "2024-04-03" });
    expect(alert).toMatchObject({ level: 4, asks: 1, waitingSince: null, acknowledgement: { owner: "Han" } });
  });

  test("is taken over by a later one", () => {
    const taken = acknowledged(acknowledged(told, "12:10"), "12:20");
    expect(foldAlerts(taken, { now: at("12:30") })[0]?.acknowledgement?.at).toBe(at("12:20"));
  });

  const ended = live([exampleWatch({ id: "gas", holdDays: 0 })], [{ gas: "3" }, { gas: "1" }]).alerts;
  test.each([
    { order: { alert: "oil/2024-04-01", owner: "Han" }, code: "warning.alert", fault: 'no alert "oil/2024-04-01"' },
    { order: { alert: "gas/2024-04-01", owner: " " }, code: "warning.acknowledgement", fault: "needs an owner" },
    { order: { alert: "gas/2024-04-01", owner: "Han" }, code: "warning.acknowledgement", fault: "ended on 2024-04-02" },
  ])("is refused: $fault", ({ order, code, fault }) => {
    const asked = () => acknowledge({ ...order, note: "" }, ended, { day: "2024-04-02", now: at("12:00") });
    expect(asked).toThrow(expect.objectContaining({ code, message: expect.stringContaining(fault) as string }));
  });
});

describe("nobody is called", () => {
  test("while an alert is silenced, and whoever is told after it has the full time", () => {
    const order = { watches: ["gas"], belowLevel: null, by: "Kim", reason: "an exercise", until: at("15:00") };
    const quiet = [...told, silence(order, new Set(["gas"]), { day: "2024-04-01", now: at("12:05") })];
    expect(watched(quiet, "12:30", "14:59", "15:00", "15:29", "15:30").calls).toEqual(["15:30 Lee"]);
  });

  test("for an alert that only is pending, goes down, or has ended", () => {
    const late = "2024-04-09T00:00:00.000Z";
    for (const days of [["brief"], ["3", "1"], ["3", "1", "1", "1"]] as const) {
      const { entries } = live(
        [watch],
        days.map((gas) => ({ gas })),
      );
      expect(decideEscalations(foldAlerts(entries, { now: late }), [watch], late)).toEqual([]);
    }
  });
});

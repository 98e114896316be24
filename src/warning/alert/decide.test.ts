import { describe, expect, test } from "vitest";
import type { Watch } from "../../model/watch.ts";
import { decideAlerts } from "./decide.ts";
import { exampleDay, exampleState, exampleWatch, live, type Short } from "./example.ts";
import { foldAlerts } from "./fold.ts";
import type { KeptAlert } from "./kept.ts";

/** The steps of an alert as `days after the first: state level`. */
function life(alert: KeptAlert | undefined): string[] {
  return (alert?.steps ?? []).map(({ day, state, level }) => `${Number(day.slice(8)) - 1}: ${state} ${level}`);
}

describe("the life of one watch, day by day", () => {
  test.each<{ why: string; days: Short[]; alerts: string[][] }>([
    { why: "calm raises nothing", days: ["1", "2", "1"], alerts: [] },
    {
      why: "it rises, and ends after the lower level lasted for two days",
      days: ["1", "3", "3", "1", "1", "1", "1"],
      alerts: [["1: alerting 3", "3: recovering 1", "5: normal 1"]],
    },
    {
      why: "what the watch itself has held is not held again",
      days: ["3", "3-1", "3-1", "1", "1"],
      alerts: [["0: alerting 3", "1: recovering 3", "3: normal 1"]],
    },
    {
      why: "however the watch has counted its days",
      days: ["3", "3-1", "1"],
      alerts: [["0: alerting 3", "1: recovering 3", "2: normal 1"]],
    },
    {
      why: "it comes back while it goes down: the same alert",
      days: ["3", "1", "3", "1", "1", "1"],
      alerts: [["0: alerting 3", "1: recovering 1", "2: alerting 3", "3: recovering 1", "5: normal 1"]],
    },
    {
      why: "it comes back after its end: a new alert",
      days: ["3", "1", "1", "1", "3"],
      alerts: [["0: alerting 3", "1: recovering 1", "3: normal 1"], ["4: alerting 3"]],
    },
    {
      why: "a rise and a fall above the alert level are steps of one alert",
      days: ["3", "4", "4", "3"],
      alerts: [["0: alerting 3", "1: alerting 4", "3: alerting 3"]],
    },
    {
      why: "what lacks a day or a source is pending, and passes without having alerted",
      days: ["brief", "brief", "1"],
      alerts: [["0: pending 1", "2: normal 1"]],
    },
    {
      why: "not for long enough is pending, then alerts",
      days: ["brief", "3"],
      alerts: [["0: pending 1", "1: alerting 3"]],
    },
    { why: "a level held from before alerts: nobody was told yet", days: ["3-1"], alerts: [["0: alerting 3"]] },
    {
      why: "darkness does not end a fire",
      days: ["3", "dark", "dark", "3", "1", "dark", "1", "1", "1"],
      alerts: [
        [
          "0: alerting 3",
          "1: no-data 1",
          "3: alerting 3",
          "4: recovering 1",
          "5: no-data 1",
          "6: recovering 1",
          "8: normal 1",
        ],
      ],
    },
    { why: "darkness is told by itself", days: ["dark", "1"], alerts: [["0: no-data 1", "1: normal 1"]] },
    { why: "a broken rule is told", days: ["broken", "broken", "1"], alerts: [["0: error 1", "2: normal 1"]] },
  ])("$why", ({ days, alerts }) => {
    const lived = live(
      [exampleWatch()],
      days.map((short) => ({ "seoul-moscow": short })),
    );
    expect(lived.alerts.map(life)).toEqual(alerts);
  });

  test("a watch that is not evaluated on a day stands as before", () => {
    const { alerts } = live([exampleWatch()], [{ "seoul-moscow": "3" }, {}, {}, { "seoul-moscow": "3" }]);
    expect(alerts.map(life)).toEqual([["0: alerting 3"]]);
  });

  test("a watch without hold ends at once", () => {
    const { alerts } = live([exampleWatch({ holdDays: 0 })], [{ "seoul-moscow": "3" }, { "seoul-moscow": "2" }]);
    expect(alerts.map(life)).toEqual([["0: alerting 3", "1: normal 2"]]);
  });
});

test("an alert tells what it is: since when, how high, who, why", () => {
  const { alerts } = live(
    [exampleWatch()],
    [{ "seoul-moscow": "brief" }, { "seoul-moscow": "4" }, { "seoul-moscow": "3" }],
  );
  expect(alerts).toMatchObject([
    {
      id: "seoul-moscow/2024-04-01",
      group: "seoul-moscow",
      watches: ["seoul-moscow"],
      title: "seoul-moscow",
      state: "alerting",
      level: 3,
      peak: 4,
      owner: "Kim",
      began: "2024-04-01",
      alerted: "2024-04-02",
      ended: null,
      because: "Level 3 on 2024-04-03.",
      muted: null,
      firstToldAt: "2024-04-02T12:00:00.000Z",
    },
  ]);
});

test.each<{ short: Short; because: string }>([
  {
    short: "brief",
    because: "The rule of level 3 all but holds. Level 3, Approach, needs 1 more day in a row.",
  },
  {
    short: "dark",
    because: "All sources are dark: No outlet has reported for 8 days. Level 1 is the last one known.",
  },
  { short: "broken", because: "The rule names no indicator." },
])("$short says why", ({ short, because }) => {
  expect(live([exampleWatch()], [{ "seoul-moscow": short }]).alerts[0]?.because).toBe(because);
});

test("what goes down says how", () => {
  const because = (...days: Short[]) =>
    live(
      [exampleWatch()],
      days.map((short) => ({ "seoul-moscow": short })),
    ).alerts[0]?.because;
  expect(because("3", "3-2")).toBe("The signs give level 2; level 3 is held.");
  expect(because("3", "2")).toBe("Level 2 is below the alert level 3; the alert ends once that has lasted for 2 days.");
});

describe("watches of one group", () => {
  const gas = exampleWatch({ id: "gas", group: "energy" });
  const oil = exampleWatch({ id: "oil", group: "energy", owner: "Choi" });

  test("share one alert that grows, and ends with the last of them", () => {
    const { alerts } = live(
      [gas, oil],
      [
        { gas: "3", oil: "1" },
        { gas: "3", oil: "4" },
        { gas: "1", oil: "4" },
        { gas: "1", oil: "1" },
        { gas: "1", oil: "1" },
        { gas: "1", oil: "1" },
      ],
    );
    expect(alerts.map(life)).toEqual([
      ["0: alerting 3", "1: alerting 4", "2: alerting 4", "3: recovering 1", "4: recovering 1", "5: normal 1"],
    ]);
    expect(alerts[0]).toMatchObject({ id: "energy/2024-04-01", watches: ["gas", "oil"], title: "gas and 1 more" });
    expect(alerts[0]?.steps[1]?.because).toBe("oil: Level 4 on 2024-04-02. gas: Level 3 on 2024-04-02.");
  });

  test("a broken rule is told and does not stop the others", () => {
    const { alerts } = live(
      [gas, oil],
      [
        { gas: "broken", oil: "1" },
        { gas: "broken", oil: "3" },
      ],
    );
    expect(alerts.map(life)).toEqual([["0: error 1", "1: alerting 3"]]);
    expect(alerts[0]?.because).toBe("oil: Level 3 on 2024-04-02. gas: The rule names no indicator.");
  });

  test("a watch that is taken away leaves its alert, and the last one ends it", () => {
    const { entries } = live([gas, oil], [{ gas: "3", oil: "1" }]);
    const now = "2024-04-02T12:00:00.000Z";
    const left = decideAlerts([exampleState(exampleDay(1), "1", "oil")], [oil], foldAlerts(entries, { now }), now);
    expect(foldAlerts([...entries, ...left], { now })).toMatchObject([{ state: "normal", ended: "2024-04-02" }]);
    const none = decideAlerts([], [], foldAlerts(entries, { now }), now);
    expect(foldAlerts([...entries, ...none], { now })).toMatchObject([
      { state: "normal", because: expect.stringContaining("gas: The watch was taken away.") as string },
    ]);
  });
});

describe("time", () => {
  const { entries } = live([exampleWatch()], [{ "seoul-moscow": "3" }, { "seoul-moscow": "4" }]);

  test("a past day that is decided again changes nothing", () => {
    const now = "2024-06-01T00:00:00.000Z";
    const again = decideAlerts([exampleState(exampleDay(0), "1")], [exampleWatch()], foldAlerts(entries, { now }), now);
    expect(again).toEqual([]);
  });

  test("an alert that begins on the day on which another ended has a name of its own", () => {
    const watch = exampleWatch({ holdDays: 0 });
    const lived = live([watch], [{ "seoul-moscow": "3" }]);
    for (const short of ["1", "3", "1", "3"] as const) {
      const now = "2024-04-01T15:00:00.000Z";
      lived.entries.push(
        ...decideAlerts([exampleState(exampleDay(0), short)], [watch], foldAlerts(lived.entries, { now }), now),
      );
    }
    const names = foldAlerts(lived.entries, { asOf: exampleDay(0) }).map(({ id }) => id);
    expect(names).toEqual(["seoul-moscow/2024-04-01", "seoul-moscow/2024-04-01.2", "seoul-moscow/2024-04-01.3"]);
  });

  test("a day that is looked at again says the same", () => {
    for (const short of ["3", "3-1", "brief", "dark", "broken"] as const) {
      const first = live([exampleWatch()], [{ "seoul-moscow": short }]).entries;
      const now = "2024-04-01T18:00:00.000Z";
      const alerts = foldAlerts(first, { now });
      expect(decideAlerts([exampleState(exampleDay(0), short)], [exampleWatch()], alerts, now)).toEqual([]);
    }
  });

  test("a clock set back is told in one sentence", () => {
    const now = "2024-04-02T09:00:00.000Z";
    const alerts = foldAlerts(entries, { now });
    const back = decideAlerts([exampleState(exampleDay(1), "3")], [exampleWatch()], alerts, now);
    expect(foldAlerts([...entries, ...back], { now })[0]?.because).toBe(
      "Level 3 on 2024-04-02. The clock was set back by 3 hours: the last entry is of 2024-04-02 12:00 UTC, and now it is 2024-04-02 09:00 UTC.",
    );
  });
});

test("where every watch is blind none begins an alert of its own; a fire that burns says that it cannot be seen", () => {
  const [gas, oil] = ["gas", "oil"].map((id) => exampleWatch({ id, title: id, group: id })) as [Watch, Watch];
  expect(live([gas, oil], [{ gas: "dark", oil: "dark" }]).entries).toEqual([]);
  expect(live([gas, oil], [{ gas: "dark", oil: "1" }]).entries).toHaveLength(1);
  const { entries } = live(
    [gas, oil],
    [
      { gas: "3", oil: "1" },
      { gas: "dark", oil: "dark" },
    ],
  );
  expect(foldAlerts(entries, { asOf: exampleDay(1) }).map(({ group, state }) => [group, state])).toEqual([
    ["gas", "no-data"],
  ]);
});

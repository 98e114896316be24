import { describe, expect, test } from "vitest";
import type { Level } from "../../model/level.ts";
import { exampleState, type Short as ShortState } from "../../warning/alert/example.ts";
import { examplePlan } from "../example.ts";
import { after, exampleActivation, folded, lived } from "./example.ts";
import { dueActivations, proposals, type WatchStanding } from "./proposals.ts";

const plan = examplePlan();
const running = folded(exampleActivation(), after(1));
/** Stood down on 4 April. */
const ended = folded(
  lived(exampleActivation(), [2 * 1_440, { act: "stand-down", by: "Kim", note: "Over." }]),
  after(9_000),
);

function standing(short: ShortState, ...changes: [day: string, from: Level, to: Level][]): WatchStanding {
  return {
    id: "seoul-moscow",
    title: "Seoul and Moscow",
    state: exampleState("2024-04-08", short),
    changes: changes.map(([day, from, to]) => ({ day, from, to, because: "So it is." })),
    alert: { id: "seoul-moscow/2024-04-08", state: "alerting", muted: null, acknowledgement: null },
  };
}

describe("what the level suggests", () => {
  test.each([
    ["below the level of the plan", standing("2"), [], []],
    ["at the level of the plan", standing("3"), [], ["activate trade"]],
    ["above it", standing("5"), [], ["activate trade"]],
    ["while it is being carried out", standing("4"), [running], []],
    ["while only a drill is on", standing("3"), [{ ...running, exercise: true }], ["activate trade"]],
    ["down to the level of standing down", standing("2"), [running], ["stand-down trade"]],
    ["below it", standing("1"), [running], ["stand-down trade"]],
    ["dark, of which nobody knows anything", standing("dark"), [running], []],
    ["broken", standing("broken"), [running], []],
    ["down, but it was only a drill", standing("1"), [{ ...running, exercise: true }], []],
    ["as high as when it was stood down", standing("3"), [ended], []],
    ["still so, with changes before the end only", standing("3", ["2024-04-02", 1, 3]), [ended], []],
    ["up again after a fall", standing("3", ["2024-04-08", 2, 3], ["2024-04-06", 3, 2]), [ended], ["activate trade"]],
    ["higher than at the last activation", standing("4", ["2024-04-08", 3, 4]), [ended], ["activate trade"]],
    [
      "lower than then, but never below the plan's level",
      standing("3", ["2024-04-08", 4, 3]),
      [{ ...ended, level: 4 as const }],
      [],
    ],
  ])("%s", (_what, where, activations, expected) => {
    expect(proposals([plan], [where], activations).map(({ kind, plan: id }) => `${kind} ${id}`)).toEqual(expected);
  });

  test("it says why", () => {
    expect(proposals([plan], [standing("3")], [])).toEqual([
      {
        kind: "activate",
        plan: "trade",
        activation: null,
        watch: "seoul-moscow",
        level: 3,
        because: "Seoul and Moscow has stood at level 3, Approach, since 2024-04-08: Level 3 on 2024-04-08.",
      },
    ]);
  });

  test("a watch that is not evaluated, or not there, suggests nothing", () => {
    expect(proposals([plan], [{ ...standing("5"), state: null }], [])).toEqual([]);
    expect(proposals([plan], [], [running])).toEqual([]);
  });
});

describe("plans that are activated by themselves", () => {
  const clock = { day: "2024-04-08", now: "2024-04-08T10:00:00.000Z" };
  const automatic = examplePlan({ id: "look", automatic: true });

  test("are due when they are called for, with the alert that they answer; others wait for somebody", () => {
    expect(dueActivations([plan, automatic], [standing("3")], [], clock)).toMatchObject([
      { seen: 0, decision: { subject: "look/1", by: "Bongsu", body: { level: 3, alert: "seoul-moscow/2024-04-08" } } },
    ]);
  });

  test("are not due again while they run, nor when they were stood down at that level", () => {
    for (const last of [running, ended]) {
      expect(dueActivations([automatic], [standing("3")], [{ ...last, plan: automatic }], clock)).toEqual([]);
    }
  });
});

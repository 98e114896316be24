import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../model/plan.ts";
import { after, exampleActivation, folded } from "../activation/example.ts";
import { examplePlan, exampleStep } from "../example.ts";
import { readSequence } from "./read-sequence.ts";
import { runDrill } from "./run.ts";

const plan = examplePlan();
const NOW = "2026-11-22T08:00:00.000Z";

function run(yaml: string, more: { plan?: Plan; sends?: boolean } = {}) {
  const { plan: played = plan, sends = false } = more;
  const sequence = readSequence(yaml, played, "drill.yaml");
  return runDrill(
    { plan: played, sequence, source: "invented", by: "Kim", at: NOW, sends },
    { drills: 1, activations: [] },
  );
}

const REACHED = `feared: 2024-04-06
days:
  - { day: 2024-04-01, level: 2, because: A threat. }
  - { day: 2024-04-02, level: 3, because: Two ships. }
  - { day: 2024-04-04, level: 2, because: Quiet. }
`;

describe("a drill of which nothing is said but the days", () => {
  const { drill, due, activation } = run(REACHED);

  test("activates on the first day at the level, ends steps at their deadlines, and stands down when the level has fallen", () => {
    expect(due.map(({ decision: { by, act, at } }) => `${at.slice(8, 16)} ${by} ${act}`)).toEqual([
      "02T09:00 Kim activated",
      "02T11:00 Trade desk done",
      "02T13:00 Trade desk done",
      "02T13:00 Trade desk released",
      "02T15:00 Kim decided",
      "04T09:00 Kim stood-down",
    ]);
  });

  test("writes what the log takes: one subject, counted, stamped, and no real activation in its way", () => {
    expect(due.map(({ seen }) => seen)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(due.map(({ decision }) => decision.subject))).toEqual(new Set(["trade/exercise-1"]));
    expect(due.every(({ decision }) => decision.exercise)).toBe(true);
    const running = folded(exampleActivation(), after(1));
    const sequence = readSequence(REACHED, plan, "drill.yaml");
    const order = { plan, sequence, source: "replay" as const, by: "Kim", at: NOW, sends: false };
    expect(
      runDrill(order, { drills: 0, activations: [running, { ...running, exercise: true, state: "stood-down" }] }).drill,
    ).toMatchObject({
      id: "trade/drill-1",
      activation: "trade/exercise-2",
    });
  });

  test("stamps every title and text", () => {
    expect(drill).toMatchObject({
      id: "trade/drill-2",
      title: "EXERCISE: Trade",
      by: "Kim",
      at: NOW,
      from: "2024-04-01",
      to: "2024-04-04",
    });
    expect(drill.days.every(({ because }) => because.startsWith("EXERCISE: "))).toBe(true);
    for (const { decision } of due) {
      const { note, because } = decision.body as { note?: string; because?: string };
      expect(note ?? because).toMatch(/^EXERCISE: /);
    }
  });

  test("tells each day what happened on it", () => {
    expect(drill.days.map(({ day, level, events }) => [day, level, events])).toEqual([
      ["2024-04-01", 2, []],
      [
        "2024-04-02",
        3,
        [
          "The level rose from 2 to 3, Approach.",
          "09:00 UTC: Kim activated the plan at level 3: EXERCISE: Two ships.",
          '11:00 UTC: Trade desk did "exposure". EXERCISE: played by the script.',
          '13:00 UTC: Trade desk did "calls". EXERCISE: played by the script.',
          '13:00 UTC: Trade desk released the message "firms". EXERCISE: played by the script.',
          '15:00 UTC: Kim chose "Wait" at "choose". EXERCISE: played by the script.',
        ],
      ],
      ["2024-04-03", 3, []],
      [
        "2024-04-04",
        2,
        [
          "The level fell from 3 to 2, Signal.",
          "09:00 UTC: Kim stood the plan down. EXERCISE: the watch fell to level 2, Signal.",
        ],
      ],
    ]);
  });

  test("reports what it showed", () => {
    expect(drill.report).toEqual([
      "Level 3, Approach, was reached on 2024-04-02, day 2 of 4.",
      "What is feared was set for 2024-04-06: the activation came 4 days before it.",
      "All 3 steps were ended in time.",
      "The last of them was ended 6 hours after the activation.",
      'Nobody chose at "choose", so the first option was taken: Wait.',
      'The longest way through the plan takes 6 hours (360 minutes) by its deadlines: "exposure", then "choose".',
      'The message "firms" would have gone to mail at 2024-04-02 13:00 UTC; nothing left this machine.',
    ]);
    expect(activation).toMatchObject({ state: "stood-down", exercise: true });
  });
});

describe("a script", () => {
  const script = (injects: string, level = 3) =>
    run(
      `days:\n  - { day: 2024-04-01, level: 2 }\n  - day: 2024-04-02\n    level: ${level}\n    injects: [${injects}]\n  - { day: 2024-04-03, level: 1 }\n`,
    );

  test.each([
    [
      "who ends a step and when",
      '{ do: exposure, at: "09:30", by: Park }',
      ["09:30 Park done", "13:00 Trade desk done", "15:00 Kim decided"],
    ],
    [
      "a step that is ended late holds up what waits for it",
      '{ do: exposure, at: "16:00" }',
      ["16:00 Trade desk done", "16:00 Trade desk done", "16:00 Kim decided"],
    ],
    [
      "a step that is left out",
      '{ skip: calls, note: No line., at: "10:00" }',
      ["10:00 Trade desk skipped", "11:00 Trade desk done", "15:00 Kim decided"],
    ],
    [
      "what is chosen",
      '{ decide: choose, choose: Go, at: "12:00" }',
      ["11:00 Trade desk done", "12:00 Kim decided", "13:00 Trade desk done"],
    ],
  ])("says %s", (_what, injects, expected) => {
    const deeds = script(injects).due.filter(
      ({ decision: { act } }) => act === "done" || act === "skipped" || act === "decided",
    );
    expect(deeds.map(({ decision: { at, by, act } }) => `${at.slice(11, 16)} ${by} ${act}`)).toEqual(expected);
  });

  test("hands the lead over, and the new lead stands down", () => {
    expect(script("{ hand-over: Park, note: The night is yours. }").due.at(-1)?.decision).toMatchObject({
      by: "Park",
      act: "stood-down",
    });
  });

  test.each([
    [
      '{ do: calls, at: "10:00" }',
      'At 2024-04-02 10:00 UTC something could not be done: "calls" waits for "exposure": end it first.',
    ],
    [
      "{ hand-over: Kim, note: Mine. }",
      "At 2024-04-02 09:00 UTC something could not be done: Kim has the lead already: name somebody else.",
    ],
    [
      '{ do: exposure, at: "08:00" }',
      "At 2024-04-02 08:00 UTC something could not be done: The plan was not active yet.",
    ],
  ])("that asks for what cannot be is told, and the drill goes on: %s", (injects, sentence) => {
    const { drill, activation } = script(injects);
    expect(drill.report).toContain(sentence);
    expect(activation?.steps.every(({ state }) => state === "done")).toBe(true);
  });

  test("what is said stands in the day, stamped", () => {
    expect(script('{ says: Who was told?, at: "10:30" }').drill.days[1]?.events).toContain(
      "10:30 UTC: EXERCISE: Who was told?",
    );
  });
});

describe("the report tells", () => {
  const days = (level: number, last = "2024-04-02") =>
    `days:\n  - { day: 2024-04-02, level: ${level} }\n${last === "2024-04-02" ? "" : `  - { day: ${last}, level: ${level} }\n`}`;

  test.each<[string, string, Plan, boolean, string]>([
    [
      "that the level was never reached",
      `feared: 2024-04-06\n${days(2)}`,
      plan,
      false,
      "Level 3, Approach, was not reached in 1 day: the highest was level 2, Signal.",
    ],
    [
      "that nobody was warned",
      `feared: 2024-04-06\n${days(2)}`,
      plan,
      false,
      "What is feared was set for 2024-04-06, and the plan was never activated.",
    ],
    [
      "that it was too late",
      `feared: 2024-04-01\n${days(3)}`,
      plan,
      false,
      "What is feared was set for 2024-04-01: the activation came 1 day too late.",
    ],
    [
      "that it was the same day",
      `feared: 2024-04-02\n${days(3)}`,
      plan,
      false,
      "What is feared was set for 2024-04-02, the day of the activation: no day was gained.",
    ],
    [
      "what was late",
      days(3),
      examplePlan({
        steps: [exampleStep("a", { within: 240 }), exampleStep("b", { owner: "Lee", within: 60, after: ["a"] })],
      }),
      false,
      '"b" (Lee) could not be ended in time: it was 3 hours late.',
    ],
    [
      "why it had to be",
      days(2),
      examplePlan({
        steps: [exampleStep("a", { within: 240 }), exampleStep("b", { owner: "Lee", within: 60, after: ["a"] })],
      }),
      false,
      '"b" (Lee) is due after 60 minutes, but what it waits for may take 4 hours.',
    ],
    [
      "what the days were too short for",
      days(3),
      examplePlan({ steps: [exampleStep("a", { within: 2_880 })] }),
      false,
      '"a" (Trade desk) was still open when the plan was stood down, 33 hours before its deadline.',
    ],
    [
      "who has too much at a time",
      days(3),
      examplePlan({ steps: [exampleStep("a", { within: 60 }), exampleStep("b", { within: 30 })] }),
      false,
      'Trade desk has several steps at a time: "a" and "b".',
    ],
    [
      "what is sent",
      days(3),
      plan,
      true,
      'The message "firms" was released at 2024-04-02 13:00 UTC and goes to mail, stamped as an exercise.',
    ],
    [
      "what was not released",
      days(3),
      examplePlan({ steps: [exampleStep("a")] }),
      true,
      'The message "firms" to mail was not released.',
    ],
  ])("%s", (_what, yaml, played, sends, sentence) => {
    expect(run(yaml, { plan: played, sends }).drill.report).toContain(sentence);
  });

  test("a plan that is activated by itself is so in a drill", () => {
    expect(run(days(3), { plan: examplePlan({ automatic: true }) }).due[0]?.decision).toMatchObject({
      by: "Bongsu",
      exercise: true,
    });
  });
});

test("without a name, or without days, nothing is played", () => {
  const order = {
    plan,
    sequence: readSequence(REACHED, plan, "x"),
    source: "invented" as const,
    by: " ",
    at: NOW,
    sends: false,
  };
  const earlier = { drills: 0, activations: [] };
  expect(() => runDrill(order, earlier)).toThrow("A drill is signed: say who runs it.");
  expect(() => runDrill({ ...order, by: "Kim", sequence: { ...order.sequence, days: [] } }, earlier)).toThrow(
    "There are no days to play the plan against: choose others.",
  );
});

test("any plan without circles is played to its end, each step after those that it waits for", () => {
  const deadline = fc.option(fc.integer({ min: 1, max: 20_000 }));
  const steps = fc.array(fc.record({ within: deadline, after: fc.array(fc.nat({ max: 8 })), decides: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(steps, fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 12 }), (given, levels) => {
      const any = examplePlan({
        messages: [],
        steps: given.map(({ within, after: before, decides }, index) =>
          exampleStep(`s${index}`, {
            within,
            after: before.filter((id) => id < index).map((id) => `s${id}`),
            options: decides ? ["Yes", "No"] : [],
          }),
        ),
      });
      const yaml = `days: [${levels.map((level, index) => `{ day: 2024-04-${String(index + 1).padStart(2, "0")}, level: ${level} }`).join(", ")}]`;
      const { drill, due, activation } = run(yaml, { plan: any });
      expect(activation === null).toBe(levels.every((level) => level < 3));
      expect(drill.days).toHaveLength(levels.length);
      if (activation === null) return;
      expect(activation.revision).toBe(due.length);
      expect(activation.state).toBe("stood-down");
      const instants = due.map(({ decision }) => decision.at);
      expect(instants).toEqual(instants.toSorted());
    }),
    { numRuns: 100 },
  );
});

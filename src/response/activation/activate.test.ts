import { describe, expect, test } from "vitest";
import { examplePlan } from "../example.ts";
import { activate, activateByItself } from "./activate.ts";
import { after, BEGAN, exampleActivation, folded, lived } from "./example.ts";

const plan = examplePlan();
const clock = { day: "2024-04-02", now: BEGAN };
const order = { by: "Kim", because: "Two ships were listed.", level: 3 as const, alert: null, exercise: false };
const running = folded(exampleActivation(), after(1));
const ended = folded(
  lived(exampleActivation(), [1, { act: "stand-down", by: "Kim", note: "It was nothing." }]),
  after(2),
);

describe("an activation", () => {
  test("is written with the plan as it stands, and its authoriser leads", () => {
    expect(activate({ ...order, by: " kim " }, plan, [], clock)).toEqual({
      seen: 0,
      decision: {
        subject: "trade/1",
        act: "activated",
        by: "Kim",
        at: BEGAN,
        day: "2024-04-02",
        exercise: false,
        body: { plan, level: 3, alert: null, because: "Two ships were listed.", lead: "Kim" },
      },
    });
  });

  test.each([
    ["the next after one that ended", [ended], false, "trade/2"],
    ["an exercise beside the real one", [running], true, "trade/exercise-1"],
    ["the second exercise", [ended, { ...ended, exercise: true }], true, "trade/exercise-2"],
    ["whatever other plans do", [{ ...running, plan: examplePlan({ id: "other" }) }], false, "trade/1"],
  ])("%s has a name of its own", (_what, activations, exercise, name) => {
    expect(activate({ ...order, exercise }, plan, activations, clock).decision.subject).toBe(name);
  });

  test("two who activate at once write under one name, so that the log lets one win", () => {
    const [one, other] = ["Kim", "Han"].map((by) => activate({ ...order, by }, plan, [ended], clock));
    expect([one?.decision.subject, one?.seen]).toEqual([other?.decision.subject, other?.seen]);
  });

  test.each([
    [{ by: "Lee" }, [], 'The plan "Trade" cannot be activated by Lee: ask Kim or Han.'],
    [{ by: "" }, [], 'The plan "Trade" cannot be activated by somebody without a name: ask Kim or Han.'],
    [{ by: "Bongsu" }, [], 'The plan "Trade" cannot be activated by Bongsu: ask Kim or Han.'],
    [{ because: "  " }, [], 'The plan "Trade" is not activated without a reason: say why.'],
    [
      {},
      [running],
      'The plan "Trade" is active already as trade/1 since 2024-04-02 08:00 UTC, with Kim in charge: go on with that.',
    ],
  ])("with %j is refused", (change, activations, sentence) => {
    expect(() => activate({ ...order, ...change }, plan, activations, clock)).toThrow(sentence);
  });
});

describe("a plan that says so", () => {
  test("is activated by Bongsu, and its first authoriser leads", () => {
    const { decision } = activateByItself(order, examplePlan({ automatic: true }), [], clock);
    expect(decision).toMatchObject({ by: "Bongsu", body: { lead: "Kim" } });
  });

  test("no other is", () => {
    expect(() => activateByItself(order, plan, [], clock)).toThrow(
      'The plan "Trade" is not activated by itself: ask Kim or Han.',
    );
  });
});

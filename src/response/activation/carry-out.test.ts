import { describe, expect, test } from "vitest";
import { examplePlan } from "../example.ts";
import { carryOut } from "./carry-out.ts";
import { after, exampleActivation, folded, lived, type Short } from "./example.ts";

const begun = exampleActivation();
const steps = (minutes: number, ...orders: [number, Short][]) =>
  folded(lived(begun, ...orders), after(minutes)).steps.map(
    ({ step, state, lateMinutes }) => `${step.id} ${state} ${lateMinutes}`,
  );
const DONE: [number, Short] = [60, { act: "done", step: "exposure" }];

describe("the clock of the steps", () => {
  test.each<[string, number, [number, Short][], string[]]>([
    ["at first, what waits for nothing is ready", 0, [], ["exposure ready 0", "calls waiting 0", "choose waiting 0"]],
    ["what is not ended in time is late", 130, [], ["exposure ready 10", "calls waiting 0", "choose waiting 0"]],
    [
      "a step that began is under way",
      10,
      [[5, { act: "start", step: "exposure" }]],
      ["exposure started 0", "calls waiting 0", "choose waiting 0"],
    ],
    ["what waited for it is ready", 61, [DONE], ["exposure done 0", "calls ready 0", "choose ready 0"]],
    [
      "a step that was ended late stays so late",
      900,
      [[125, { act: "done", step: "exposure" }]],
      ["exposure done 5", "calls ready 660", "choose ready 540"],
    ],
    [
      "a step left out holds up nothing",
      20,
      [[10, { act: "skip", step: "exposure", note: "No trade." }]],
      ["exposure skipped 0", "calls ready 0", "choose ready 0"],
    ],
    [
      "a choice ends a decision",
      90,
      [DONE, [80, { act: "decide", step: "choose", option: "Go" }]],
      ["exposure done 0", "calls ready 0", "choose done 0"],
    ],
    [
      "standing down stops the clock",
      9_000,
      [[150, { act: "stand-down", by: "Kim", note: "Over." }]],
      ["exposure ready 30", "calls waiting 0", "choose waiting 0"],
    ],
  ])("%s", (_what, minutes, orders, expected) => {
    expect(steps(minutes, ...orders)).toEqual(expected);
  });

  test("a step falls due by its deadline from the activation, and never without one", () => {
    const plan = examplePlan({
      steps: examplePlan().steps.map((step) => (step.id === "calls" ? { ...step, within: null } : step)),
    });
    expect(folded(exampleActivation(plan), after(0)).steps.map(({ due }) => due)).toEqual([
      after(120),
      null,
      after(360),
    ]);
  });
});

describe("what an order leads to", () => {
  const now = after(100);
  const activation = folded(
    lived(
      begun,
      DONE,
      [70, { act: "decide", step: "choose", option: "Go", note: "All agree." }],
      [75, { act: "release", message: "firms" }],
      [80, { act: "hand-over", to: "Park", note: "Calls are open." }],
      [85, { act: "note", note: "Han is away." }],
    ),
    now,
  );

  test("everything is there with who did it and when", () => {
    expect(activation).toMatchObject({ lead: "Park", state: "active", revision: 6, endedAt: null });
    expect(activation.steps[2]).toMatchObject({ by: "Lee", at: after(70), note: "All agree.", chosen: "Go" });
    expect(activation.released).toEqual([{ message: "firms", by: "Lee", at: after(75) }]);
    expect(activation.handOvers).toEqual([{ from: "Kim", to: "Park", note: "Calls are open.", at: after(80) }]);
    expect(activation.notes).toEqual([{ by: "Lee", text: "Han is away.", at: after(85) }]);
    expect(activation.log.map(({ act }) => act)).toEqual([
      "activated",
      "done",
      "decided",
      "released",
      "handed-over",
      "noted",
    ]);
  });

  test("standing down writes what was asked for and what was open, and ends the activation", () => {
    const log = lived(begun, DONE, [90, { act: "stand-down", by: "han", note: "Nothing new." }]);
    expect(log.at(-1)?.body).toEqual({
      note: "Nothing new.",
      criteria: ["No new measure."],
      open: ["calls", "choose"],
    });
    expect(folded(log, now)).toMatchObject({ state: "stood-down", endedAt: after(90) });
  });
});

describe("what is refused, and why", () => {
  const WHO = "What is done in an activation is signed: say who does it.";
  test.each<[Short, [number, Short][], string]>([
    [{ act: "done", step: "calls" }, [], '"calls" waits for "exposure": end it first.'],
    [{ act: "start", step: "calls" }, [], '"calls" waits for "exposure": end it first.'],
    [{ act: "decide", step: "choose", option: "Go" }, [], '"choose" waits for "exposure": end it first.'],
    [
      { act: "done", step: "exposure" },
      [DONE],
      '"exposure" was done by Lee at 2024-04-02 09:00 UTC: nothing more is to be done about it.',
    ],
    [
      { act: "skip", step: "exposure", note: "No." },
      [DONE],
      '"exposure" was done by Lee at 2024-04-02 09:00 UTC: nothing more is to be done about it.',
    ],
    [
      { act: "start", step: "exposure" },
      [[5, { act: "start", step: "exposure" }]],
      '"exposure" was begun by Lee: end it, or leave it out.',
    ],
    [{ act: "skip", step: "calls" }, [], '"calls" is not left out without a reason: say why in the note.'],
    [{ act: "done", step: "choose" }, [DONE], '"choose" is a decision: choose Wait or Go.'],
    [
      { act: "decide", step: "choose", option: "Perhaps" },
      [DONE],
      '"Perhaps" is no option of "choose": choose Wait or Go.',
    ],
    [
      { act: "decide", step: "calls", option: "Go" },
      [DONE],
      '"calls" is no decision and has nothing to choose: call it done.',
    ],
    [{ act: "done", step: "dance" }, [], 'The plan "Trade" has no step "dance": choose one of its steps.'],
    [{ act: "release", message: "banks" }, [DONE], 'The plan "Trade" has no message "banks": choose firms.'],
    [
      { act: "release", message: "firms" },
      [],
      'The message "firms" goes with "calls", which waits for other steps: end these first.',
    ],
    [
      { act: "release", message: "firms" },
      [DONE, [70, { act: "release", message: "firms" }]],
      /^The message "firms" was released by Lee at .+ and goes out once\.$/ as unknown as string,
    ],
    [{ act: "hand-over", to: "Park" }, [], "A hand-over needs a note: tell Park what is open and what matters next."],
    [{ act: "hand-over", to: " ", note: "x" }, [], "A hand-over needs a name: say who takes the lead."],
    [{ act: "hand-over", to: "KIM", note: "x" }, [], "Kim has the lead already: name somebody else."],
    [{ act: "note" }, [], "A note without words says nothing: write what is to be noted."],
    [{ act: "stand-down", note: "Over." }, [], 'The plan "Trade" cannot be stood down by Lee: ask Kim or Han.'],
    [
      { act: "stand-down", by: "Kim" },
      [DONE],
      "Standing down needs a note, say how this holds: No new measure. Still open: calls, choose.",
    ],
    [{ act: "done", step: "exposure", by: " " }, [], WHO],
    [{ act: "done", step: "exposure", by: "bongsu" }, [], WHO],
    [
      { act: "review", happened: null, wentWell: "All.", toImprove: "" },
      [],
      "The activation trade/1 is still active: stand it down before its review.",
    ],
    [
      { act: "done", step: "calls" },
      [[9, { act: "stand-down", by: "Kim", note: "Over." }]],
      "The activation trade/1 was stood down: add a note, or write its review.",
    ],
  ])("%j", (order, before, sentence) => {
    expect(() => lived(lived(begun, ...before), [100, order])).toThrow(sentence);
  });

  test("a note may follow after the end", () => {
    const log = lived(
      begun,
      [9, { act: "stand-down", by: "Kim", note: "Over." }],
      [10, { act: "note", note: "Filed." }],
    );
    expect(folded(log, after(20)).notes).toHaveLength(1);
  });

  test("who leads may stand down after a hand-over, whoever may activate still may", () => {
    const handed = lived(begun, [9, { act: "hand-over", to: "Lee", note: "Yours." }]);
    for (const by of ["Lee", "Han"]) {
      expect(folded(lived(handed, [10, { act: "stand-down", by, note: "Over." }]), after(20)).state).toBe("stood-down");
    }
  });
});

describe("two who act at once", () => {
  const log = lived(begun, DONE);
  const activation = folded(log, after(70));
  const order = { activation: "trade/1", by: "Han", note: "", act: "start", step: "exposure" } as const;

  test("who saw an earlier state is told who was first", () => {
    expect(() => carryOut({ ...order, revision: 1 }, activation, { day: "2024-04-02", now: after(70) })).toThrow(
      "Lee already ended a step of this at 09:00 UTC: look again before you decide.",
    );
  });

  test("a state that there never was is told as well", () => {
    expect(() => carryOut({ ...order, revision: 7 }, activation, { day: "2024-04-02", now: after(70) })).toThrow(
      "The activation trade/1 has 2 entries and was never seen with 7: look at it as it stands now.",
    );
  });
});

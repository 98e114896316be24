import { describe, expect, test } from "vitest";
import { after, exampleActivation, folded, lived, type Short } from "./example.ts";
import { overdue } from "./overdue.ts";

const late = (minutes: number, ...orders: [number, Short][]) =>
  overdue([folded(lived(exampleActivation(), ...orders), after(0))], after(minutes));

describe("steps past their deadlines", () => {
  test.each<[string, number, [number, Short][], string[]]>([
    ["nothing before the first deadline", 120, [], []],
    ["the first after it", 121, [], ["exposure 1"]],
    ["those due first at the top", 400, [], ["exposure 280", "calls 160", "choose 40"]],
    ["what was ended is owed no more", 400, [[60, { act: "done", step: "exposure" }]], ["calls 160", "choose 40"]],
    ["nothing after standing down", 400, [[60, { act: "stand-down", by: "Kim", note: "Over." }]], []],
  ])("%s", (_what, minutes, orders, expected) => {
    expect(late(minutes, ...orders).map(({ step, lateMinutes }) => `${step} ${lateMinutes}`)).toEqual(expected);
  });

  test("each is told once under its key, with what it waits for", () => {
    expect(late(260)[1]).toEqual({
      key: "trade/1/overdue/calls",
      activation: "trade/1",
      exercise: false,
      step: "calls",
      owner: "Trade desk",
      due: after(240),
      lateMinutes: 20,
      because:
        '"calls" of the plan "Trade" was due 20 minutes ago, at 2024-04-02 12:00 UTC, and waits for "exposure" (Trade desk).',
    });
    expect(late(900).map(({ key }) => key)).toEqual([
      "trade/1/overdue/exposure",
      "trade/1/overdue/calls",
      "trade/1/overdue/choose",
    ]);
  });
});

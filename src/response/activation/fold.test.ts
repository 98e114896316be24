import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { StepState } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import { Failure } from "../../model/failure.ts";
import { examplePlan } from "../example.ts";
import { carryOut } from "./carry-out.ts";
import type { Carried } from "./entry.ts";
import { after, exampleActivation, folded } from "./example.ts";
import { foldActivation, foldActivations } from "./fold.ts";
import { isEnded } from "./steps.ts";

const plan = examplePlan();
const step = fc.constantFrom(...plan.steps.map(({ id }) => id), "dance");
const act = fc.oneof(
  fc.record({ act: fc.constantFrom("start" as const, "done" as const, "skip" as const), step }),
  fc.record({ act: fc.constant("decide" as const), step, option: fc.constantFrom("Go", "Wait", "Perhaps") }),
  fc.record({ act: fc.constant("release" as const), message: fc.constantFrom("firms", "banks") }),
  fc.record({ act: fc.constant("hand-over" as const), to: fc.constantFrom("Kim", "Lee", "Park", "") }),
  fc.constant({ act: "note" as const }),
  fc.constant({ act: "stand-down" as const }),
  fc.constant({ act: "review" as const, happened: "2024-04-05", wentWell: "All.", toImprove: "" }),
);
/** Orders as people give them, one a minute; some rest on an earlier state. */
const orders = fc.array(
  fc.record({
    act,
    by: fc.constantFrom("Kim", "Lee", "Park"),
    note: fc.constantFrom("", "So it is."),
    stale: fc.boolean(),
  }),
  { maxLength: 40 },
);

const RANK: Record<StepState, number> = { waiting: 0, ready: 1, started: 2, done: 3, skipped: 3 };

type Given = typeof orders extends fc.Arbitrary<infer Each> ? Each : never;

/** Whatever is given in an order that is not refused with a sentence. */
function live(given: Given): { log: Decided[]; states: Carried[]; seen: number[] } {
  const log = exampleActivation();
  const states = [folded(log, after(0))];
  const seen: number[] = [];
  for (const [minute, { act: what, by, note, stale }] of given.entries()) {
    const now = after(minute + 1);
    const before = folded(log, now);
    const order = { activation: before.id, revision: before.revision - (stale ? 1 : 0), by, note, ...what };
    try {
      const due = carryOut(order, before, { day: now.slice(0, 10), now });
      log.push(due.decision);
      seen.push(due.seen);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    states.push(folded(log, now));
  }
  return { log, states, seen };
}

/** What about an activation cannot be, given how it was before. */
function inconsistencies(before: Carried, now: Carried): string[] {
  const ofSteps = now.steps.flatMap((each, at) => {
    const was = before.steps[at] ?? each;
    const first = now.steps.filter((other) => each.step.after.includes(other.step.id));
    const begun = each.state === "done" || each.state === "started";
    const faults: [string, boolean][] = [
      ["went back", RANK[each.state] < RANK[was.state]],
      ["changed after its end", isEnded(was) && JSON.stringify(each) !== JSON.stringify(was)],
      ["began before its turn", begun && !first.every(isEnded)],
      ["waits for nothing", each.state === "waiting" && first.every(isEnded)],
      [
        "was chosen wrongly",
        each.state === "done" && each.step.options.length > 0 && !each.step.options.includes(each.chosen ?? ""),
      ],
      ["went on after the end", before.state === "stood-down" && each.state !== was.state],
    ];
    return faults.filter(([, is]) => is).map(([what]) => `${each.step.id} ${what}`);
  });
  const faults: [string, boolean][] = [
    ["a message went out twice", new Set(now.released.map(({ message }) => message)).size < now.released.length],
    ["the end is untold", (now.state === "stood-down") !== (now.endedAt !== null)],
    ["it began anew", before.state === "stood-down" && now.state === "active"],
    ["the revision is wrong", now.revision !== now.log.length],
  ];
  return [...ofSteps, ...faults.filter(([, is]) => is).map(([what]) => what)];
}

test("whatever is done in whatever order, steps only go on and the revision counts the entries", () => {
  fc.assert(
    fc.property(orders, (given) => {
      const { log, states, seen } = live(given);
      expect(states.at(-1)?.revision).toBe(log.length);
      expect(seen).toEqual(log.slice(1).map((_, index) => index + 1));
      expect(states.slice(1).flatMap((now, index) => inconsistencies(states[index] ?? now, now))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("folding again tells the same, and whatever else stands in the log makes no difference", () => {
  fc.assert(
    fc.property(orders, (given) => {
      const { log, states } = live(given);
      const others = log.map((entry) => ({ ...entry, subject: "other/1" }));
      const mixed = log.flatMap((entry, index) => [entry, others[index] ?? entry]);
      const [mine] = foldActivations(mixed, after(given.length));
      expect(mine).toEqual(states.at(-1));
    }),
    { numRuns: 50 },
  );
});

test("a log that begins otherwise is no activation", () => {
  expect(foldActivation([], after(0))).toBeNull();
  const [first] = exampleActivation();
  expect(
    foldActivation(first === undefined ? [] : [{ ...first, act: "noted", body: { note: "x" } }], after(0)),
  ).toBeNull();
});

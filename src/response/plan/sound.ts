import type { PlanMessage, PlanStep } from "../../model/plan.ts";
import type { Faults, Path } from "../../warning/watch/define/fault.ts";
import { inhibitionCircle as circleFrom } from "../../warning/watch/define/inhibition.ts";
import { PART } from "./fault.ts";
import { meant } from "./nearest.ts";
import type { Part } from "./part.ts";
import type { WrittenPlan } from "./schema.ts";
import type { Scope } from "./scope.ts";

/** Tells of a watch that is not known, and of a stand-down level that is none. */
export function tellOfWatch(written: WrittenPlan, path: Path, { watches }: Scope, faults: Faults): void {
  const { watch, level, "stand-down-at": standDownAt } = written;
  if (!watches.has(watch)) {
    faults.add(
      "unknown-watch",
      [...path, "watch"],
      `"${watch}" is no watch that is known: ${meant(watch, watches.keys())}`,
    );
  }
  if (standDownAt !== undefined && standDownAt >= level) {
    const what = `it would be stood down at level ${standDownAt}, at which it applies: write a level below ${level}`;
    faults.add("level", [...path, "stand-down-at"], what);
  }
}

/** Tells of names that stand twice, of those that nothing has, and of steps that wait for themselves. */
export function tellOfNames(steps: readonly Part<PlanStep>[], messages: readonly Part<PlanMessage>[]): void {
  tellOfTwice(steps, "step");
  tellOfTwice(messages, "message");
  const stepIds = new Set(steps.map(({ read }) => read.id));
  const messageIds = new Set(messages.map(({ read }) => read.id));
  for (const { read, faults } of steps) {
    for (const id of read.after.filter((name) => !stepIds.has(name))) {
      faults.add("unknown-step", [...PART, "after"], `"${id}" is no step of this plan: ${meant(id, stepIds)}`);
    }
    for (const id of read.messages.filter((name) => !messageIds.has(name))) {
      faults.add("unknown-message", [...PART, "send"], `"${id}" is no message of this plan: ${meant(id, messageIds)}`);
    }
  }
  tellOfCircle(steps);
}

function tellOfTwice(parts: readonly Part<{ id: string }>[], kind: string): void {
  for (const [index, { read, faults }] of parts.entries()) {
    const first = parts.findIndex(({ read: { id } }) => id === read.id);
    if (first === index) continue;
    faults.add("duplicate", [...PART, "id"], `another ${kind} of the plan has this name already: choose another`);
  }
}

/** Tells of the first circle of steps; the others of a plan are found when this one is mended. */
function tellOfCircle(steps: readonly Part<PlanStep>[]): void {
  const after = new Map(steps.map(({ read }) => [read.id, read.after]));
  for (const { read, faults } of steps) {
    const circle = circleFrom(read.id, after);
    if (circle === null) continue;
    const ring = circle.map((id) => `"${id}"`).join(" waits for ");
    faults.add("circle", [...PART, "after"], `it would never begin, since ${ring}: take one of them out of "after"`);
    return;
  }
}

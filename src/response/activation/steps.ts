import type { ActiveStep } from "../../model/activation.ts";
import type { PlanStep } from "../../model/plan.ts";
import { minutesBetween } from "../../warning/alert/instant.ts";

const MS_PER_MINUTE = 60_000;

/** A step of a plan that was just activated. */
export function newStep(step: PlanStep, activatedAt: string): ActiveStep {
  return {
    step,
    state: "waiting",
    due: step.within === null ? null : new Date(Date.parse(activatedAt) + step.within * MS_PER_MINUTE).toISOString(),
    lateMinutes: 0,
    by: null,
    at: null,
    note: null,
    chosen: null,
  };
}

/** Whether nothing more is to be done about a step. */
export function isEnded({ state }: Pick<ActiveStep, "state">): boolean {
  return state === "done" || state === "skipped";
}

/** The steps that a step still waits for. */
export function waitsFor({ step }: ActiveStep, steps: readonly ActiveStep[]): ActiveStep[] {
  return steps.filter((other) => step.after.includes(other.step.id) && !isEnded(other));
}

/** The steps as a clock shows them: which are ready, and how late each is at an instant or was when it was ended. */
export function timed(steps: readonly ActiveStep[], now: string): ActiveStep[] {
  return steps.map((each) => ({ ...each, state: stateOf(each, steps), lateMinutes: lateness(each, now) }));
}

function stateOf(each: ActiveStep, steps: readonly ActiveStep[]): ActiveStep["state"] {
  if (each.state === "started" || isEnded(each)) return each.state;
  return waitsFor(each, steps).length === 0 ? "ready" : "waiting";
}

function lateness(each: ActiveStep, now: string): number {
  if (each.due === null) return 0;
  const until = isEnded(each) ? (each.at ?? now) : now;
  return Math.max(0, Math.floor(minutesBetween(each.due, until)));
}

import type { ActiveStep } from "../../model/activation.ts";
import { minutesBetween, stretch, written } from "../../warning/alert/instant.ts";
import { allOf } from "../names.ts";
import type { Carried } from "./entry.ts";
import { isEnded, timed, waitsFor } from "./steps.ts";

/** A step that nobody ended in time. */
export interface OverdueStep {
  /** The same whenever it is asked for: who is told under it is told once. */
  key: string;
  activation: string;
  exercise: boolean;
  step: string;
  owner: string;
  due: string;
  lateMinutes: number;
  /** One sentence for the owner. */
  because: string;
}

/** The steps of active plans that are past their deadlines at an instant (ISO 8601, UTC), those due first at the top. */
export function overdue(activations: readonly Carried[], now: string): OverdueStep[] {
  return activations
    .filter(({ state }) => state === "active")
    .flatMap((activation) => {
      const steps = timed(activation.steps, now);
      return steps.flatMap((step) => (isEnded(step) ? [] : (overdueStep(activation, step, steps, now) ?? [])));
    })
    .toSorted((a, b) => minutesBetween(b.due, a.due));
}

function overdueStep(
  { id, plan, exercise }: Carried,
  active: ActiveStep,
  steps: readonly ActiveStep[],
  now: string,
): OverdueStep | null {
  const { step, due, lateMinutes } = active;
  if (due === null || minutesBetween(due, now) <= 0) return null;
  const before = waitsFor(active, steps).map((each) => `"${each.step.title}" (${each.step.owner})`);
  const why = before.length === 0 ? "" : `, and waits for ${allOf(before)}`;
  const late = lateMinutes < 1 ? "just now" : `${stretch(lateMinutes)} ago`;
  const because = `"${step.title}" of the plan "${plan.title}" was due ${late}, at ${written(due)}${why}.`;
  return {
    key: `${id}/overdue/${step.id}`,
    activation: id,
    exercise,
    step: step.id,
    owner: step.owner,
    due,
    lateMinutes,
    because,
  };
}

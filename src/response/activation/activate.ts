import type { Decided } from "../../model/decision-log.ts";
import { Failure } from "../../model/failure.ts";
import type { Level } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import type { Clock } from "../../warning/alert/entry.ts";
import { written } from "../../warning/alert/instant.ts";
import type { Due } from "../due.ts";
import { anyOf, sameName } from "../names.ts";
import { PLAN_SETTINGS } from "../plan/settings.ts";
import type { ActivationBodies, Carried } from "./entry.ts";
import { activationName } from "./name.ts";

/** By whom and why a plan is activated; `alert` is the one that it answers. */
export interface ActivateOrder {
  by: string;
  because: string;
  level: Level;
  alert: string | null;
  /** Nothing of it is real: it has a name and a clock of its own, and keeps nobody from activating the plan. */
  exercise: boolean;
}

/**
 * The entry by which somebody who may do so activates a plan as it stands now, and takes the lead.
 *
 * @param activations all activations of the plan that the log knows of
 * @throws Failure `response.authoriser` with who may, `response.active` where it is being carried out, `response.because` without a reason
 */
export function activate(
  order: ActivateOrder,
  plan: Plan,
  activations: readonly Carried[],
  clock: Clock,
): Due<ActivationBodies["activated"]> {
  const lead = plan.authorisers.find((name) => sameName(name, order.by));
  if (lead === undefined) {
    const who = order.by.trim() === "" ? "somebody without a name" : order.by;
    const message = `The plan "${plan.title}" cannot be activated by ${who}: ask ${anyOf(plan.authorisers)}.`;
    throw new Failure("response.authoriser", message);
  }
  if (order.because.trim() === "") {
    throw new Failure("response.because", `The plan "${plan.title}" is not activated without a reason: say why.`);
  }
  return begin({ ...order, by: lead }, lead, plan, activations, clock);
}

/**
 * The entry by which Bongsu activates a plan that says so; the first of its authorisers has the lead.
 *
 * @throws Failure `response.authoriser` where the plan does not say so, `response.active` where it is being carried out
 */
export function activateByItself(
  order: Omit<ActivateOrder, "by">,
  plan: Plan,
  activations: readonly Carried[],
  clock: Clock,
): Due<ActivationBodies["activated"]> {
  const [lead] = plan.authorisers;
  if (!plan.automatic || lead === undefined) {
    const message = `The plan "${plan.title}" is not activated by itself: ask ${anyOf(plan.authorisers)}.`;
    throw new Failure("response.authoriser", message);
  }
  return begin({ ...order, by: PLAN_SETTINGS.automaton }, lead, plan, activations, clock);
}

function begin(
  { by, because, level, alert, exercise }: ActivateOrder,
  lead: string,
  plan: Plan,
  activations: readonly Carried[],
  { day, now }: Clock,
): Due<ActivationBodies["activated"]> {
  const running = activations.find(
    (each) => each.plan.id === plan.id && each.exercise === exercise && each.state === "active",
  );
  if (running !== undefined) {
    const since = `since ${written(running.at)}, with ${running.lead} in charge`;
    throw new Failure(
      "response.active",
      `The plan "${plan.title}" is active already as ${running.id} ${since}: go on with that.`,
    );
  }
  const subject = activationName(plan.id, activations, exercise);
  const body = { plan, level, alert, because, lead };
  const decision: Decided<typeof body> = { subject, act: "activated", by, at: now, day, exercise, body };
  return { decision, seen: 0 };
}

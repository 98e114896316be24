import type { Decided, LoggedDecision } from "../../model/decision-log.ts";
import type { Plan, PlanVersion } from "../../model/plan.ts";
import type { Clock } from "../../warning/alert/entry.ts";
import type { Due } from "../due.ts";

/** What the log of decisions calls a plan. */
export function planSubject(plan: string): string {
  return `plan/${plan}`;
}

/**
 * The entries that are due because a plan is new or another than the log says. Each is of the plan's own subject, so of two
 * processes that see the same change one is heard.
 *
 * @param entries the log of decisions, at least those of the act `plan`
 * @param by who wrote the plan, or what it was read from
 */
export function duePlanVersions(
  plans: readonly Plan[],
  entries: readonly LoggedDecision[],
  by: string,
  { day, now }: Clock,
): Due<Plan>[] {
  return plans.flatMap((plan) => {
    const subject = planSubject(plan.id);
    const written = entries.filter((entry) => entry.subject === subject);
    if (planVersions(written, plan.id).at(-1)?.version === plan.version) return [];
    const decision: Decided<Plan> = { subject, act: "plan", by, at: now, day, exercise: false, body: plan };
    return { decision, seen: written.length };
  });
}

/** The versions of a plan that were in force, oldest first; a version that came back stands twice. */
export function planVersions(entries: readonly LoggedDecision[], plan: string): PlanVersion[] {
  return entries
    .filter(({ subject, act }) => act === "plan" && subject === planSubject(plan))
    .map(({ at, by, body }) => {
      const kept = body as Plan;
      return { version: kept.version, at, by, plan: kept };
    });
}

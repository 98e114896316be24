import type { Proposal } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import type { Standing } from "../../model/standing.ts";
import type { WatchState } from "../../model/watch.ts";
import type { Clock } from "../../warning/alert/entry.ts";
import type { Due } from "../due.ts";
import { activateByItself } from "./activate.ts";
import type { Carried } from "./entry.ts";

/** Where a watch stands, and on which days its level changed, newest first. */
export type WatchStanding = Pick<Standing, "id" | "title" | "state" | "changes" | "alert">;

/**
 * What the levels suggest: to activate a plan whose watch stands at its level or above, and to stand one down whose watch came down far enough.
 *
 * A plan that was stood down is proposed again only after its watch has been below the plan's level since, or has risen above
 * the level at which it was activated. Drills count for nothing. Where the sources are dark or the rule is broken nothing is known, and nobody
 * is told to stand down.
 */
export function proposals(
  plans: readonly Plan[],
  standings: readonly WatchStanding[],
  activations: readonly Carried[],
): Proposal[] {
  const real = activations.filter(({ exercise }) => !exercise);
  const of = new Map(standings.map((standing) => [standing.id, standing]));
  return [
    ...plans.flatMap((plan) => {
      const last = real.findLast((each) => each.plan.id === plan.id) ?? null;
      const standing = of.get(plan.watch);
      return standing?.state && calledFor(plan, standing.state, standing.changes, last)
        ? proposal("activate", plan, null, standing, standing.state)
        : [];
    }),
    ...real.flatMap((activation) => {
      const standing = of.get(activation.plan.watch);
      return activation.state === "active" && standing?.state && isOver(activation.plan, standing.state)
        ? proposal("stand-down", activation.plan, activation.id, standing, standing.state)
        : [];
    }),
  ];
}

/** The entries by which Bongsu activates the plans that say so. */
export function dueActivations(
  plans: readonly Plan[],
  standings: readonly WatchStanding[],
  activations: readonly Carried[],
  clock: Clock,
): Due[] {
  const automatic = plans.filter((plan) => plan.automatic);
  return proposals(automatic, standings, activations).flatMap(({ kind, plan: id, watch, level, because }) => {
    const plan = automatic.find((each) => each.id === id);
    if (kind !== "activate" || plan === undefined) return [];
    const alert = standings.find((standing) => standing.id === watch)?.alert?.id ?? null;
    return activateByItself({ because, level, alert, exercise: false }, plan, activations, clock);
  });
}

function calledFor(plan: Plan, state: WatchState, changes: Standing["changes"], last: Carried | null): boolean {
  if (state.level < plan.level || last?.state === "active") return false;
  const ended = last && dayOfEnd(last);
  if (last === null || ended === null) return true;
  return changes.some(({ day, to }) => (day >= ended && to < plan.level) || (day > ended && to > last.level));
}

function dayOfEnd({ log }: { log: readonly Decided[] }): string | null {
  return log.find(({ act }) => act === "stood-down")?.day ?? null;
}

function isOver({ standDownAt }: Plan, { level, noData, error }: WatchState): boolean {
  return level <= standDownAt && noData !== true && error === null;
}

function proposal(
  kind: Proposal["kind"],
  plan: Plan,
  activation: string | null,
  { title }: WatchStanding,
  { watch, level, since, because }: WatchState,
): Proposal {
  const stands = `${title} has stood at level ${level}, ${LEVEL_NAMES[level]}, since ${since}: ${because}`;
  return { kind, plan: plan.id, activation, watch, level, because: stands };
}

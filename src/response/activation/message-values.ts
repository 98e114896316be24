import type { Alert } from "../../model/alert.ts";
import { type Level, LEVEL_NAMES } from "../../model/level.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { FieldValue } from "../plan/fields.ts";
import type { Carried } from "./entry.ts";

/** What is known when a message is released, besides the activation; `null` for what there is not. */
export interface Situation {
  alert: Alert | null;
  watch: Watch | null;
  state: WatchState | null;
}

/** What the templates of an activation's messages are filled with: every field of `codebook/response/fields.yaml`. */
export function messageValues(activation: Carried, situation: Situation): Record<string, Record<string, FieldValue>> {
  const { plan } = activation;
  return {
    alert: alertValues(activation, situation),
    watch: watchValues(plan.watch, situation),
    plan: { id: plan.id, title: plan.title, ...levelValues(plan.level), version: plan.version },
    activation: {
      id: activation.id,
      by: activation.by,
      because: activation.because,
      at: activation.at,
      day: activation.day,
      ...levelValues(activation.level),
      lead: activation.lead,
      exercise: activation.exercise,
    },
  };
}

/** Those of the alert; without one, what the activation says of the same things. */
function alertValues({ plan, level, because, day }: Carried, { alert, watch }: Situation): Record<string, FieldValue> {
  if (alert === null) {
    const title = watch?.title ?? plan.title;
    return { id: "", title, state: "", ...levelValues(level), because, day, began: day, owner: watch?.owner ?? "" };
  }
  return {
    id: alert.id,
    title: alert.title,
    state: alert.state,
    ...levelValues(alert.level),
    because: alert.because,
    day: alert.steps.at(-1)?.day ?? alert.began,
    began: alert.began,
    owner: alert.owner ?? "",
  };
}

function watchValues(id: string, { watch, state }: Situation): Record<string, FieldValue> {
  return {
    id,
    title: watch?.title ?? id,
    owner: watch?.owner ?? "",
    actors: watch?.actors ?? [],
    towards: watch?.towards ?? [],
    confidence: state?.confidence ?? "",
    confidenceBecause: state?.confidenceBecause ?? "",
    against: state?.against ?? [],
    nextNeeds: state?.nextNeeds ?? "",
    standDownNeeds: state?.standDownNeeds ?? "",
  };
}

function levelValues(level: Level): { level: Level; levelName: string } {
  return { level, levelName: LEVEL_NAMES[level] };
}

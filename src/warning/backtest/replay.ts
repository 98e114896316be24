import type { Watch, WatchState } from "../../model/watch.ts";
import { decideAlerts } from "../alert/decide.ts";
import type { AlertEntry } from "../alert/entry.ts";
import { evolve } from "../alert/evolve.ts";
import type { KeptAlert } from "../alert/kept.ts";

/** Lives through days again: the alerts that one watch would have raised by itself. The states stand in the order of their days. */
export function replayAlerts(watch: Watch, states: readonly WatchState[]): KeptAlert[] {
  const alone = { ...watch, inhibitedBy: [] };
  const alerts: KeptAlert[] = [];
  for (const state of states) {
    const last = alerts.at(-1);
    for (const entry of decideAlerts(
      [state],
      [alone],
      last === undefined ? [] : [last],
      `${state.day}T23:59:59.999Z`,
    )) {
      live(alerts, entry);
    }
  }
  return alerts;
}

function live(alerts: KeptAlert[], entry: AlertEntry): void {
  if (entry.kind !== "alert") return;
  const last = alerts.at(-1);
  const goesOn = last !== undefined && last.id === entry.subject;
  const after = evolve(goesOn ? last : null, entry);
  if (after !== null) alerts.splice(goesOn ? -1 : alerts.length, 1, after);
}

import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { deadManCalls } from "../../warning/alert/dead-man.ts";
import { decideEscalations } from "../../warning/alert/escalate.ts";
import { foldAlerts } from "../../warning/alert/fold.ts";
import type { AlertLog } from "./alert-log.ts";

/** Calls the next in line for alerts that nobody acknowledged in time. */
export async function callOut(parts: {
  store: Store;
  alertLog: AlertLog;
  watches: readonly Watch[];
  now: () => Date;
}): Promise<void> {
  const now = parts.now().toISOString();
  const alerts = foldAlerts(await parts.alertLog(), { now });
  await parts.store.record(decideEscalations(alerts, [...parts.watches, ...deadManCalls()], now));
}

import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { deadMan, deadManCalls } from "../../warning/alert/dead-man.ts";
import { decideEscalations } from "../../warning/alert/escalate.ts";
import { foldAlerts } from "../../warning/alert/fold.ts";
import type { AlertLog } from "./alert-log.ts";

export interface CallParts {
  store: Store;
  alertLog: AlertLog;
  watches: readonly Watch[];
  now: () => Date;
  /** `null` where nobody promised that anything is read. */
  expectedEveryMinutes: number | null;
}

/** Raises the alert about Bongsu itself, and calls the next in line for alerts that nobody acknowledged in time. */
export async function callOut(parts: CallParts): Promise<void> {
  const now = parts.now().toISOString();
  await parts.store.record(await deadManEntries(parts, now));
  const alerts = foldAlerts(await parts.alertLog(), { now });
  await parts.store.record(decideEscalations(alerts, [...parts.watches, ...deadManCalls()], now));
}

/** Bongsu read something when it last tried a source with success, or filed a document. */
async function deadManEntries({ store, alertLog, expectedEveryMinutes }: CallParts, now: string) {
  if (expectedEveryMinutes === null) return [];
  const [{ lastLearntAt }, readings] = await Promise.all([store.status(), store.readings(100)]);
  const read = readings.find(({ error }) => error === null)?.at ?? null;
  const lastAt = [lastLearntAt, read].reduce((last, at) => ((at ?? "") > (last ?? "") ? at : last), null);
  const alerts = foldAlerts(await alertLog(), { now });
  return deadMan({ duty: "reading", lastAt, expectedEveryMinutes, now }, alerts);
}

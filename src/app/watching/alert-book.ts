import type { JournalEntry } from "../../model/journal.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { decideAlerts } from "../../warning/alert/decide.ts";
import { ALERT_KINDS } from "../../warning/alert/entry.ts";
import { evolve } from "../../warning/alert/evolve.ts";
import { foldAlerts } from "../../warning/alert/fold.ts";
import type { KeptAlert } from "../../warning/alert/kept.ts";

/** The alerts as the journal tells them, and as they go on while days are evaluated. */
export interface AlertBook {
  alerts(): KeptAlert[];
  /** What the states of a day do to the alerts; the entries are still to be written. */
  decide(states: readonly WatchState[], watches: readonly Watch[]): JournalEntry[];
}

/** The journal's entries that alerts are folded from. */
export async function alertEntries(store: Store) {
  return store.journal({ kinds: ALERT_KINDS, limit: 100_000 });
}

export async function openAlertBook(store: Store, now: string): Promise<AlertBook> {
  const alerts = new Map(foldAlerts(await alertEntries(store), { now }).map((alert) => [alert.id, alert]));
  return {
    alerts: () => [...alerts.values()],
    decide(states, watches) {
      const entries = decideAlerts(states, watches, [...alerts.values()], now);
      for (const entry of entries) {
        if (entry.kind !== "alert") continue;
        const after = evolve(alerts.get(entry.subject) ?? null, entry);
        if (after !== null) alerts.set(entry.subject, after);
      }
      return entries;
    },
  };
}

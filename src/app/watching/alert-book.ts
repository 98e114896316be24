import type { JournalEntry } from "../../model/journal.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { decideAlerts } from "../../warning/alert/decide.ts";
import { evolve } from "../../warning/alert/evolve.ts";
import { foldAlerts } from "../../warning/alert/fold.ts";

/** The alerts as they go on while days are evaluated. */
export interface AlertBook {
  /** What the states of a day do to the alerts; the entries are still to be written. */
  decide(states: readonly WatchState[], watches: readonly Watch[]): JournalEntry[];
}

/** Opens the book on what the journal tells of alerts. */
export function openAlertBook(entries: readonly JournalEntry[], now: string): AlertBook {
  const alerts = new Map(foldAlerts(entries, { now }).map((alert) => [alert.id, alert]));
  return {
    decide(states, watches) {
      const decided = decideAlerts(states, watches, [...alerts.values()], now);
      for (const entry of decided) {
        if (entry.kind !== "alert") continue;
        const after = evolve(alerts.get(entry.subject) ?? null, entry);
        if (after !== null) alerts.set(entry.subject, after);
      }
      return decided;
    },
  };
}

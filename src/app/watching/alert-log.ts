import type { KeptEntry } from "../../model/journal.ts";
import type { Store } from "../../store/store.ts";
import { ALERT_KINDS } from "../../warning/alert/entry.ts";

/** The journal's entries that alerts are folded from; each call reads only what was written since the one before. */
export type AlertLog = () => Promise<readonly KeptEntry[]>;

/** Entries read at once. */
const PAGE = 100_000;

export function createAlertLog(store: Store): AlertLog {
  let entries: readonly KeptEntry[] = [];
  return async () => {
    for (;;) {
      const known = entries;
      const more = await store.journal({ kinds: ALERT_KINDS, after: known.at(-1)?.seq ?? 0, limit: PAGE });
      // Another call may have read the same page meanwhile.
      if (entries === known && more.length > 0) entries = [...known, ...more];
      if (more.length < PAGE) return entries;
    }
  };
}

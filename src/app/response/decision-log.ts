import type { LoggedDecision } from "../../model/decision-log.ts";
import type { Due } from "../../response/due.ts";
import type { Store } from "../../store/store.ts";

/** The log of decisions as this process knows it; each call reads only what was written since the one before. */
export type DecisionLog = () => Promise<readonly LoggedDecision[]>;

/** Entries read at once. */
const PAGE = 10_000;

export function createDecisionLog(store: Store): DecisionLog {
  let entries: readonly LoggedDecision[] = [];
  return async () => {
    for (;;) {
      const known = entries;
      const more = await store.decisions({ after: known.at(-1)?.seq ?? 0, limit: PAGE });
      // Another call may have read the same page meanwhile.
      if (entries === known && more.length > 0) entries = [...known, ...more];
      if (more.length < PAGE) return entries;
    }
  };
}

/** Writes decisions that follow by themselves; where another process wrote first, that one's stands. */
export async function decideUnlessOvertaken(store: Store, due: readonly Due[]): Promise<void> {
  for (const { decision, seen } of due) {
    try {
      await store.decide(decision, seen);
    } catch (error) {
      if ((error as { code?: unknown }).code !== "store.overtaken") throw error;
    }
  }
}

import { createHash } from "node:crypto";
import type { JournalEntry } from "../../model/journal.ts";
import type { WatchState } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";

/** The entry that says where a watch stands; the same standing of the same day is written once, whoever writes it. */
export function levelEntry(state: WatchState, at: string): JournalEntry<WatchState> {
  const digest = createHash("sha256").update(JSON.stringify(state)).digest("hex").slice(0, 16);
  return {
    kind: "level",
    id: `${state.watch}/${state.day}/${digest}`,
    subject: state.watch,
    day: state.day,
    at,
    body: state,
  };
}

/** The entry that says that all watches were evaluated up to a day. */
export function evaluationEntry(day: string, watches: number, at: string): JournalEntry<{ watches: number }> {
  return { kind: "evaluation", id: day, subject: "all", day, at, body: { watches } };
}

/** The newest day that was evaluated; `null` before the first. */
export async function evaluatedUntil(store: Store): Promise<string | null> {
  const [newest] = await store.journal({ kinds: ["evaluation"], newest: true, limit: 1 });
  return newest?.day ?? null;
}

/** What was last written of a watch by the end of a day. */
export async function newestLevel(store: Store, watch: string, asOf?: string): Promise<WatchState | null> {
  const until = asOf === undefined ? {} : { to: asOf };
  const [newest] = await store.journal({ kinds: ["level"], subject: watch, newest: true, limit: 1, ...until });
  return newest === undefined ? null : (newest.body as WatchState);
}

/** What was written of a watch by the end of a day, oldest first. */
export async function levelsOf(store: Store, watch: string, asOf?: string): Promise<WatchState[]> {
  const until = asOf === undefined ? {} : { to: asOf };
  const entries = await store.journal({ kinds: ["level"], subject: watch, ...until });
  return entries.map(({ body }) => body as WatchState);
}

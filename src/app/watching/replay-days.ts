import type { Watch, WatchState } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import type { WatchHistory } from "../../warning/watch/history.ts";
import { replayWatch } from "../../warning/watch/replay.ts";
import { readHistory } from "./history.ts";
import type { Lookups } from "./lookups.ts";

export interface ReplayParts {
  store: Store;
  lookups: () => Promise<Lookups>;
  today: () => Promise<string>;
}

/** A stretch of days as a watch would have gone through them, each by what was known at its end. */
export interface ReplayedDays {
  states: WatchState[];
  history: WatchHistory;
  from: string;
  to: string;
  /** Where the record begins. */
  recordFrom: string;
}

const EVER = "0001-01-01";

/**
 * Takes a watch through days of the record; through all of it where no days are given.
 *
 * @param proofOf what is to count as the proof of a level, instead of the back-tests that were kept
 */
export async function replayDays(
  { store, lookups, today }: ReplayParts,
  watch: Watch,
  query: { from?: string; to?: string },
  proofOf?: WatchHistory["proofOf"],
): Promise<ReplayedDays> {
  const to = query.to ?? (await today());
  const reports = await store.reportDays(EVER);
  const recordFrom = reports.reduce((first, { day }) => (day < first ? day : first), to);
  const read = await readHistory(store, watch, { reports, lookups: await lookups() }, recordFrom);
  const history = proofOf === undefined ? read : { ...read, proofOf };
  const from = query.from ?? recordFrom;
  return { states: replayWatch(watch, history, { from, to }), history, from, to, recordFrom };
}

import type { Backtest } from "../../model/alert.ts";
import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { backtest } from "../../warning/backtest/backtest.ts";
import { happenings } from "../../warning/backtest/happenings.ts";
import { targetOf } from "../../warning/backtest/target.ts";
import { replayWatch } from "../../warning/watch/replay.ts";
import { readHistory } from "./history.ts";
import type { Lookups } from "./lookups.ts";

/** What the rule of a watch would have done over a stretch of the record; all of it where no days are given. */
export async function backtestWatch(
  { store, lookups, today }: { store: Store; lookups: () => Promise<Lookups>; today: () => Promise<string> },
  watch: Watch,
  query: { from?: string; to?: string; leadDays?: number },
): Promise<Backtest> {
  const history = await readHistory(store, watch, await lookups());
  const to = query.to ?? (await today());
  const recordFrom = history.reports.reduce((first, { day }) => (day < first ? day : first), to);
  const from = query.from ?? recordFrom;
  const target = targetOf(watch);
  // The rule is on trial here: it may not rest on an earlier proof of itself, but what it asks of one counts as given.
  const states = replayWatch(watch, { ...history, proofOf: () => "it is being back-tested" }, { from, to });
  const options = query.leadDays === undefined ? {} : { leadDays: query.leadDays };
  const happened = happenings(history.acts, target.meant, target.quietDays, recordFrom);
  return backtest(watch, states, happened, { ...options, target: target.words });
}

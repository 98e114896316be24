import type { Backtest } from "../../model/alert.ts";
import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { backtest } from "../../warning/backtest/backtest.ts";
import { happenings } from "../../warning/backtest/happenings.ts";
import { targetOf } from "../../warning/backtest/target.ts";
import { replayWatch } from "../../warning/watch/replay.ts";
import { readHistory } from "./history.ts";
import type { Lookups } from "./lookups.ts";

/** Which days, and how many before what is feared an alert counts as a warning. */
export interface BacktestQuery {
  from?: string;
  to?: string;
  leadDays?: number;
}

const EVER = "0001-01-01";

/** What the rule of a watch would have done over a stretch of the record; all of it where no days are given. */
export async function backtestWatch(
  { store, lookups, today }: { store: Store; lookups: () => Promise<Lookups>; today: () => Promise<string> },
  watch: Watch,
  query: BacktestQuery,
): Promise<Backtest> {
  const to = query.to ?? (await today());
  const reports = await store.reportDays(EVER);
  const recordFrom = reports.reduce((first, { day }) => (day < first ? day : first), to);
  const history = await readHistory(store, watch, { reports, lookups: await lookups() }, recordFrom);
  const from = query.from ?? recordFrom;
  const target = targetOf(watch);
  // The rule is on trial here: it may not rest on an earlier proof of itself, but what it asks of one counts as given.
  const states = replayWatch(watch, { ...history, proofOf: () => "it is being back-tested" }, { from, to });
  const options = query.leadDays === undefined ? {} : { leadDays: query.leadDays };
  const happened = happenings(history.acts, target.meant, { quietDays: target.quietDays, recordFrom });
  return backtest(watch, states, happened, { ...options, target: target.words });
}

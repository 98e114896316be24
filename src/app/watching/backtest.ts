import type { Backtest } from "../../model/alert.ts";
import type { Watch } from "../../model/watch.ts";
import { backtest } from "../../warning/backtest/backtest.ts";
import { happenings } from "../../warning/backtest/happenings.ts";
import { targetOf } from "../../warning/backtest/target.ts";
import { replayDays, type ReplayParts } from "./replay-days.ts";

/** Which days, and how many before what is feared an alert counts as a warning. */
export interface BacktestQuery {
  from?: string;
  to?: string;
  leadDays?: number;
}

/** What the rule of a watch would have done over a stretch of the record; all of it where no days are given. */
export async function backtestWatch(parts: ReplayParts, watch: Watch, query: BacktestQuery): Promise<Backtest> {
  // The rule is on trial here: it may not rest on an earlier proof of itself, but what it asks of one counts as given.
  const { states, history, recordFrom } = await replayDays(parts, watch, query, () => "it is being back-tested");
  const target = targetOf(watch);
  const options = query.leadDays === undefined ? {} : { leadDays: query.leadDays };
  const happened = happenings(history.acts, target.meant, { quietDays: target.quietDays, recordFrom });
  return backtest(watch, states, happened, { ...options, target: target.words });
}

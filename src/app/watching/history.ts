import type { ReportDay } from "../../model/health.ts";
import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { NOTHING_KNOWN, type WatchHistory } from "../../warning/watch/history.ts";
import { pairsOf } from "../../warning/watch/pairs.ts";
import type { Lookups } from "./lookups.ts";

/** What all watches share. */
export interface Shared {
  reports: readonly ReportDay[];
  lookups: Lookups;
}

/** All that a watch looks at from a day on, with the days on which it became known. */
export async function readHistory(
  store: Store,
  watch: Watch,
  { reports, lookups }: Shared,
  from: string,
): Promise<WatchHistory> {
  const all = await store.series();
  const named = new Set(
    watch.indicators.flatMap(({ observable }) => ("series" in observable ? observable.series : [])),
  );
  const series = all.filter(({ id }) => named.has(id));
  const [acts, observations] = await Promise.all([
    store.acts({ pairs: pairsOf(watch), from }),
    store.observations({ series: series.map(({ id }) => id), vintages: true }),
  ]);
  return { ...NOTHING_KNOWN, acts, reports, series, observations, ...lookups };
}

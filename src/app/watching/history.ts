import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { NOTHING_KNOWN, type WatchHistory } from "../../warning/watch/history.ts";
import { pairsOf } from "../../warning/watch/pairs.ts";
import type { Lookups } from "./lookups.ts";

/** The first day that any record can hold; before it nothing is asked for. */
const EVER = "0001-01-01";

/** All that a watch looks at, read from the store, with the days on which it became known. */
export async function readHistory(store: Store, watch: Watch, lookups: Lookups): Promise<WatchHistory> {
  const all = await store.series();
  const named = new Set(
    watch.indicators.flatMap(({ observable }) => ("series" in observable ? observable.series : [])),
  );
  const series = all.filter(({ id }) => named.has(id));
  const [acts, reports, observations] = await Promise.all([
    store.acts({ pairs: pairsOf(watch) }),
    store.reportDays(EVER),
    store.observations({ series: series.map(({ id }) => id), vintages: true }),
  ]);
  return { ...NOTHING_KNOWN, acts, reports, series, observations, ...lookups };
}

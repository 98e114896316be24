import type { IndicatorView } from "../../model/indicator.ts";
import type { Store } from "../../store/store.ts";
import { gapsOf, knownOn, staleness } from "./known.ts";
import { seriesNorm } from "./norm.ts";

/** A series with its values, gaps and norm as known by the end of `asOf`, an ISO date; `null` where there is none of this name. */
export async function indicatorView(store: Store, id: string, asOf: string): Promise<IndicatorView | null> {
  const series = (await store.series()).find((each) => each.id === id);
  if (series === undefined) return null;
  const [observations, vintages] = await Promise.all([
    store.observations({ series: [id], asOf }),
    store.observations({ series: [id], asOf, vintages: true }),
  ]);
  const known = knownOn(vintages, asOf, series.frequency);
  const stale = staleness(known, asOf);
  return { series, observations, gaps: gapsOf(known), stale, norm: seriesNorm(series, known) };
}

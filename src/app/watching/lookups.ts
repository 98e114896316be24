import type { KeptForecast } from "../../model/forecast.ts";
import type { Watch } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import { newestChange } from "../../warning/change/of-pair.ts";
import { shareLookup } from "../../warning/indicator/share-lookup.ts";
import { valueSurprise } from "../../warning/indicator/surprise.ts";
import { isImportOf } from "../../warning/indicator/trade.ts";
import type { WatchHistory } from "../../warning/watch/history.ts";
import { proofsOf } from "./proof.ts";

/** What a watch asks other parts of Bongsu for while it is evaluated. */
export type Lookups = Pick<
  WatchHistory,
  "forecastOf" | "shareOf" | "conditionsOf" | "changeOf" | "valueSurpriseOf" | "proofOf"
>;

/** Prepares what the watches will ask for. */
export async function readLookups(
  store: Store,
  watches: readonly Watch[],
  forecasts: readonly KeptForecast[],
  conditionsOf: Lookups["conditionsOf"],
): Promise<Lookups> {
  return {
    forecastOf: forecastLookup(forecasts),
    shareOf: await shares(store, watches),
    conditionsOf,
    changeOf: newestChange,
    valueSurpriseOf: valueSurprise,
    proofOf: await proofsOf(store, watches),
  };
}

/** The newest forecast made by a day whose window is still open on it. */
export function forecastLookup(forecasts: readonly KeptForecast[]): WatchHistory["forecastOf"] {
  const named = (a: string, b: string, of: string, horizon: number) => [a, b, of, horizon].join("/");
  const newestFirst = Map.groupBy(forecasts, (each) => named(each.a, each.b, each.class, each.horizon));
  return (a, b, of, horizon, day) => {
    const [one = a, other = b] = [a, b].sort();
    const made = newestFirst.get(named(one, other, of, horizon)) ?? [];
    return made.find((each) => each.day <= day && day < each.due) ?? null;
  };
}

async function shares(store: Store, watches: readonly Watch[]): Promise<WatchHistory["shareOf"]> {
  const asked = watches.flatMap(({ indicators }) =>
    indicators.flatMap(({ observable }) => (observable.looks === "dependence" ? observable : [])),
  );
  if (asked.length === 0) return () => null;
  const series = (await store.series()).filter((each) =>
    asked.some(({ reporter, item }) => isImportOf(each, reporter, item)),
  );
  const values = await store.observations({ series: series.map(({ id }) => id), vintages: true });
  const bySeries = Map.groupBy(values, (value) => value.series);
  return shareLookup(series.map((each) => ({ series: each, vintages: bySeries.get(each.id) ?? [] })));
}

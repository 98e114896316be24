import type { WatchHistory } from "../../warning/watch/history.ts";

/** What a watch asks other parts of Bongsu for while it is evaluated. */
export type Lookups = Pick<
  WatchHistory,
  "forecastOf" | "shareOf" | "conditionsOf" | "changeOf" | "valueSurpriseOf" | "proofOf"
>;

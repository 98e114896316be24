/** What an economic series measures. */
export const INDICATOR_KINDS = [
  "price",
  "exchange-rate",
  "trade",
  "port-calls",
  "dependence",
  "index",
  "other",
] as const;

/** How often an economic series speaks; a gap is a period of which nothing is known. */
export const FREQUENCIES = ["day", "week", "month", "quarter", "year"] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** A numeric series beside the events: a price, a rate, a trade volume, port calls, a share. */
export interface IndicatorSeries {
  /** Stable name, such as `trade/KOR/RUS/2711/import`. */
  id: string;
  title: string;
  kind: (typeof INDICATOR_KINDS)[number];
  unit: string;
  frequency: Frequency;
  /** Who reports it, with whom, in which item (Harmonized System code or a name); `null` where it has none. */
  reporter: string | null;
  partner: string | null;
  item: string | null;
  flow: "import" | "export" | null;
  /** Who publishes it. */
  source: string | null;
}

/** A value of a series for one period, as known since a day. A later value of the same period is a revision. */
export interface Observation {
  series: string;
  /** First day of the period, an ISO date. */
  day: string;
  /** `null`: told to be missing. */
  value: number | null;
  /** ISO date. */
  knownDay: string;
}

/** A stored value with how often the period had been revised by then. */
export interface KnownObservation extends Observation {
  revisions: number;
}

export interface ObservationQuery {
  series: readonly string[];
  from?: string;
  to?: string;
  /** The newest value known by the end of this day. */
  asOf?: string;
  /** Every value that a period was ever given, oldest first, instead of the newest alone. */
  vintages?: boolean;
}

/** What became of a batch of observations. */
export interface ObservationReceipt {
  added: number;
  revised: number;
  same: number;
}

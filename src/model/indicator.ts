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

/** The newest value of a series against its own past, as known on a day. */
export interface IndicatorNorm {
  /** First day of its period. */
  day: string;
  value: number;
  expected: number;
  /** The interval that nine of ten values like those of the past would lie in. */
  low: number;
  high: number;
  /** Minus the base-2 logarithm of the chance of a value as far off, on either side. */
  bits: number;
  /** Values of the past that it rests on. */
  pastValues: number;
  /** One sentence with the figures. */
  because: string;
}

/** A series with its values as known on a day, for the board and the API. */
export interface IndicatorView {
  series: IndicatorSeries;
  observations: KnownObservation[];
  /** Where values are missing for longer than usual; never filled. */
  gaps: { from: string; to: string }[];
  /** Why nothing can be said of the present; `null` where the series is up to date. */
  stale: string | null;
  /** `null` where the past is too short. */
  norm: IndicatorNorm | null;
}

/** How much of an item one reporter buys from one partner. Shares lie between 0 and 1. */
export interface PartnerShare {
  partner: string;
  /** Share of the imports of the item over the last year that is known; `null` where it is told to be missing. */
  share: number | null;
  /** In the unit of the series, over the same year. */
  value: number | null;
  /** Share period by period. */
  series: { day: string; share: number | null }[];
}

/** On whom a reporter depends for an item, as known on a day. */
export interface DependenceView {
  reporter: string;
  item: string;
  asOf: string;
  unit: string;
  /** First and last period that the shares rest on; `null` where nothing is known. */
  from: string | null;
  to: string | null;
  /** The largest first. */
  partners: PartnerShare[];
  /** Herfindahl-Hirschman index, 0 to 1; a lower bound where partners are missing. `null` where nothing is known. */
  hhi: number | null;
  /** The first partner's share now less its share a year before; `null` where one of them is not known. */
  trend: number | null;
  /** Share of the imports that no partner is known for. */
  unknown: number | null;
  /** What is missing or was put together, one sentence each. */
  notes: string[];
  /** Why nothing can be said of the present; `null` where the series are up to date. */
  stale: string | null;
  /** One sentence with the figures. */
  because: string;
}

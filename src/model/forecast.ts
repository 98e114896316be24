/** What is forecast of a pair, undirected: does at least one such act become known for a day of the window? */
export const FORECAST_CLASSES = [
  "material-conflict",
  "reduced-relations",
  "sanction",
  "force",
  "material-cooperation",
] as const;

export type ForecastClass = (typeof FORECAST_CLASSES)[number];

/** Lengths of forecast windows in days; a window begins on the day after the forecast's day. */
export const HORIZONS = [7, 30, 90] as const;

export type Horizon = (typeof HORIZONS)[number];

/** What moved a probability, in words, and by how much: signed change of the log odds. */
export interface Driver {
  words: string;
  effect: number;
}

/** A probability given for a pair before its window opens. */
export interface Forecast {
  /** `DAY/A/B/CLASS/HORIZON`, the codes in alphabetical order. */
  id: string;
  a: string;
  b: string;
  class: ForecastClass;
  horizon: Horizon;
  /** The day whose end it looks from; the window is the `horizon` days after it. */
  day: string;
  /** 0 to 1, both exclusive. */
  probability: number;
  /** The pair's own base rate and the rate of all pairs, from windows closed by then; `null` without any. */
  baseRate: number | null;
  climatology: number | null;
  /** Chance given whether the class was seen in the window's length before, from windows closed by then. */
  persistence: number | null;
  drivers: Driver[];
  /** Method with its version, such as `escalation 1`. */
  method: string;
  /** `live`: made before the window opened; `replay`: made later with nothing but what was known on its day. */
  made: "live" | "replay";
}

/** What became of a forecast once its window closed. */
export interface ForecastScore {
  forecast: string;
  outcome: boolean;
  brier: number;
  /** Natural logarithm, 0 is best. */
  logScore: number;
  /** The act that decided, where there is one. */
  evidence: { documentId: string; eventId: string } | null;
}

/** A forecast and what became of it. */
export interface KeptForecast extends Forecast {
  /** Last day of the window. */
  due: string;
  score: ForecastScore | null;
}

/** One step of a reliability curve: forecasts between two probabilities and how often they came true. */
export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  forecast: number;
  observed: number;
}

/** How good a set of scored forecasts was. Skills are 1 - Brier / Brier of the reference; `null` where it cannot be said. */
export interface ForecastSkill {
  class: ForecastClass | "all";
  horizon: Horizon | "all";
  n: number;
  brier: number | null;
  logScore: number | null;
  skill: { climatology: number | null; baseRate: number | null; persistence: number | null };
  calibrationError: number | null;
  reliability: ReliabilityBin[];
}

/** `open`: the window has not closed; `due`: it has, and is not scored yet. */
export const FORECAST_STATES = ["open", "due", "scored"] as const;

export interface ForecastQuery {
  a?: string;
  b?: string;
  class?: ForecastClass;
  horizon?: Horizon;
  state?: (typeof FORECAST_STATES)[number];
  /** What was said and known by the end of this day. */
  asOf?: string;
  /** Newest first; default 100, at most 1,000. */
  limit?: number;
}

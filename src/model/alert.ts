import type { Level } from "./level.ts";

/**
 * `pending`: the rule holds, but not for long enough, or one source short; `recovering`: the level has fallen and is being
 * watched; `no-data`: the sources are dark; `error`: a rule cannot be evaluated.
 */
export const ALERT_STATES = ["normal", "pending", "alerting", "recovering", "no-data", "error"] as const;

export type AlertState = (typeof ALERT_STATES)[number];

export const VERDICTS = ["useful", "false", "late", "missed"] as const;

export type VerdictKind = (typeof VERDICTS)[number];

/** A step in the life of an alert. */
export interface AlertStep {
  /** The day of the story and the instant of writing. */
  day: string;
  at: string;
  state: AlertState;
  level: Level;
  because: string;
}

export interface Acknowledgement {
  alert: string;
  owner: string;
  note: string;
  at: string;
}

/** Keeps alerts from being told; they are evaluated all the same. */
export interface Silence {
  id: string;
  /** Watches or groups; empty means all. */
  watches: string[];
  /** Only alerts below this level are silenced; `null` for all. */
  belowLevel: Level | null;
  by: string;
  reason: string;
  /** ISO 8601 instants. */
  from: string;
  until: string;
  /** Set where it was ended early. */
  ended: string | null;
}

export interface Verdict {
  alert: string | null;
  watch: string;
  kind: VerdictKind;
  by: string;
  note: string;
  at: string;
  /** Day on which the feared thing happened, where it did: what lead time is counted to. */
  happened: string | null;
}

/** One evolving alert: a group of watches from its first signal to its end. */
export interface Alert {
  /** `GROUP/FIRST-DAY`. */
  id: string;
  group: string;
  watches: string[];
  title: string;
  state: AlertState;
  level: Level;
  /** The highest level it reached. */
  peak: Level;
  owner: string | null;
  /** Day of the first step, of the first alerting step, and of the end; `null` where not reached. */
  began: string;
  alerted: string | null;
  ended: string | null;
  because: string;
  steps: AlertStep[];
  /** The one in force; `null` again after a rise above the level that it was given for. */
  acknowledgement: Acknowledgement | null;
  /** Who has been called because nobody acknowledged, and when. */
  escalations: { to: string; at: string; because: string }[];
  /** Why it is not told: silenced or inhibited, in words; `null` where it is told. */
  muted: string | null;
  verdict: Verdict | null;
  /** When an alerting state was first written: ISO instant. */
  firstToldAt: string | null;
}

/** How good the alerts of a level or watch were, by the analysts' verdicts. */
export interface AlertRecord {
  /** `all watches`, a watch, or `level 3`. */
  of: string;
  alerts: number;
  judged: number;
  useful: number;
  false: number;
  late: number;
  missed: number;
  /** Useful and late among the judged; `null` without any. */
  precision: number | null;
  /** Useful and late among those and the missed; `null` for a level, since what was missed has none. */
  recall: number | null;
  /** Median days from the alert to what happened; positive is early. */
  leadDays: number | null;
}

/**
 * What became of an alert in a back-test. `late`: it came on the day of the feared thing or within the lead window after;
 * `repeat`: it came while the window of an earlier alert was open; `open`: too near the end of the record to be judged.
 */
export type BacktestOutcome = "hit" | "late" | "false" | "repeat" | "open";

/** What a rule would have done over a stretch of history, as known then. */
export interface Backtest {
  watch: string;
  from: string;
  to: string;
  days: number;
  daysAtLevel: Record<Level, number>;
  /** Days at the alert level or above. */
  daysAlerting: number;
  /** `began`: the first alerting day; `hit`: the day of the feared thing that followed within the lead window. */
  alerts: {
    began: string;
    ended: string | null;
    peak: Level;
    because: string;
    hit: string | null;
    leadDays: number | null;
    outcome: BacktestOutcome;
  }[];
  alertsPerYear: number;
  /** What was counted as the feared thing, in words, and when it happened. */
  target: string;
  happened: string[];
  precision: number | null;
  recall: number | null;
  medianLeadDays: number | null;
  /** 95 % intervals (Wilson). */
  precisionInterval: [number, number] | null;
  recallInterval: [number, number] | null;
  /** What chance alone would give: precision of an alert on a random day. */
  chance: number | null;
  method: string;
}

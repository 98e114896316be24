import type { Track } from "./relation.ts";

/** A lasting change of a directed series: since when, how much, how sure. */
export interface Change {
  actor: string;
  recipient: string;
  track: Track;
  /** The day on which it began most probably, and the days between which it did. */
  day: string;
  from: string;
  to: string;
  /** Acts in 30 days before and after. */
  before: number;
  after: number;
  direction: "more" | "less";
  /** 0 to 1. */
  sureness: number;
  because: string;
}

/** Daily acts of one direction, one a day and type; the last count is that of the day looked from. */
export interface DirectedCounts {
  actor: string;
  recipient: string;
  track: Track;
  /** ISO date of the first count. */
  firstDay: string;
  counts: readonly number[];
}

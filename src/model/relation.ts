import type { QuadClass } from "./event.ts";
import type { Level } from "./level.ts";

/** The two halves of a directed series: quad classes joined by sign. */
export type Track = "cooperation" | "conflict";

/** One day of a directed series. Acts are counted once a day, pair and type, however many reports tell them. */
export interface SeriesDay {
  day: string;
  counts: Record<QuadClass, number>;
  /** Mean Goldstein scale of the day's acts, -10 to +10; `null` on a day without acts. */
  scale: number | null;
  /** Independent stories behind the day's acts. */
  stories: number;
}

/** What is usual for a direction of a pair, from its own past alone. */
export interface Norm {
  /** The days it rests on, both inclusive; they end before the newest window that is judged. */
  from: string;
  to: string;
  days: number;
  /** Fewer than 90 days of past: the norm is shown as provisional. */
  provisional: boolean;
  /** Acts a day, and the band that a `bandDays`-day count usually stays in (10th to 90th percentile). */
  perDay: Record<Track, number>;
  band: Record<Track, { low: number; high: number }>;
  bandDays: number;
}

/** How far the last days depart from the norm. */
export interface Surprise {
  track: Track;
  /** Length of the window in days: 1, 7 or 30, ending on the as-of day. */
  window: 1 | 7 | 30;
  observed: number;
  expected: number;
  /** The 10th and 90th percentile of what is usual: what the window stays in four times of five. */
  expectedLow: number;
  expectedHigh: number;
  /** Minus the base-2 logarithm of the chance of at least this many acts under the norm: 0 is usual, 10 is one in a thousand. */
  bits: number;
  /** Independent stories in the window. */
  stories: number;
  /** One sentence with the figures in it. */
  because: string;
}

export interface DirectedRelation {
  actor: string;
  recipient: string;
  series: SeriesDay[];
  norm: Norm;
  surprises: Surprise[];
}

/** A pair against its own norm. */
export interface PairView {
  a: string;
  b: string;
  asOf: string;
  level: Level;
  /** Why this level, in one sentence. */
  because: string;
  /** From `a` to `b`, then from `b` to `a`. */
  directions: [DirectedRelation, DirectedRelation];
}

/** A line of the beacon: a pair that moved. */
export interface Mover {
  a: string;
  b: string;
  level: Level;
  because: string;
  /** The strongest departure and the direction that it lies in. */
  actor: string;
  recipient: string;
  surprise: Surprise;
  /** Day of the newest counted act between the two. */
  lastDay: string;
}

/** Two sides, each a code or the name of a group, restricted to some acts. */
export interface IssueView {
  a: string;
  b: string;
  /** Which acts count, in words. */
  about: string;
  asOf: string;
  /** The strongest departure, in one sentence. */
  because: string;
  directions: [DirectedRelation, DirectedRelation];
}

/** Acts of seven days, both inclusive. */
export interface WeekCount extends Record<Track, number> {
  from: string;
  to: string;
}

/** One direction between a state and a partner, as its line on the page of dual tracks. */
export interface TrackLine {
  actor: string;
  recipient: string;
  /** The level that this direction alone reaches, and why. */
  level: Level;
  because: string;
  /** Acts a day that are usual. */
  perDay: Record<Track, number>;
  /** The departure that stands out most. */
  strongest: Surprise;
  /** The oldest first; the last week ends on the as-of day. */
  weeks: WeekCount[];
}

/** Where a relation goes: more cooperation and less conflict than before, or the reverse. */
export type Drift = "closer" | "colder" | "steady";

/** One partner of a state. */
export interface PartnerTrack {
  /** A code or the name of a group. */
  partner: string;
  title: string;
  /** From the state to the partner, then from the partner to the state. */
  lines: [TrackLine, TrackLine];
  /** Share of all the state's acts of the last 30 days that went to the partner, and over the norm; `null` without acts. */
  attention: { now: number | null; usual: number | null };
  drift: Drift;
  /** First day of the week in which the drift began; `null` where it is steady. */
  since: string | null;
  /** One sentence. */
  because: string;
}

/** Two partners towards which a state moved in the same weeks, the same way or the opposite. */
export interface Comovement {
  a: string;
  b: string;
  moved: "together" | "apart";
  /** Pearson's, of the weekly balances of cooperation and conflict. */
  correlation: number;
  weeks: number;
  /** One sentence. */
  because: string;
}

/** One state with several others, side by side. */
export interface DualTrack {
  state: string;
  asOf: string;
  /** Which acts count, in words. */
  about: string;
  partners: PartnerTrack[];
  /** The largest weekly count on the page: one scale for all. */
  scale: number;
  comovements: Comovement[];
  /** Who came closer and who grew colder, in one sentence. */
  because: string;
}

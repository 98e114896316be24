/** What the journal keeps: all that Bongsu or its users said on a day and may not be altered later. */
export const JOURNAL_KINDS = [
  "watch",
  "level",
  "alert",
  "acknowledgement",
  "silence",
  "verdict",
  "forecast",
  "score",
  "backtest",
  "evaluation",
  "link",
  "ruling",
  "resolution",
  "plan",
  "drill",
  "brief",
  "notifying",
] as const;

export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** One entry, written once. A correction is a new entry. */
export interface JournalEntry<Body = unknown> {
  kind: JournalKind;
  /** Names the entry among its kind: an entry of the same kind and id that is sent again is not written again. */
  id: string;
  /** What it is about: a watch, an alert, a pair `KOR/RUS`. */
  subject: string;
  /** The day of the story it belongs to (ISO date): what was known by its end is what the entry rests on. */
  day: string;
  /** When it was written: ISO 8601 instant, UTC. */
  at: string;
  /** JSON. */
  body: Body;
}

/** Entries in the order in which they were written; both days inclusive. */
export interface JournalQuery {
  kinds: readonly JournalKind[];
  subject?: string;
  from?: string;
  to?: string;
  /** Entries written after this one; default 0. */
  after?: number;
  /** Default 10,000, at most 100,000; the newest of them where `newest` is set. */
  limit?: number;
  newest?: boolean;
}

/** An entry with its place in the journal. */
export interface KeptEntry<Body = unknown> extends JournalEntry<Body> {
  seq: number;
}

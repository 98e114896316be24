/** What the log of decisions keeps. */
export const DECISION_ACTS = [
  "plan",
  "activated",
  "started",
  "done",
  "skipped",
  "decided",
  "released",
  "handed-over",
  "noted",
  "stood-down",
  "reviewed",
] as const;

export type DecisionAct = (typeof DECISION_ACTS)[number];

/** A decision on its way into the log. */
export interface Decided<Body = unknown> {
  /** What it belongs to: an activation, or `plan/ID`. */
  subject: string;
  act: DecisionAct;
  by: string;
  /** ISO 8601 instant, UTC. */
  at: string;
  /** The day of the story. */
  day: string;
  /** Part of a drill; nothing of it is real. */
  exercise: boolean;
  /** JSON. */
  body: Body;
}

/**
 * An entry of the log. `hash` is SHA-256, hex, over the canonical JSON (RFC 8785) of all its other fields; `previous` is the hash of the entry
 * before, so that nothing can be altered, removed or put elsewhere without every later hash changing.
 */
export interface LoggedDecision<Body = unknown> extends Decided<Body> {
  /** From 1, without gaps. */
  seq: number;
  /** 64 zeros for the first. */
  previous: string;
  hash: string;
}

/** How long the log is and what it ends in: written down elsewhere, it shows that nothing was cut off the end. */
export interface LogHead {
  entries: number;
  hash: string;
}

/** Whether the log is whole, and if not, what is wrong with it, one sentence each. */
export interface Verification {
  head: LogHead;
  sound: boolean;
  faults: { seq: number | null; message: string }[];
}

/** Entries in the order in which they were written. */
export interface DecisionQuery {
  subject?: string;
  /** Entries after this one; default 0. */
  after?: number;
  /** Default 10,000, at most 100,000. */
  limit?: number;
}

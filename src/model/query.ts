import type { EventType } from "./event.ts";
import type { ForecastClass } from "./forecast.ts";

/** As-of days are ISO dates: what became known later than that day does not exist for the query. */
export interface EventQuery {
  /**
   * Country or body codes; an event matches when any of its actors (recipients) does. In a joint act without recipients
   * each party stands on both sides.
   */
  actor?: string;
  recipient?: string;
  /** Both directions between two codes; not to be joined with `actor` or `recipient`. */
  between?: readonly [string, string];
  /** Events of one document; only so are those of a copy listed, which tell again what its original tells. */
  documentId?: string;
  from?: string;
  to?: string;
  asOf?: string;
  /** Newest first; default 100, at most 1,000. */
  limit?: number;
  offset?: number;
}

export interface RollupQuery {
  actor?: string;
  recipient?: string;
  from?: string;
  to?: string;
  asOf?: string;
}

/** Stories of one side, of one pair, or of several directed pairs at once. */
export interface StoryQuery extends RollupQuery {
  /** Actor and recipient; not to be joined with `actor` or `recipient`. */
  pairs?: readonly (readonly [string, string])[];
}

export interface DayQuery {
  from: string;
  to: string;
  asOf?: string;
}

export interface PairQuery extends DayQuery {
  actor: string;
  recipient: string;
}

/** A page of documents in the order they were filed, after the given row; default 100, at most 1,000. */
export interface DocumentQuery {
  after?: number;
  limit?: number;
  asOf?: string;
}

export interface SearchQuery {
  /** Words; quoted phrases and a trailing `*` are understood; anything else is taken literally. */
  words: string;
  language?: string;
  outlet?: string;
  asOf?: string;
  limit?: number;
  offset?: number;
}

export interface SearchHit {
  id: string;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
  uncoded: string | null;
  copyOf: string | null;
  /** Plain text cut from the document, with the matches as offsets into it. */
  snippet: string;
  matches: { start: number; end: number }[];
}

/** Which acts of a pair are asked about: one of issue, class and type. */
export interface IssueAsked {
  issue?: string;
  class?: ForecastClass;
  type?: EventType;
  asOf?: string;
  from?: string;
}

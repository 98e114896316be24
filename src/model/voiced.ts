import type { EventType } from "./event.ts";
import type { Interval } from "./interval.ts";
import type { Quote } from "./span.ts";
import type { Told } from "./stated.ts";

/** How a voiced forecast turned out. */
export interface Resolution {
  /** Whether what was asked happened; `null`: it cannot be said, and is not scored. */
  happened: boolean | null;
  /** `events`, or the analyst's name. */
  by: string;
  because: string;
  day: string;
  evidence: { documentId: string; eventId: string } | null;
}

/** What somebody predicted, with which words. */
export interface VoicedForecast extends Told {
  /** `DOCUMENT-STATEMENT`. */
  id: string;
  statementId: string;
  question: string;
  speaker: { name: string; country: string | null };
  content: Quote;
  evidence: Quote;
  /** The words of likelihood with their ICD 203 range, each end 0 to 1; `null` where there were none. */
  probability: { words: string; low: number; high: number } | null;
  /** The chance given to what the question asks, 0 to 1: the middle of the range, turned round where the words deny it. */
  chance: number | null;
  /** Whether its words say that it will not happen. */
  denies: boolean;
  horizon: Interval | null;
  /** Last day of the horizon; `null` where none was given. */
  due: string | null;
  /** (chance - outcome) squared; `null` before it is resolved. */
  brier: number | null;
}

/** What several forecasts are about. */
export interface VoicedQuestion {
  id: string;
  /** In words: theme, parties and milestone; the first forecast's own words where no theme is read. */
  words: string;
  /** What an event must be to answer it; empty lists where the words leave it open. */
  types: EventType[];
  parties: string[];
  /** Oldest first. */
  forecasts: VoicedForecast[];
  /** Why they contradict each other, naming both; `null` where they do not. */
  contradiction: string | null;
  resolution: Resolution | null;
}

/** A speaker's record. */
export interface Forecaster {
  name: string;
  country: string | null;
  forecasts: number;
  scored: number;
  /** Mean Brier score, 0 is best; with its 95 % bootstrap interval. `null` without any. */
  brier: number | null;
  interval: [number, number] | null;
  /** What saying a half each time would have scored: 0.25. */
  reference: number | null;
}

/** An analyst's word on how a question turned out. */
export interface ResolutionRuling {
  question: string;
  happened: boolean | null;
  because: string;
  by: string;
  at: string;
}

export interface VoicedQuery {
  concerns?: string;
  speaker?: string;
  state?: "open" | "due" | "resolved";
  contradicting?: boolean;
  asOf?: string;
  /** Newest first; default 100, at most 1,000. */
  limit?: number;
}

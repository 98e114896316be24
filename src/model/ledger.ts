import type { CalendarEntry, CalendarQuery } from "./calendar.ts";
import type {
  Commitment,
  CommitmentQuery,
  CommitmentRuling,
  KeptWord,
  Link,
  LinkJudgement,
  LinkThresholds,
} from "./commitment.ts";
import type { Forecaster, ResolutionRuling, VoicedQuery, VoicedQuestion } from "./voiced.ts";

/** A link that waits for an analyst, with the commitment that it would belong to. */
export interface Suggestion {
  commitment: Pick<
    Commitment,
    "id" | "kind" | "speaker" | "side" | "addressees" | "words" | "condition" | "action" | "lastDay" | "status"
  >;
  link: Link;
}

/** What is asked of the ledgers. */
export interface LedgerReading {
  commitments(query: CommitmentQuery): Promise<{ total: number; commitments: Commitment[] }>;
  /** `null` for one that is not known by that day. */
  commitment(id: string, asOf?: string): Promise<Commitment | null>;
  /** Links below certainty of what has not ended, the strongest few of each commitment and side, strongest first. */
  suggestions(query: { asOf?: string; limit?: number }): Promise<{ total: number; suggestions: Suggestion[] }>;
  linkThresholds(asOf?: string): Promise<LinkThresholds>;
  /** How often words were followed by the act; those with most words first. */
  keptWords(asOf?: string): Promise<KeptWord[]>;
  questions(query: VoicedQuery): Promise<{ total: number; questions: VoicedQuestion[] }>;
  forecasters(asOf?: string): Promise<Forecaster[]>;
  calendar(query: CalendarQuery): Promise<CalendarEntry[]>;
  /** The same as RFC 5545; `base` is the address of the board, for links. */
  icalendar(query: CalendarQuery, base: string): Promise<string>;
}

/** What an analyst does with the ledgers. */
export interface LedgerDesk {
  judgeLink: (order: Omit<LinkJudgement, "at" | "score">) => Promise<Commitment>;
  ruleCommitment: (order: Omit<CommitmentRuling, "at">) => Promise<Commitment>;
  resolve: (order: Omit<ResolutionRuling, "at">) => Promise<VoicedQuestion>;
}

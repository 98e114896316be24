import type { EventType } from "./event.ts";
import type { Quote } from "./span.ts";
import type { Probability, StatementKind } from "./statement.ts";
import type { Told } from "./stated.ts";

/** `red line`: what the speaker's side will do to another if that one does what it is warned of. */
export const COMMITMENT_KINDS = ["commitment", "threat", "red line", "offer", "demand"] as const;

export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/**
 * `condition-reported`: one independent source tells that the condition came about; `condition-met`: two do, or an analyst says so;
 * `lapsed`: its deadline passed and its condition never came about; `contradicted`: the side did the opposite.
 */
export const COMMITMENT_STATUSES = [
  "open",
  "condition-reported",
  "condition-met",
  "acted",
  "acted-in-part",
  "not-acted",
  "lapsed",
  "withdrawn",
  "contradicted",
] as const;

export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What an event must be to be the condition, or the act, that was spoken of. An empty list means that the words leave it open. */
export interface MeantAct {
  words: string;
  /** That it does not happen is what is meant: `unless`, `until`, `will not`. */
  negated: boolean;
  /** Any of these, the likeliest first. */
  types: EventType[];
  contexts: string[];
  actors: string[];
  recipients: string[];
  /** Which words it is read from, one sentence. */
  because: string;
}

/** One time that it was said. */
export interface Wording extends Told {
  statementId: string;
  kind: StatementKind;
  speaker: { name: string; country: string | null };
  content: Quote;
  condition: Quote | null;
  evidence: Quote;
  probability: Probability | null;
  quoted: boolean;
  /** How it differs from the wording before: harder, softer, another condition; `null` for the first and where nothing changed. */
  drift: string | null;
}

export type LinkSide = "condition" | "action";

/** `automatic`: as good as certain; `suggested`: waits for an analyst. */
export const LINK_STANDINGS = ["automatic", "suggested", "confirmed", "rejected"] as const;

export type LinkStanding = (typeof LINK_STANDINGS)[number];

/** How much of what was meant an event is; `contrary`: it shows the opposite, such as a denial or the reverse act. */
export type Extent = "whole" | "part" | "contrary";

/** What speaks for an event being what was meant. */
export interface Match {
  /** 0 to 1. */
  score: number;
  extent: Extent;
  /** One sentence: what fits and what does not. */
  because: string;
}

/** An event taken for the condition or the act of a commitment. */
export interface Link extends Match {
  /** `COMMITMENT/SIDE/DOCUMENT/EVENT`. */
  id: string;
  side: LinkSide;
  documentId: string;
  eventId: string;
  type: EventType;
  /** Day of the event, `null` where unknown. */
  day: string | null;
  knownDay: string;
  title: string | null;
  outlet: string | null;
  /** The sentence of the event. */
  words: string;
  standing: LinkStanding;
  /** Who confirmed or rejected it, and why. */
  by: string | null;
  note: string | null;
}

/** One commitment, threat, offer, demand or red line, over all its repetitions. */
export interface Commitment {
  /** `DOCUMENT-STATEMENT` of its first wording. */
  id: string;
  kind: CommitmentKind;
  /** Who said it first, and everybody who said it. */
  speaker: { name: string; country: string | null };
  speakers: string[];
  /** Codes on whose behalf, and to whom. */
  side: string[];
  addressees: string[];
  /** The newest wording's words. */
  words: string;
  condition: MeantAct | null;
  action: MeantAct | null;
  /** ISO date; `null` where none was given. */
  deadline: string | null;
  firstDay: string;
  lastDay: string;
  /** Oldest first. */
  wordings: Wording[];
  /** Strongest first; those rejected stand last. */
  links: Link[];
  status: CommitmentStatus;
  /** The day on which the status was taken. */
  since: string;
  /** Why, in one sentence. */
  because: string;
  /** The analyst who set the status; `null` where events did. */
  decidedBy: string | null;
  /** Independent outlets that report the condition. */
  conditionSources: number;
  /** Days from the first wording, and from the condition, to the act; `null` without one. */
  daysTaken: { fromWord: number; fromCondition: number | null } | null;
  /** Every status that it had, oldest first. */
  history: { day: string; status: CommitmentStatus; because: string }[];
}

/** A report that the condition of an open commitment came about. */
export interface OpenCondition {
  commitment: string;
  /** What will be done if what. */
  words: string;
  day: string;
  documentId: string;
  eventId: string;
  outlet: string | null;
}

/** What an analyst said of a link, or of an event that was no link yet. */
export interface LinkJudgement {
  commitment: string;
  side: LinkSide;
  documentId: string;
  eventId: string;
  verdict: "confirmed" | "rejected";
  /** `null` leaves the extent as it was found. */
  extent: Extent | null;
  /** The score at the time; `null` where it had not been found. */
  score: number | null;
  by: string;
  note: string;
  at: string;
}

/** What an analyst said of a commitment as a whole. `null` in `status` takes back an earlier word; `sameAs` joins it to another. */
export interface CommitmentRuling {
  commitment: string;
  status: CommitmentStatus | null;
  sameAs: string | null;
  by: string;
  note: string;
  at: string;
}

/** From which score on a link holds by itself, and from which it is shown as a suggestion. */
export interface LinkThresholds {
  automatic: number;
  suggested: number;
  /** Judgements that they were learnt from. */
  judgements: number;
  because: string;
}

/** How often words were followed by the act. */
export interface KeptWord {
  /** A speaker's name or a state's code. */
  of: string;
  by: "speaker" | "state";
  what: "threats" | "promises" | "demands";
  total: number;
  open: number;
  /** Of those that came to an end: followed wholly, in part, not. */
  acted: number;
  inPart: number;
  notActed: number;
  /** Share of the ended that were followed, wholly or in part, with its 95 % interval (Wilson); `null` without any. */
  share: number | null;
  interval: [number, number] | null;
  /** Days from the word to the act: median, with the 10th and 90th percentile. */
  days: { median: number; low: number; high: number } | null;
}

export interface CommitmentQuery {
  /** Codes of the side, or of whom it concerns. */
  side?: string;
  concerns?: string;
  status?: CommitmentStatus;
  kind?: CommitmentKind;
  /** Has a deadline by this day. */
  dueBy?: string;
  asOf?: string;
  /** Newest wording first; default 100, at most 1,000. */
  limit?: number;
  offset?: number;
}

import type { Party } from "./entity.ts";
import type { Interval } from "./interval.ts";
import type { Place } from "./place.ts";
import type { Quote, Span } from "./span.ts";

/** PLOVER manual v1.3, the sixteen event types, from most cooperative to most hostile. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** PLOVER quad classes: verbal and material cooperation, verbal and material conflict. */
export const QUAD_CLASSES = [
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
] as const;

export type QuadClass = (typeof QUAD_CLASSES)[number];

export type Factuality = "actual" | "future" | "hypothetical" | "negated";

export interface Attribution {
  entity: string | null;
  name: string;
  cue: string;
}

/** Who did what to whom, when, on which words. */
export interface Event {
  id: string;
  type: EventType;
  modes: string[];
  contexts: string[];
  /** The nearest CAMEO code. */
  cameo: string | null;
  /** Goldstein scale, -10 (most hostile) to +10 (most cooperative). */
  scale: number;
  actors: Party[];
  recipients: Party[];
  date: Interval | null;
  place: Place | null;
  factuality: Factuality;
  historical: boolean;
  attribution: Attribution[];
  /** 0 to 1. */
  confidence: number;
  evidence: Quote;
  trigger: Span;
  mentions: Span[];
  /** What in the sentence made the coder decide, one line. */
  because: string;
}

import type { EventType } from "./event.ts";
import type { Interval } from "./interval.ts";
import type { Quote } from "./span.ts";

export type StatementKind =
  | "position"
  | "commitment"
  | "threat"
  | "demand"
  | "offer"
  | "forecast"
  | "recommendation"
  | "denial";

export interface Speaker {
  entity: string | null;
  name: string;
  country: string | null;
}

/** An act that a statement speaks of without asserting it. */
export interface StatedAct {
  type: EventType;
  actors: string[];
  recipients: string[];
}

export interface Condition extends Quote {
  negated: boolean;
  type: EventType | null;
  actors: string[];
  recipients: string[];
}

/** Words of likelihood with their ICD 203 range, each end 0 to 1. */
export interface Probability {
  words: string;
  low: number;
  high: number;
}

/** What a named or attributable speaker promises, threatens, demands, offers, predicts, recommends, denies or holds. */
export interface Statement {
  id: string;
  kind: StatementKind;
  speaker: Speaker;
  onBehalfOf: string[];
  addressees: string[];
  content: Quote;
  condition: Condition | null;
  action: StatedAct | null;
  negated: boolean;
  probability: Probability | null;
  horizon: Interval | null;
  quoted: boolean;
  confidence: number;
  evidence: Quote;
}

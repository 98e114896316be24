import type { EventType } from "./event.ts";

/** A past act that a guess rests on. */
export interface NextEventReason {
  words: string;
  /** Its share of the score, signed. */
  effect: number;
  day: string | null;
}

/** What one actor is likely to do next to whom, ranked among all that it could do. */
export interface NextEvent {
  rank: number;
  actor: string;
  type: EventType;
  recipient: string;
  /** Chance of at least one such act in the next 30 days by the pace of past acts, 0 to 1; for ranking, not calibrated. */
  score: number;
  because: NextEventReason[];
  method: string;
}

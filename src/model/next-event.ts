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
  /** Its share among the guesses, 0 to 1; not a probability that it happens. */
  score: number;
  because: NextEventReason[];
  method: string;
}

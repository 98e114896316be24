import type { EventType } from "./event.ts";
import type { Quote } from "./span.ts";

/** Why something that was found is not in the record. */
export const LEFT_OUT = [
  // The sentence is not read for acts.
  "too-long",
  "no-party",
  "quiet",
  // The words fit, the parties do not.
  "no-actor",
  "no-foreign-party",
  "domestic",
  "unfit-party",
  "unsure",
  // The text does not assert the act.
  "spoken-of",
  "policy",
  "planned-not",
  "appointment",
  "weighed-by-speaker",
  "foretold-by-another",
  "foretold-by-expert",
  "own-charge",
] as const;

export type LeftOutReason = (typeof LEFT_OUT)[number];

export const DECISION_SUBJECTS = ["sentence", "event", "statement", "designation", "appointment"] as const;

/**
 * `coded`: stands in the record; `changed`: stands there as something else than its words say; `merged`: another telling
 * of what stands there; `left-out`: does not stand there.
 */
export const DECISION_OUTCOMES = ["coded", "changed", "merged", "left-out"] as const;

/** What coding decided on some words of a document, and why. */
export interface Decision {
  /** What the words are or might have been; `sentence`: the sentence as a whole was passed over. */
  about: (typeof DECISION_SUBJECTS)[number];
  outcome: (typeof DECISION_OUTCOMES)[number];
  /** Number of the sentence that holds the words, from 0. */
  sentence: number;
  /** The words that were decided on, with their place in the text. */
  words: Quote;
  /** What the words read as: an event type, a kind of statement, `list`, `scheduled`; `null` for a sentence. */
  reads: string | null;
  /** The event type that they were coded as, where that differs; else `null`. */
  became: EventType | null;
  /** Id of the event or statement in the record; `null` where it has none. */
  id: string | null;
  /** `null` where nothing was left out. */
  reason: LeftOutReason | null;
  /** The words, frame and steps that led here, in one line. */
  because: string;
}

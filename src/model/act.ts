import type { EventType } from "./event.ts";

/**
 * A counted act of one directed pair as one original document tells it: the unit that series, indicators, forecasts and
 * back-tests are made from. Only actual, present, dated acts between coded parties are counted.
 */
export interface Act {
  /** The day on which it counts, and the day on which this report of it became known: ISO dates. */
  day: string;
  knownDay: string;
  actor: string;
  recipient: string;
  type: EventType;
  modes: string[];
  contexts: string[];
  cameo: string | null;
  /** Goldstein scale, -10 to +10. */
  scale: number;
  /** 0 to 1. */
  confidence: number;
  /** The report: an independent story, and who printed it first. */
  documentId: string;
  eventId: string;
  outlet: string | null;
}

/** Acts of directed pairs; both days inclusive. As-of days are ISO dates. */
export interface ActQuery {
  /** Directed pairs, at most 1,000; all pairs where absent. */
  pairs?: readonly (readonly [actor: string, recipient: string])[];
  from?: string;
  to?: string;
  asOf?: string;
}

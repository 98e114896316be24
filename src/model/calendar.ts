import type { Interval } from "./interval.ts";
import type { Quote } from "./span.ts";
import type { Told } from "./stated.ts";

/** `deadline`: of a commitment; `forecast`: the day on which a voiced forecast falls due. */
export const CALENDAR_KINDS = ["appointment", "deadline", "forecast"] as const;

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/**
 * `held`, `cancelled`, `postponed`: as reported; `not-reported`: its day has passed and nothing was heard of it; `met`, `missed`: of a
 * deadline or a forecast.
 */
export const CALENDAR_STATUSES = [
  "scheduled",
  "expected",
  "postponed",
  "cancelled",
  "held",
  "not-reported",
  "met",
  "missed",
] as const;

export type CalendarStatus = (typeof CALENDAR_STATUSES)[number];

/** A date to come, or one that came, over all reports of it. */
export interface CalendarEntry {
  /** Stable over its reports, so that a calendar that subscribes updates it. */
  id: string;
  kind: CalendarKind;
  title: string;
  participants: string[];
  place: string | null;
  /** `null` where no date was given yet. */
  date: Interval | null;
  status: CalendarStatus;
  /** What became of it, in one sentence. */
  because: string;
  /** Reports of it, oldest first. */
  reports: (Told & { words: Quote })[];
  /** The event that it became; `null` where none is known. */
  event: { documentId: string; eventId: string } | null;
  /** The commitment or question behind it. */
  commitment: string | null;
  question: string | null;
}

export interface CalendarQuery {
  /** Days that an entry must touch; entries without a date are left out where either is given. */
  from?: string;
  to?: string;
  concerns?: string;
  kind?: CalendarKind;
  asOf?: string;
}

import type { CalendarEntry, CalendarKind, CalendarStatus } from "../../model/calendar.ts";

/** A day on which a commitment or a voiced forecast falls due. */
export interface DueDay {
  /** Stable: the same for the same day of the same thing. */
  id: string;
  kind: Exclude<CalendarKind, "appointment">;
  title: string;
  participants: string[];
  /** ISO date. */
  day: string;
  status: CalendarStatus;
  /** What became of it, in one sentence. */
  because: string;
  reports: CalendarEntry["reports"];
  commitment: string | null;
  question: string | null;
}

/** A due day as an entry of the calendar. */
export function dueEntry({ day, ...rest }: DueDay): CalendarEntry {
  return { ...rest, date: { start: day, end: day }, place: null, event: null };
}

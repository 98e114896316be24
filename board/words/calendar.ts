import type { CalendarEntry, CalendarKind, CalendarStatus } from "../../src/model/calendar.ts";
import words from "./calendar.json";
import { daysFrom } from "./days.ts";

interface Mark {
  mark: string;
  name: string;
}

const kinds: Readonly<Record<CalendarKind, Mark>> = words.kinds;
const statuses: Readonly<Record<CalendarStatus, Mark>> = words.statuses;

const OVER: ReadonlySet<CalendarStatus> = new Set(["held", "not-reported", "met", "missed"]);

/** A kind of date as shape and word. */
export const calendarKind = (kind: CalendarKind): Mark => kinds[kind];

/** What became of a date, as shape and word. */
export const calendarStatus = (status: CalendarStatus): Mark => statuses[status];

/** First and last day of an entry; `null` where it has no whole date. */
export function entryDays({ date }: Pick<CalendarEntry, "date">): { first: string; last: string } | null {
  const first = whole(date?.start) ?? whole(date?.end);
  const last = whole(date?.end) ?? first;
  return first === null || last === null ? null : { first, last };
}

/** A day with its year; `--04-02` is none. */
function whole(day: string | null | undefined) {
  return day !== null && day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** Whether it lies behind: its days have passed, or it is known how it came out. */
export function isPast({ status }: Pick<CalendarEntry, "status">, last: string, today: string): boolean {
  return last < today || OVER.has(status);
}

/** How far off it is: `today`, `tomorrow`, `in 6 days`, `12 days ago`; `now` while it lasts. */
export function offWords({ first, last }: { first: string; last: string }, today: string): string {
  if (first < today && today <= last) return "now";
  const days = daysFrom(today, first > today ? first : last);
  if (days === null) return "";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

import { dayNumber, isoDay } from "../model/day.ts";

/** A store whose newest report is older than so many days is an archive. */
const ARCHIVE_AFTER = 60;

/**
 * The day that counts as today (ISO date, UTC): the calendar's, so that silence is noticed; of an archive, which nobody
 * adds to, its own last day.
 */
export function todayOf(lastDay: string | null, now: Date): string {
  const calendar = now.toISOString().slice(0, 10);
  const last = dayNumber(lastDay);
  if (last === null || lastDay === null) return calendar;
  if (last > (dayNumber(calendar) ?? last)) return isoDay(last);
  return (dayNumber(calendar) ?? last) - last > ARCHIVE_AFTER ? lastDay : calendar;
}

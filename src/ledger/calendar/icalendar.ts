import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry, CalendarStatus } from "../../model/calendar.ts";
import { daysOf } from "./days.ts";

/** How a feed is made. */
export interface Feed {
  /** When it is made: ISO 8601 instant; stands as DTSTAMP. */
  now: string;
  /** The calendar's name. */
  name: string;
  /** What makes the UIDs unique in the world: the name of this installation's host. */
  host: string;
  /** Address of the board without its last slash; with it, each entry leads to its page. */
  base?: string;
}

const MS_PER_DAY = 86_400_000;

const STATUSES: Readonly<Record<CalendarStatus, ICalEventStatus>> = {
  scheduled: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  met: ICalEventStatus.CONFIRMED,
  missed: ICalEventStatus.CONFIRMED,
  expected: ICalEventStatus.TENTATIVE,
  postponed: ICalEventStatus.TENTATIVE,
  "not-reported": ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Statuses that reports did not bring, but time or an event: they are a change of their own to those who subscribe. */
const SETTLED: ReadonlySet<CalendarStatus> = new Set(["held", "not-reported", "met", "missed"]);

/**
 * The entries that have a date as an iCalendar feed (RFC 5545): all-day events, each under a UID that stays the same over its reports, with
 * a SEQUENCE that grows with them. The same entries and settings give the same bytes.
 */
export function icalendar(entries: readonly CalendarEntry[], feed: Feed): string {
  const calendar = ical({
    name: plain(feed.name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Bongsu", product: "Calendar", language: "EN" },
    events: entries.flatMap((entry) => eventOf(entry, feed) ?? []),
  });
  return calendar.toString();
}

function eventOf(entry: CalendarEntry, { now, host, base }: Feed): ICalEventData | null {
  const days = daysOf(entry.date);
  if (days === null) return null;
  return {
    id: `${encodeURIComponent(entry.id)}@${host}`,
    allDay: true,
    timezone: "UTC",
    start: new Date(days.first * MS_PER_DAY),
    end: new Date((days.last + 1) * MS_PER_DAY),
    stamp: new Date(now),
    sequence: Math.max(0, entry.reports.length - 1) + Number(SETTLED.has(entry.status)) + Number(entry.event !== null),
    status: STATUSES[entry.status],
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: plain(entry.title),
    description: descriptionOf(entry),
    categories: [{ name: entry.kind }],
    location: entry.place === null ? null : plain(entry.place),
    url: base === undefined ? null : `${base}/calendar?entry=${encodeURIComponent(entry.id)}`,
  };
}

/** What became of it, and the newest sentence on it. */
function descriptionOf({ status, because, reports }: CalendarEntry): string {
  const newest = reports.at(-1);
  const parts = [`${status.replace("-", " ")}: ${because}`];
  if (newest) parts.push(`“${newest.words.text}” (${newest.outlet ?? "no outlet"}, ${newest.day})`);
  if (newest?.url) parts.push(newest.url);
  return parts.map(plain).join("\n");
}

/** Text on one line, without characters that no calendar can hold. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}

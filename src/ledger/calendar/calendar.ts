import type { CalendarEntry, CalendarQuery } from "../../model/calendar.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { StoredAppointment } from "../../model/stated.ts";
import { CALENDAR } from "./codebook.ts";
import { type Course, courseOf } from "./course.ts";
import { daysOf } from "./days.ts";
import { type DueDay, dueEntry } from "./due-day.ts";
import { type Gathered, gatherAppointments } from "./gather.ts";
import { titleOf } from "./title.ts";
import { type EventShelves, shelveEvents, tookPlace } from "./took-place.ts";

/** The calendar of dates to come and dates that came. Every answer rests on what was known by the end of its as-of day. */
export interface Calendar {
  /** Entries by date, those without one last. */
  entries(query: CalendarQuery): CalendarEntry[];
  /** The entry with this id; `null` where none was known. */
  entry(id: string, asOf?: string): CalendarEntry | null;
}

export interface CalendarRecord {
  appointments: readonly StoredAppointment[];
  /** What `calendarEventsNeeded` asked for. */
  events: readonly StoredEvent[];
  /** Deadlines and due days as they stood by the end of a day. */
  dueDays: (asOf: string) => readonly DueDay[];
  /** The as-of day where a query gives none. */
  today: string;
}

/** Opens the calendar. */
export function openCalendar({ appointments, events, dueDays, today }: CalendarRecord): Calendar {
  const gathered = gatherAppointments(appointments);
  const shelves = shelveEvents(events);
  const all = (asOf: string): CalendarEntry[] => [
    ...gathered.flatMap((appointment) => entryOf(appointment, shelves, asOf) ?? []),
    ...dueDays(asOf).map(dueEntry),
  ];
  return {
    entries: (query) =>
      all(query.asOf ?? today)
        .filter((entry) => answersTo(entry, query))
        .toSorted(byDate),
    entry: (id, asOf = today) => all(asOf).find((entry) => entry.id === id) ?? null,
  };
}

function entryOf({ id, reports }: Gathered, shelves: EventShelves, asOf: string): CalendarEntry | null {
  const known = reports.filter(({ knownDay }) => knownDay <= asOf);
  const newest = known.at(-1);
  if (newest === undefined) return null;
  const { appointment } = known[0]!;
  const participants = [...new Set(known.flatMap((report) => report.appointment.participants))].toSorted();
  const course = courseOf(known);
  const became =
    course.status === "cancelled"
      ? null
      : tookPlace({ ...appointment, participants, date: course.date, since: known[0]!.day }, shelves, asOf);
  const { date, status, because } = became === null ? unlessSilent(course, newest.day, asOf) : heldBy(became, course);
  return {
    id,
    kind: "appointment",
    title: titleOf(appointment.what, participants),
    participants,
    place: known.findLast((report) => report.appointment.place !== null)?.appointment.place?.name ?? null,
    date: date && { start: isoDay(date.first), end: isoDay(date.last) },
    status,
    because,
    reports: known.map(reportOf),
    event: became && { documentId: became.documentId, eventId: became.event.id },
    commitment: null,
    question: null,
  };
}

function reportOf(told: StoredAppointment): CalendarEntry["reports"][number] {
  const { documentId, title, outlet, url, publishedAt, day, knownDay, reports, appointment } = told;
  return { documentId, title, outlet, url, publishedAt, day, knownDay, reports, words: appointment.evidence };
}

function heldBy({ day, outlet, event }: StoredEvent, { date }: Course): Course {
  const on = dayNumber(day);
  const because = `${outlet ?? "A report"} tells of ${day}: “${event.evidence.text}”`;
  return { date: date ?? (on === null ? null : { first: on, last: on }), status: "held", because };
}

/** What nobody spoke of again, some days after its date or long after it was announced without one, is told as such and not as if it had been kept. */
function unlessSilent(course: Course, lastSaid: string, asOf: string): Course {
  const { date, status, because } = course;
  if (status === "cancelled" || status === "held") return course;
  const since = date?.last ?? dayNumber(lastSaid);
  const silence = since === null ? 0 : (dayNumber(asOf) ?? 0) - since;
  if (silence <= (date === null ? CALENDAR.days.undated : CALENDAR.days.silent)) return course;
  return {
    ...course,
    status: "not-reported",
    because: `${because} Nothing was reported of it in the ${silence} days since.`,
  };
}

function answersTo({ date, participants, kind }: CalendarEntry, query: CalendarQuery): boolean {
  const { from, to, concerns } = query;
  const days = daysOf(date);
  const touches =
    (from === undefined && to === undefined) ||
    (days !== null &&
      days.last >= (dayNumber(from ?? null) ?? -Infinity) &&
      days.first <= (dayNumber(to ?? null) ?? Infinity));
  return (
    touches &&
    (query.kind === undefined || query.kind === kind) &&
    (concerns === undefined || participants.includes(concerns))
  );
}

function byDate(one: CalendarEntry, other: CalendarEntry): number {
  const [first, second] = [one, other].map(({ date, id }) => `${date?.start ?? "9999"}/${id}`) as [string, string];
  return first < second ? -1 : Number(first > second);
}

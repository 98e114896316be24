import { dayNumber } from "../../model/day.ts";
import type { EventType } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { EventQuery } from "../../model/query.ts";
import type { StoredAppointment } from "../../model/stated.ts";
import { finds, wordPattern } from "../voiced/word-pattern.ts";
import { CALENDAR } from "./codebook.ts";
import type { Days } from "./days.ts";
import { matterOf } from "./title.ts";

/** Which events to load to tell what became of appointments; limits are left to the caller. */
export function calendarEventsNeeded(appointments: readonly StoredAppointment[]): EventQuery[] {
  const since = new Map<string, EventQuery>();
  for (const { appointment, day } of appointments) {
    if ((CALENDAR.becomes[appointment.type] ?? []).length === 0) continue;
    const [one, other] = appointment.participants.toSorted();
    if (one === undefined) continue;
    const query: EventQuery = other === undefined ? { actor: one, from: day } : { between: [one, other], from: day };
    const key = `${one}/${other ?? ""}`;
    const known = since.get(key);
    if (known === undefined || day < known.from!) since.set(key, query);
  }
  return [...since.values()];
}

/** Events by type and party. */
export type EventShelves = ReadonlyMap<string, readonly StoredEvent[]>;

/** Lays events on shelves; those that are not asserted or long past show nothing. */
export function shelveEvents(events: readonly StoredEvent[]): EventShelves {
  const shelves = new Map<string, StoredEvent[]>();
  for (const stored of events) {
    if (stored.day === null || stored.event.factuality !== "actual" || stored.event.historical) continue;
    for (const code of partiesOf(stored)) {
      const shelf = shelves.get(`${stored.event.type}/${code}`);
      if (shelf) shelf.push(stored);
      else shelves.set(`${stored.event.type}/${code}`, [stored]);
    }
  }
  for (const shelf of shelves.values()) shelf.sort((one, other) => compare(one.day!, other.day!));
  return shelves;
}

export interface Awaited {
  type: EventType;
  participants: readonly string[];
  what: string;
  date: Days | null;
  /** The day of the first report. */
  since: string;
}

/** The event that an appointment became, as known by the end of `asOf`; `null` for none. */
export function tookPlace(awaited: Awaited, shelves: EventShelves, asOf: string): StoredEvent | null {
  const { type, participants, date } = awaited;
  const [first] = participants;
  if (first === undefined) return null;
  const candidates = (CALENDAR.becomes[type] ?? [])
    .flatMap((one) => shelves.get(`${one}/${first}`) ?? [])
    .filter((event) => event.knownDay <= asOf && event.day! >= awaited.since && takePart(event, participants));
  return candidates.find((event) => (date === null ? isUndated(event, awaited) : isOn(event.day!, date))) ?? null;
}

function isOn(day: string, { first, last }: Days): boolean {
  const number = dayNumber(day);
  return number !== null && number >= first - CALENDAR.days.around && number <= last + CALENDAR.days.around;
}

/** Without a date, the event must be of the same matter in so many words. */
function isUndated({ day, event }: StoredEvent, { what, since }: Awaited): boolean {
  const waited = (dayNumber(day) ?? 0) - (dayNumber(since) ?? 0);
  const matter = matterOf(what).toLowerCase().split(/\s+/).at(-1)!;
  return (
    waited > 0 && waited <= CALENDAR.days.undated && finds(wordPattern([matter, `${matter}s`]), event.evidence.text)
  );
}

/** All of two take part, and most of more. */
function takePart(event: StoredEvent, participants: readonly string[]): boolean {
  const parties = partiesOf(event);
  const missing = participants.filter((code) => !parties.has(code)).length;
  return missing <= Math.floor(participants.length / 4);
}

function partiesOf({ event }: StoredEvent): Set<string> {
  return new Set([...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

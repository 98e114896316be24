import { dayNumber, isoDay } from "../../model/day.ts";
import type { Event, EventType } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { EventQuery } from "../../model/query.ts";
import { VOICED } from "./codebook.ts";
import type { Heard } from "./heard.ts";
import { type Reading, themeOf } from "./reading/reading.ts";
import { finds } from "./word-pattern.ts";

/** Types of event that say yes to what a forecast asks; none where only an analyst can say: of other matters, and where nobody knows who acts. */
export function answeringTypes(reading: Reading): EventType[] {
  const theme = themeOf(reading);
  if (theme === undefined) return reading.type === null ? [] : [reading.type];
  const isClear = theme.parties === "acts" ? reading.actors.length > 0 && reading.recipients.length > 0 : reading.named;
  return isClear ? theme.types : [];
}

/** Which events to load, so that these forecasts can be answered: a page of `store.events` for each; limits are left to the caller. */
export function eventsNeeded(heard: readonly Heard[]): EventQuery[] {
  const since = new Map<string, { parties: string[]; from: string }>();
  for (const { reading, stored } of heard) {
    if (answeringTypes(reading).length === 0) continue;
    for (const parties of sidesOf(reading)) {
      const known = since.get(parties.join("/"));
      const from = known !== undefined && known.from < stored.day ? known.from : stored.day;
      since.set(parties.join("/"), { parties, from });
    }
  }
  return Array.from(since.values(), ({ parties: [one = "", other], from }) =>
    other === undefined ? { actor: one, from } : { between: [one, other] as const, from },
  );
}

/** The pairs that a forecast is about; a single party stands alone. */
function sidesOf({ parties }: Reading): string[][] {
  if (parties.length < 2) return parties.map((party) => [party]);
  return parties.flatMap((one, at) => parties.slice(at + 1).map((other) => [one, other]));
}

/** Events by whom they concern, for finding answers. */
export interface EventIndex {
  /** Events that answer what a forecast asks, from the day after it was made; by day. */
  answers(forecast: Heard): StoredEvent[];
  /** Whether anything at all was reported of its parties within the days, both inclusive, by the end of `asOf`. */
  heardOf(forecast: Heard, from: string, to: string, asOf: string): boolean;
}

interface Dated {
  stored: StoredEvent;
  day: string;
  parties: Set<string>;
}

/** Lays an index over events; what is not asserted, long past or unsurely coded answers nothing. */
export function indexEvents(events: readonly StoredEvent[]): EventIndex {
  const byParty = new Map<string, Dated[]>();
  for (const stored of events) {
    if (stored.day === null) continue;
    const dated = { stored, day: stored.day, parties: codesOf(stored.event) };
    for (const code of dated.parties) {
      const list = byParty.get(code);
      if (list) list.push(dated);
      else byParty.set(code, [dated]);
    }
  }
  for (const list of byParty.values()) list.sort((one, other) => compare(one.day, other.day));
  const about = ({ parties }: Reading): Dated[] => {
    const lists = parties.map((party) => byParty.get(party) ?? []);
    const shortest = lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
    const wanted = Math.min(2, parties.length);
    return shortest.filter((event) => parties.filter((party) => event.parties.has(party)).length >= wanted);
  };
  return {
    answers({ reading, stored: { day: made } }) {
      const types = answeringTypes(reading);
      if (types.length === 0) return [];
      return about(reading)
        .filter(({ stored: { event }, day }) => day > made && types.includes(event.type) && says(event, reading))
        .map(({ stored }) => stored);
    },
    heardOf: ({ reading }, from, to, asOf) =>
      about(reading).some(({ stored, day }) => from <= day && day <= to && stored.knownDay <= asOf),
  };
}

/** Whether an event of a type that answers is what the forecast asks. */
function says(event: Event, reading: Reading): boolean {
  const theme = themeOf(reading);
  if (event.factuality !== "actual" || event.historical || event.confidence < VOICED.answers.confidence) return false;
  if (theme !== undefined && theme.contexts.length > 0 && !theme.contexts.some((one) => event.contexts.includes(one)))
    return false;
  if (theme?.inWords && !finds(theme.about, event.evidence.text)) return false;
  return theme?.parties === "pair" || actsAs(event, reading);
}

/** Whether those act, on those, of whom the forecast says so; in a joint act everybody stands on both sides. */
function actsAs(event: Event, { actors, recipients }: Reading): boolean {
  const acting = codes(event.actors);
  const acted = event.recipients.length === 0 ? acting : codes(event.recipients);
  return (
    (actors.length === 0 || actors.some((code) => acting.includes(code))) &&
    (recipients.length === 0 || recipients.some((code) => acted.includes(code)))
  );
}

function codesOf(event: Event): Set<string> {
  return new Set([...codes(event.actors), ...codes(event.recipients)]);
}

function codes(parties: Event["actors"]): string[] {
  return parties.flatMap(({ country }) => country ?? []);
}

/** The last day within which a forecast is to come true: its horizon's, else that of the horizon taken where none is named. */
export function lastDay({ due, stored }: Heard): string {
  return due ?? addDays(stored.day, VOICED.answers.undatedDays);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const number = dayNumber(day);
  return number === null ? day : isoDay(number + days);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

import type { Act } from "../model/act.ts";
import { dayNumber, isoDay } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { Filing } from "../model/filing.ts";
import { eventDay } from "./eventday.ts";
import { dyads, partyRoles } from "./parties.ts";

/** Whether an event counts in series: it happened, and not long ago. */
export function happened(event: Event): boolean {
  return event.factuality === "actual" && !event.historical;
}

/** The counted acts that an original document tells of, as a store that files it gives them back. */
export function actsOf({ record, knownAt }: Filing): Act[] {
  const { id: documentId, outlet, publishedAt } = record.document;
  const known = dayNumber(knownAt);
  if (known === null) return [];
  return record.events.filter(happened).flatMap((event) => {
    const { day } = eventDay(event, publishedAt, known);
    if (day === null) return [];
    const { id: eventId, type, modes, contexts, cameo, scale, confidence } = event;
    const told = { type, modes, contexts, cameo, scale, confidence, documentId, eventId, outlet };
    return dyads(partyRoles(event)).map((pair) => ({ day: isoDay(day), knownDay: isoDay(known), ...pair, ...told }));
  });
}

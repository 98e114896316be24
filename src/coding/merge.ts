import type { Party } from "../model/entity.ts";
import type { Event } from "../model/event.ts";
import type { Interval } from "../model/interval.ts";

/** One event per act (rule 2): tellings of the same type, parties and factuality, whose dates do not contradict each other. */
export function mergeEvents(events: Event[]): Event[] {
  const merged: Event[] = [];
  const byKey = new Map<string, Event[]>();
  for (const event of events) {
    const key = keyOf(event);
    const known = byKey.get(key) ?? [];
    const same = known.find((other) => agree(other.date, event.date));
    if (same) join(same, event);
    else {
      const own = { ...event, mentions: [] };
      merged.push(own);
      byKey.set(key, [...known, own]);
    }
  }
  return merged;
}

function keyOf(event: Event): string {
  const side = (parties: Party[]) =>
    parties
      .map((party) => party.country ?? party.name)
      .sort()
      .join("+");
  return [event.type, side(event.actors), side(event.recipients), event.factuality].join(" ");
}

function agree(a: Interval | null, b: Interval | null): boolean {
  return a === null || b === null || (a.start === b.start && a.end === b.end);
}

/** Keeps the surer telling as evidence and the other as a mention. */
function join(event: Event, other: Event) {
  const better = other.confidence > event.confidence ? other : event;
  const lesser = better === event ? other : event;
  const mentions = [...event.mentions];
  if (lesser.evidence.start !== better.evidence.start)
    mentions.push({ start: lesser.evidence.start, end: lesser.evidence.end });
  Object.assign(event, {
    ...better,
    date: event.date ?? other.date,
    mentions: mentions.filter((span, index) => mentions.findIndex((first) => first.start === span.start) === index),
  });
}

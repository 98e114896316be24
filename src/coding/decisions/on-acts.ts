import type { Decision } from "../../model/decision.ts";
import type { Party } from "../../model/entity.ts";
import type { Event } from "../../model/event.ts";
import type { CodedDocument } from "../../model/record.ts";
import type { Act } from "../acts/act.ts";
import type { LeftOut } from "../acts/judge.ts";
import { quoteOf, type Reading } from "../reading.ts";
import type { Understood } from "./understood.ts";

/** What became of each act that the sentences tell, and of each event that a statement is. */
export function decisionsOnActs({ reading, judged, events }: Understood, record: CodedDocument): Decision[] {
  const known = Map.groupBy(record.events, keyOf);
  const told = new Set<Event>();
  const decisions = judged.map(({ act, as }) => {
    if ("leftOut" in as) return leftOut(reading, act, as);
    told.add(as);
    return coded(reading, as, act.type, known);
  });
  const spoken = events.filter((event) => !told.has(event));
  return [...decisions, ...spoken.map((event) => coded(reading, event, event.type, known))];
}

function leftOut(reading: Reading, act: Act, { leftOut: reason, because }: LeftOut): Decision {
  return {
    about: "event",
    outcome: "left-out",
    sentence: act.sentence,
    words: quoteOf(reading, act.trigger),
    reads: act.type,
    became: null,
    id: null,
    reason,
    because,
  };
}

function coded(reading: Reading, event: Event, reads: string, known: Map<string, Event[]>): Decision {
  const best = known.get(keyOf(event))?.find((one) => tells(one, event));
  const merged = best !== undefined && best.trigger.start !== event.trigger.start;
  const changed = reads !== event.type;
  const { start, end } = event.trigger;
  return {
    about: "event",
    outcome: merged ? "merged" : changed ? "changed" : "coded",
    sentence: sentenceAt(reading, start),
    words: { start, end, text: reading.doc.text.slice(start, end) },
    reads,
    became: changed ? event.type : null,
    id: best?.id ?? null,
    reason: null,
    because: merged ? `${event.because}; ${tellingOf(reading, best)}` : event.because,
  };
}

function tellingOf({ doc }: Reading, { trigger, id }: Event): string {
  return `another telling of ${id}, best told by "${doc.text.slice(trigger.start, trigger.end)}" (rule 2)`;
}

/** Whether an event of the record was told where another one was. */
function tells(event: Event, { evidence }: Event): boolean {
  return event.evidence.start === evidence.start || event.mentions.some(({ start }) => start === evidence.start);
}

function keyOf({ type, factuality, actors, recipients }: Event): string {
  return [type, factuality, sideKey(actors), sideKey(recipients)].join(" ");
}

function sideKey(parties: Party[]): string {
  return parties
    .map(({ country, name }) => country ?? name)
    .sort()
    .join("+");
}

/** The sentence that holds a text offset: the last that starts at or before it. */
export function sentenceAt({ doc }: Reading, offset: number): number {
  let [low, high] = [0, doc.sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.starts[doc.sentences[middle]?.start ?? 0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

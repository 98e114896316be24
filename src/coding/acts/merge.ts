import type { Party } from "../../model/entity.ts";
import type { Event } from "../../model/event.ts";
import type { Interval } from "../../model/interval.ts";
import type { Span } from "../../model/span.ts";

/** One act with all its tellings. */
interface Tellings {
  /** The surest telling. */
  best: Event;
  /** Sentences that tell it, by their start. */
  sentences: Map<number, Span>;
}

/** One event per act (rule 2): tellings of the same type, parties and factuality, whose dates do not contradict each other. */
export function mergeEvents(events: Event[]): Event[] {
  const acts: Tellings[] = [];
  const byKey = new Map<string, Tellings[]>();
  for (const event of events) {
    const key = keyOf(event);
    const known = byKey.get(key) ?? [];
    byKey.set(key, known);
    const same = known.find(({ best }) => agree(best.date, event.date));
    if (same) {
      join(same, event);
      continue;
    }
    const act = { best: event, sentences: new Map([[event.evidence.start, spanOf(event)]]) };
    acts.push(act);
    known.push(act);
  }
  return acts.map(({ best, sentences }) => ({
    ...best,
    mentions: [...sentences.values()].filter((span) => span.start !== best.evidence.start),
  }));
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

function spanOf({ evidence: { start, end } }: Event): Span {
  return { start, end };
}

function join(act: Tellings, other: Event) {
  act.sentences.set(other.evidence.start, spanOf(other));
  if (other.confidence > act.best.confidence) act.best = other;
}

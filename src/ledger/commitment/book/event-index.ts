import type { MeantAct } from "../../../model/commitment.ts";
import type { StoredEvent } from "../../../model/filing.ts";

/** Events by those who take part, in the order in which they came. */
export class EventIndex {
  readonly #byName = new Map<string, StoredEvent>();
  readonly #byPair = new Map<string, StoredEvent[]>();
  readonly #byCode = new Map<string, StoredEvent[]>();

  /** Adds an event; one that is there already is left as it is. Returns the codes that it concerns. */
  add(stored: StoredEvent): string[] {
    const name = eventName(stored.documentId, stored.event.id);
    if (this.#byName.has(name)) return [];
    this.#byName.set(name, stored);
    const codes = codesOf(stored);
    for (const code of codes) listIn(this.#byCode, code).push(stored);
    for (const [place, a] of codes.entries())
      for (const b of codes.slice(place + 1)) listIn(this.#byPair, pairName(a, b)).push(stored);
    return codes;
  }

  event(documentId: string, eventId: string): StoredEvent | null {
    return this.#byName.get(eventName(documentId, eventId)) ?? null;
  }

  /** Lists that hold all events which could be what was meant: grown, never reordered. An event may stand in several. */
  lists({ actors, recipients }: MeantAct): readonly (readonly StoredEvent[])[] {
    if (actors.length === 0 || recipients.length === 0) {
      return [...actors, ...recipients].map((code) => listIn(this.#byCode, code));
    }
    const pairs = actors.flatMap((actor) => recipients.map((recipient) => pairName(actor, recipient)));
    return [...new Set(pairs)].map((pair) => listIn(this.#byPair, pair));
  }
}

export function eventName(documentId: string, eventId: string): string {
  return `${documentId}/${eventId}`;
}

function pairName(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function listIn(lists: Map<string, StoredEvent[]>, name: string): StoredEvent[] {
  const list = lists.get(name) ?? [];
  if (list.length === 0) lists.set(name, list);
  return list;
}

function codesOf({ event }: StoredEvent): string[] {
  const codes = [...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []);
  return [...new Set(codes)].sort();
}

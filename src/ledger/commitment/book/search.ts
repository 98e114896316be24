import type { Match, MeantAct } from "../../../model/commitment.ts";
import type { StoredEvent } from "../../../model/filing.ts";
import { isPlain } from "../status/plain.ts";
import { STATUS_SETTINGS } from "../status/settings.ts";
import { type EventIndex, eventName } from "./event-index.ts";
import type { Found, Sought } from "./found.ts";

/** Scores an event against what was meant; `null` where there is no relation. */
export type Matcher = (
  meant: MeantAct,
  event: StoredEvent,
  when: { said: string; deadline: string | null },
) => Match | null;

/** Finds the events that fit what is sought. It looks only at those that came since it looked last. */
export class Search {
  readonly #sought: readonly Sought[];
  readonly #when: { said: string; deadline: string | null };
  readonly #seen = new Map<Sought, Map<readonly StoredEvent[], number>>();
  readonly #found = new Map<string, Found>();

  /** @param when the day on which it was first said, and by when it is due */
  constructor(sought: readonly Sought[], when: { said: string; deadline: string | null }) {
    this.#sought = sought;
    this.#when = when;
  }

  look(events: EventIndex, match: Matcher): readonly Found[] {
    for (const sought of this.#sought) {
      const seen = this.#seen.get(sought) ?? new Map<readonly StoredEvent[], number>();
      this.#seen.set(sought, seen);
      for (const list of events.lists(sought.meant)) {
        for (const stored of list.slice(seen.get(list) ?? 0)) this.#hold(stored, sought, match);
        seen.set(list, list.length);
      }
    }
    return [...this.#found.values()];
  }

  #hold(stored: StoredEvent, { side, meant, tentative }: Sought, match: Matcher): void {
    if (stored.knownDay < this.#when.said) return;
    const fit = match(meant, stored, this.#when);
    if (fit === null) return;
    const name = `${side}/${eventName(stored.documentId, stored.event.id)}`;
    const before = this.#found.get(name);
    if (before === undefined || before.match.score < fit.score) {
      const unsure = tentative || !isPlain(meant, stored.event, fit.extent, STATUS_SETTINGS);
      this.#found.set(name, { side, stored, match: fit, tentative: unsure });
    }
  }
}

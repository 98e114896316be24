import type { EventQuery } from "../../../model/query.ts";
import type { Sought } from "./found.ts";

/** Events that a book needs: those between two codes, or of one, from a day on. */
export type NeededEvents = Pick<EventQuery, "between" | "actor"> & { from: string };

/** Which events can tell of what is sought since the day on which it was said: by pairs, or by actor where the other side is open. */
export function eventsNeeded(sought: readonly Sought[], from: string): NeededEvents[] {
  return sought.flatMap(({ meant: { actors, recipients } }): NeededEvents[] => {
    if (recipients.length === 0) return actors.map((actor) => ({ actor, from }));
    return actors.flatMap((actor) =>
      recipients.flatMap((recipient) => (actor === recipient ? [] : { between: ordered(actor, recipient), from })),
    );
  });
}

/** Each only once, from the earliest day. */
export function merged(needed: Iterable<NeededEvents>): NeededEvents[] {
  const earliest = new Map<string, NeededEvents>();
  for (const each of needed) {
    const name = each.between?.join("|") ?? each.actor ?? "";
    const known = earliest.get(name);
    if (known === undefined || each.from < known.from) earliest.set(name, each);
  }
  return [...earliest.values()];
}

function ordered(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

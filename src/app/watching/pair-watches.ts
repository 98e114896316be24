import { Failure } from "../../model/failure.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Store } from "../../store/store.ts";

interface PairWatchBody {
  a: string;
  b: string;
  on: boolean;
}

/** The entry by which a pair is watched from the board, or no longer. */
export function pairWatchEntry(
  one: string,
  other: string,
  on: boolean,
  { day, now }: { day: string; now: string },
): JournalEntry<PairWatchBody> {
  const [a = one, b = other] = [one, other].sort();
  if (a === b) throw new Failure("watch.pair", "A pair needs two different actors, such as KOR and RUS.");
  return {
    kind: "watch",
    id: `${a}/${b}/${on ? "on" : "off"}/${now}`,
    subject: `${a}/${b}`,
    day,
    at: now,
    body: { a, b, on },
  };
}

/** The pairs that are watched from the board: of each the last word counts. */
export async function watchedPairs(store: Store): Promise<{ a: string; b: string }[]> {
  const entries = await store.journal({ kinds: ["watch"], limit: 100_000 });
  const last = new Map(entries.map(({ subject, body }) => [subject, body as PairWatchBody]));
  return [...last.values()].filter(({ on }) => on).map(({ a, b }) => ({ a, b }));
}

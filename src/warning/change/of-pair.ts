import type { Change, DirectedCounts } from "../../model/change.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import { dailyCounts } from "../../relations/counts.ts";
import { period } from "../../relations/period.ts";
import { TRACKS } from "../../relations/track.ts";
import type { Store } from "../../store/store.ts";
import { changesOf, type CountChange } from "./count-changes.ts";

/** How far back changes are looked for, in days. */
const LOOK_BACK = 3_660;

/**
 * The lasting changes of both directions and tracks of a pair over the last ten years of the record, as known by the end
 * of a day, newest first.
 */
export async function pairChanges(store: Store, a: string, b: string, asOf: string): Promise<Change[]> {
  const last = dayNumber(asOf);
  const begun = last === null ? null : dayNumber(await store.firstDay(isoDay(last - LOOK_BACK + 1)));
  if (last === null || begun === null || begun > last) return [];
  const days = period(begun, last);
  const firstDay = isoDay(begun);
  const ways = [
    [a, b],
    [b, a],
  ] as const;
  const found = await Promise.all(
    ways.map(async ([actor, recipient]) => {
      const counts = dailyCounts(await store.rollup({ actor, recipient, from: firstDay, to: asOf, asOf }), days);
      return TRACKS.flatMap((track) => changesIn({ actor, recipient, track, firstDay, counts: [...counts[track]] }));
    }),
  );
  return found.flat().sort((x, y) => (x.day < y.day ? 1 : -1));
}

/** The lasting changes of one track of one direction, in order of time. */
export function changesIn({ actor, recipient, track, firstDay, counts }: DirectedCounts): Change[] {
  const noun = `${track} acts from ${actor} to ${recipient}`;
  return changesOf({ counts, firstDay }, { noun }).map((change: CountChange) => ({
    actor,
    recipient,
    track,
    ...change,
  }));
}

/** The newest lasting change of the counts; `null` without any. */
export function newestChange(counts: DirectedCounts): Change | null {
  return changesIn(counts).at(-1) ?? null;
}

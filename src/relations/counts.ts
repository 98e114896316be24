import type { RollupRow } from "../model/filing.ts";
import type { Track } from "../model/relation.ts";
import type { Period } from "./period.ts";
import { trackOf } from "./track.ts";

/** Acts of one direction, a number for each day of a period. */
export type DailyCounts = Record<Track, number[]>;

/**
 * Counts acts under the one-a-day filter, the field's standard against repeated reports: acts of the same day, pair and
 * type are one, however many events or stories tell them. A row of the roll-up is just that.
 */
export function dailyCounts(rows: readonly RollupRow[], { days, index }: Period): DailyCounts {
  const counts: DailyCounts = {
    cooperation: Array<number>(days.length).fill(0),
    conflict: Array<number>(days.length).fill(0),
  };
  for (const { day, type } of rows) {
    const at = index.get(day);
    const track = counts[trackOf(type)];
    if (at !== undefined) track[at] = (track[at] ?? 0) + 1;
  }
  return counts;
}

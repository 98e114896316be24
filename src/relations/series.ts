import { QUAD_CLASSES, type QuadClass } from "../model/event.ts";
import type { RollupRow } from "../model/filing.ts";
import type { SeriesDay } from "../model/relation.ts";
import { QUAD_OF } from "./codebook.ts";
import type { Period } from "./period.ts";

/** The daily series of one direction, every day of the period in it. An act's scale is the mean over what tells of it. */
export function dailySeries(
  rows: readonly RollupRow[],
  storiesOn: ReadonlyMap<string, number>,
  { days }: Period,
): SeriesDay[] {
  const rowsOf = Map.groupBy(rows, ({ day }) => day);
  return days.map((day) => {
    const acts = rowsOf.get(day) ?? [];
    return {
      day,
      counts: quadCounts(acts),
      scale: acts.length === 0 ? null : acts.reduce((sum, act) => sum + act.scaleSum / act.events, 0) / acts.length,
      stories: storiesOn.get(day) ?? 0,
    };
  });
}

function quadCounts(acts: readonly RollupRow[]): Record<QuadClass, number> {
  const counts = Object.fromEntries(QUAD_CLASSES.map((quad) => [quad, 0])) as Record<QuadClass, number>;
  for (const { type } of acts) counts[QUAD_OF[type]] += 1;
  return counts;
}

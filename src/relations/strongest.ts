import type { Surprise } from "../model/relation.ts";

/** The departure that stands out most, the earlier of equal ones; `null` without any. */
export function strongestOf(surprises: readonly Surprise[]): Surprise | null {
  return surprises.reduce<Surprise | null>(
    (best, each) => (best === null || each.bits > best.bits ? each : best),
    null,
  );
}

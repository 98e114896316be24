import { dayNumber, isoDay } from "../model/day.ts";
import { Failure } from "../model/failure.ts";
import type { DirectedRelation, PairView } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { LEVEL_CRITERIA } from "./codebook.ts";
import { dailyCounts } from "./counts.ts";
import { type Direction, norm, NORM_DAYS, surprises, usualRates } from "./direction.ts";
import { judge } from "./level.ts";
import { period } from "./period.ts";
import { type Reach, reach, unheard } from "./reach.ts";
import { dailySeries } from "./series.ts";

/** The longest series that is shown, in days. */
const MAX_SHOWN = 3_660;

/**
 * Two actors against their own norm, as known on a day: both directed series from `from` (default: a year back; never before the
 * store's first day, at most ten years), the norms, the surprises and the level.
 *
 * @throws Failure `relations.empty` where nothing is filed, `relations.day` for a day that is none
 */
export async function pairView(
  store: Store,
  a: string,
  b: string,
  { asOf, from }: { asOf?: string; from?: string } = {},
): Promise<PairView> {
  const within = await reach(store, asOf);
  if (within === null)
    throw new Failure("relations.empty", "Nothing dated is filed yet: ingest documents that carry a date first.");
  const shownFrom = from === undefined ? within.asOf - NORM_DAYS + 1 : dayNumber(from);
  if (shownFrom === null)
    throw new Failure("relations.day", `The first day "${from}" is no date: write it like 2024-04-02.`);
  const directions = await Promise.all([
    direct(store, a, b, within, shownFrom),
    direct(store, b, a, within, shownFrom),
  ]);
  const { level, because } = judge(
    directions.flatMap((direction) => direction.surprises),
    LEVEL_CRITERIA,
  );
  return { a, b, asOf: isoDay(within.asOf), level, because: `${because}${unheard(within)}`, directions };
}

async function direct(
  store: Store,
  actor: string,
  recipient: string,
  within: Reach,
  shownFrom: number,
): Promise<DirectedRelation> {
  const shown = period(Math.max(within.firstDay, shownFrom, within.asOf - MAX_SHOWN + 1), within.asOf);
  const to = isoDay(within.asOf);
  const from = [shown.days[0] ?? to, within.period.days[0] ?? to].toSorted()[0] ?? to;
  const known = { actor, recipient, from, to, asOf: to };
  const [rows, stories] = await Promise.all([store.rollup(known), store.stories(known)]);
  const counts = dailyCounts(rows, within.period);
  const direction: Direction = { actor, recipient, asOf: within.asOf, counts, stories };
  const rates = usualRates(direction);
  return {
    actor,
    recipient,
    series: dailySeries(rows, stories, shown),
    norm: norm(within.asOf, rates),
    surprises: surprises(direction, rates),
  };
}

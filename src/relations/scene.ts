import { dayNumber, isoDay } from "../model/day.ts";
import { Failure } from "../model/failure.ts";
import type { DirectedRelation } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { dailyCounts } from "./counts.ts";
import { type Direction, norm, surprises, usualRates } from "./direction.ts";
import { type Period, period } from "./period.ts";
import { type Reach, reach } from "./reach.ts";
import { dailySeries } from "./series.ts";
import type { Span, Told } from "./told.ts";
import { NORM_DAYS, type Tally, without } from "./norm/tally.ts";
import { readVolume } from "./norm/volume.ts";

/** The longest series that is shown, in days. */
const MAX_SHOWN = 3_660;

/** What a view of relations looks back on. */
export interface ViewQuery {
  /** ISO date; the newest known day where absent. */
  asOf?: string;
  /** First day shown; a year back where absent, never before the store's first day, at most ten years. */
  from?: string;
  /** How much was reported, from `readVolume` as of the same day, where it is at hand; else it is read. */
  volume?: Tally;
}

/** Where a view stands: its reach, the days that it shows, those that it reads, and how much was reported. */
export interface Scene {
  within: Reach;
  shown: Period;
  read: Span;
  volume: Tally;
}

/** What every view looks at. @throws Failure `relations.empty` where nothing is filed, `relations.day` for a day that is none */
export async function scenery(store: Store, { asOf, from, volume }: ViewQuery): Promise<Scene> {
  const within = await reach(store, asOf);
  if (within === null)
    throw new Failure("relations.empty", "Nothing dated is filed yet: ingest documents that carry a date first.");
  const shownFrom = from === undefined ? within.asOf - NORM_DAYS + 1 : dayNumber(from);
  if (shownFrom === null)
    throw new Failure("relations.day", `The first day "${from}" is no date: write it like 2024-04-02.`);
  const shown = period(Math.max(within.firstDay, shownFrom, within.asOf - MAX_SHOWN + 1), within.asOf);
  const to = isoDay(within.asOf);
  const first = [shown.days[0] ?? to, within.period.days[0] ?? to].toSorted()[0] ?? to;
  return {
    within,
    shown,
    read: { from: first, asOf: to, shown: shown.days[0] ?? to },
    volume: volume ?? (await readVolume(store, within)),
  };
}

/** Both directions of a pair against their norms; neither counts in the volume that they are measured by. */
export function relate(told: readonly [Told, Told], scene: Scene): [DirectedRelation, DirectedRelation] {
  const [there, back] = told;
  const others = without(scene.volume, [...there.rows, ...back.rows], scene.within.period);
  return [direct(there, scene, others), direct(back, scene, others)];
}

function direct(
  { actor, recipient, rows, stories, storiesOn }: Told,
  { within, shown }: Scene,
  others: Tally,
): DirectedRelation {
  const counts = dailyCounts(rows, within.period);
  const direction: Direction = { actor, recipient, asOf: within.asOf, counts, stories, others };
  const rates = usualRates(direction);
  return {
    actor,
    recipient,
    series: dailySeries(rows, storiesOn, shown),
    norm: norm(within.asOf, rates),
    surprises: surprises(direction, rates),
  };
}

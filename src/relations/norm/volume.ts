import { dayNumber, isoDay } from "../../model/day.ts";
import type { Store } from "../../store/store.ts";
import type { Reach } from "../reach.ts";
import { add, at, emptyTally, inWindow, normWeeks, sum, type Tally, WEEK, weekdayOf } from "./tally.ts";
import { type WeekShape, weekShape } from "./weekday.ts";

/**
 * Acts that "as much as usual" weighs in any total. In a store of a few acts a week the volume then says nothing, and
 * nowhere does the noise of a total move an expected count by more than a fifth, as one standard deviation.
 */
const PRIOR_ACTS = 20;
/** Counts in a total of clustered acts are this much noisier than even ones. */
const DISPERSION = 3;
/** Volume raises or lowers an expected count at most so many times. */
const MOST = 8;
/** How unsurely a pair follows the volume: standard deviation of an expected count, in shares, where the volume is e times the usual one. */
const DOUBT = 0.3;

/** How much is usually counted. */
export interface UsualVolume {
  perDay: number;
  shape: WeekShape | null;
}

/** How much was reported: the acts of all other pairs, and how many are usual. */
export interface Reported {
  others: Tally;
  usual: UsualVolume;
}

/** The acts of all pairs, as known on the last day of a reach. */
export async function readVolume(store: Store, { asOf, period }: Reach): Promise<Tally> {
  const to = isoDay(asOf);
  const volume = emptyTally(period.days.length);
  const counts = await store.actCounts({ from: period.days[0] ?? to, to, asOf: to });
  for (const { day, count } of counts) add(volume, asOf - (dayNumber(day) ?? asOf), count);
  return volume;
}

/** The volume with what is usual of it; `null` without a past. */
export function reported(others: Tally | undefined): Reported | null {
  if (others === undefined || others.days === 0) return null;
  const weeks = normWeeks(others);
  const perDay = sum(weeks) / (weeks.length * Math.min(WEEK, others.days));
  return { others, usual: { perDay, shape: weekShape(others.weekdays, DISPERSION) } };
}

/** How much was reported in each week of the norm, 1 being usual. */
export function weeklyExposures({ others, usual: { perDay } }: Reported): Float64Array {
  const usual = perDay * Math.min(WEEK, others.days);
  return normWeeks(others).map((total) => relative(total, usual));
}

/** How much was reported in a window that ends on the as-of day; 1 is usual, and also said where it is not known. */
export function windowVolume(volume: Reported | null, window: number): number {
  if (volume === null) return 1;
  const { perDay, shape } = volume.usual;
  let usual = 0;
  for (let ago = 0; ago < window; ago++) usual += perDay * (shape === null ? 1 : at(shape, weekdayOf(ago)));
  return relative(inWindow(volume.others, window), usual);
}

/** Variance, as a share of the squared mean, that an expected count gains from a volume that is not the usual one. */
export function volumeDoubt(volume: number): number {
  return (DOUBT * Math.log(volume)) ** 2;
}

function relative(total: number, usual: number): number {
  return Math.min(MOST, Math.max(1 / MOST, (total + PRIOR_ACTS) / (usual + PRIOR_ACTS)));
}

import { dayNumber, isoDay } from "../model/day.ts";
import { Failure } from "../model/failure.ts";
import type { Store } from "../store/store.ts";
import { type Period, period } from "./period.ts";
import { MOST_YEARS, YEAR_WEEKS } from "./norm/season.ts";
import { LONGEST_WINDOW, NORM_DAYS, WEEK } from "./norm/tally.ts";

/** How far back a season is looked for, in days. */
const SEASON_DAYS = MOST_YEARS * YEAR_WEEKS * WEEK;

/** The days that a question as of a day looks back on. */
export interface Reach {
  asOf: number;
  /**
   * From the start of the longest norm to the as-of day, and as far back as a season is looked for where the record
   * covers the norm. It begins no earlier than the store's record does, seen from there, the longest window apart: nothing
   * is known of the days before, so they are not silence. A stray document of long ago does not count.
   */
  period: Period;
  /** The first day of the whole record. */
  firstDay: number;
  /** The newest day that anything was filed of. */
  lastDay: number;
}

/** `null` for a store that holds nothing. The as-of day is the newest known one where none is given. */
export async function reach(store: Store, asOf: string | undefined): Promise<Reach | null> {
  const status = await store.status();
  const firstDay = dayNumber(status.firstDay);
  const lastDay = dayNumber(status.lastDay);
  if (firstDay === null || lastDay === null) return null;
  const last = asOf === undefined ? lastDay : dayNumber(asOf);
  if (last === null)
    throw new Failure("relations.day", `The as-of day "${asOf}" is no date: write it like 2024-04-02.`);
  return { asOf: last, period: period(await begin(store, last), last), firstDay, lastDay };
}

async function begin(store: Store, last: number): Promise<number> {
  const heard = async (from: number) => dayNumber(await store.firstDay(isoDay(from)));
  const normFrom = last - LONGEST_WINDOW - NORM_DAYS + 1;
  const begun = (await heard(normFrom)) ?? last;
  // The longest window is always whole: a young record may tell of acts from before it began.
  if (begun >= normFrom + WEEK) return Math.min(begun, last - LONGEST_WINDOW + 1);
  return Math.min(begun, (await heard(last - LONGEST_WINDOW - SEASON_DAYS + 1)) ?? begun);
}

/** Days that nothing was filed of are no calm: a sentence that says so, or none. */
export function unheard({ asOf, lastDay }: Reach): string {
  return asOf > lastDay ? ` Nothing newer than ${isoDay(lastDay)} is filed, so later quiet says nothing.` : "";
}

import { dayNumber, isoDay } from "../model/day.ts";
import { Failure } from "../model/failure.ts";
import type { Store } from "../store/store.ts";
import { LONGEST_WINDOW, NORM_DAYS } from "./direction.ts";
import { type Period, period } from "./period.ts";

/** The days that a question as of a day looks back on. */
export interface Reach {
  asOf: number;
  /**
   * From the start of the longest norm to the as-of day. It begins no earlier than the store's record does, seen from
   * there, the longest window apart: nothing is known of the days before, so they are not silence. A stray document of
   * long ago does not count.
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
  const begun = dayNumber(await store.firstDay(isoDay(last - LONGEST_WINDOW - NORM_DAYS + 1)));
  // The longest window is always whole: a young record may tell of acts from before it began.
  const first = Math.min(begun ?? last, last - LONGEST_WINDOW + 1);
  return { asOf: last, period: period(first, last), firstDay, lastDay };
}

/** Days that nothing was filed of are no calm: a sentence that says so, or none. */
export function unheard({ asOf, lastDay }: Reach): string {
  return asOf > lastDay ? ` Nothing newer than ${isoDay(lastDay)} is filed, so later quiet says nothing.` : "";
}

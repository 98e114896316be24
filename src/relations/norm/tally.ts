import type { Period } from "../period.ts";

/** The longest window: a norm ends before it, so that no window is measured against itself. */
export const LONGEST_WINDOW = 30;
/** How far back a norm reaches, in days. Years before only tell the season. */
export const NORM_DAYS = 365;
export const WEEK = 7;
/** Whole weeks of a norm. */
export const NORM_WEEKS = Math.floor(NORM_DAYS / WEEK);

/** A daily count as far as a norm and its windows need it: small, so that those of all pairs fit into memory. */
export interface Tally {
  /** Days of the norm: up to a year before the longest window. */
  days: number;
  /** Totals of the whole weeks before the longest window, the oldest first; fewer than seven days are one short week. */
  weeks: Float64Array;
  /** Totals of the norm's weeks by day of the week; index 0 is the first day of a week of `weeks`. */
  weekdays: Float64Array;
  /** The days of the longest window, the last of them the as-of day. */
  recent: Float64Array;
}

/** A tally without any count, for a record of so many days. */
export function emptyTally(length: number): Tally {
  const past = Math.max(0, length - LONGEST_WINDOW);
  const weeks = past === 0 ? 0 : Math.max(1, Math.floor(past / WEEK));
  return {
    days: Math.min(NORM_DAYS, past),
    weeks: new Float64Array(weeks),
    weekdays: new Float64Array(WEEK),
    recent: new Float64Array(Math.min(length, LONGEST_WINDOW)),
  };
}

/** Adds a count on the day that lies so many days before the as-of day. */
export function add({ weeks, weekdays, recent }: Tally, daysAgo: number, count: number): void {
  if (daysAgo < LONGEST_WINDOW) {
    const day = recent.length - 1 - daysAgo;
    if (day >= 0) recent[day] = at(recent, day) + count;
    return;
  }
  const past = daysAgo - LONGEST_WINDOW;
  const week = weeks.length - 1 - Math.floor(past / WEEK);
  if (week < 0) return;
  weeks[week] = at(weeks, week) + count;
  if (week < weeks.length - NORM_WEEKS) return;
  const weekday = WEEK - 1 - (past % WEEK);
  weekdays[weekday] = at(weekdays, weekday) + count;
}

/** The tally of counts a day, the oldest first; the last is the as-of day's. */
export function tallyOf(daily: ArrayLike<number>): Tally {
  const tally = emptyTally(daily.length);
  for (let day = 0; day < daily.length; day++) {
    const count = daily[day] ?? 0;
    if (count > 0) add(tally, daily.length - 1 - day, count);
  }
  return tally;
}

/** The tally of rows, each of which counts once on its day of a period. */
export function tallyRows(rows: readonly { day: string }[], { index, days: { length } }: Period): Tally {
  const tally = emptyTally(length);
  for (const { day } of rows) {
    const position = index.get(day);
    if (position !== undefined) add(tally, length - 1 - position, 1);
  }
  return tally;
}

/** A tally of rows without some of them. */
export function without(total: Tally, rows: readonly { day: string }[], { index, days: { length } }: Period): Tally {
  const { days, weeks, weekdays, recent } = total;
  const rest = { days, weeks: weeks.slice(), weekdays: weekdays.slice(), recent: recent.slice() };
  for (const { day } of rows) {
    const position = index.get(day);
    if (position !== undefined) add(rest, length - 1 - position, -1);
  }
  return rest;
}

/** The whole weeks of the norm, without the years before. */
export function normWeeks({ weeks }: Tally): Float64Array {
  return weeks.subarray(Math.max(0, weeks.length - NORM_WEEKS));
}

/** The count of a window that ends on the as-of day; at most the longest window. */
export function inWindow({ recent }: Tally, window: number): number {
  return sum(recent, recent.length - window);
}

/** The day of the week, counted as `weekdays` is, of a day so many days before the as-of day. */
export function weekdayOf(daysAgo: number): number {
  // The norm's last day, the longest window ago, is the last of its week.
  return (((LONGEST_WINDOW - 1 - daysAgo) % WEEK) + WEEK) % WEEK;
}

export function sum(counts: Float64Array, from: number = 0, to: number = counts.length): number {
  let total = 0;
  for (let i = Math.max(0, from); i < to; i++) total += at(counts, i);
  return total;
}

/** The count at a position. Kept to one kind of array, on which the machine is many times faster. */
export function at(counts: Float64Array, position: number): number {
  return counts[position] as number;
}

import type { Fire } from "./level/climb.ts";

/** What a watch carries from one day to the next; plain data, so that it can be kept and taken up again. */
export interface Memory {
  /** The last day that was evaluated, an ISO date; `null` before the first. */
  day: string | null;
  fire: Fire;
  /** The day on which the present level was taken. */
  since: string | null;
  /** For each rule, in the order of the watch, the days in a row for which it has held. */
  streaks: readonly number[];
  /** Since when each indicator has been seen without a break. */
  seenSince: Readonly<Record<string, string>>;
  /** Indicators that have ever been looked at. */
  looked: readonly string[];
}

/** Before the first day: calm, and nothing looked at. */
export const NO_MEMORY: Memory = {
  day: null,
  fire: { level: 1, calmDays: 0 },
  since: null,
  streaks: [],
  seenSince: {},
  looked: [],
};

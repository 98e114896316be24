import { dayNumber, isoDay } from "../../model/day.ts";
import type { CountSeries } from "./series.ts";

/** What a detector that runs day by day knows at the end of a day, from that day and those before it. */
export interface OnlineState {
  /** ISO date. */
  day: string;
  /** False on a day of which nothing is known: the state is that of the day before, without an alarm. */
  observed: boolean;
  /** True on the day that a change is found; the detector then starts anew from its first day. */
  alarm: boolean;
  /** What is compared with the threshold; its unit is the detector's. */
  statistic: number;
  /** First day of the rate that holds, by the alarms so far. */
  regime: string;
  /** Most likely first day of a change within that regime, whether or not it is an alarm; `null` where there is none. */
  since: string | null;
  /** Counts a day before and since then. */
  before: number | null;
  after: number | null;
  direction: "more" | "less" | null;
  because: string;
}

/** Observed days by number, with totals that let any span be summed at once. */
export interface RunningTotals {
  /** Sum of the observed counts before observation `index`. */
  totals: number[];
  dayAt: (index: number) => string;
}

/** What a split of a regime at `at` says of the rates about it. */
export function ratesAbout({ totals }: RunningTotals, start: number, at: number, end: number) {
  const before = ((totals[at] ?? 0) - (totals[start] ?? 0)) / (at - start);
  const after = ((totals[end] ?? 0) - (totals[at] ?? 0)) / (end - at);
  const direction: "more" | "less" = after > before ? "more" : "less";
  return { before, after, direction };
}

/** Counts a day as a number for a sentence. */
export function rate(perDay: number): string {
  return `${Number((perDay * 30).toPrecision(2))} in 30 days`;
}

/** Fills the days of which nothing is known with the state before them. */
export function everyDay<State extends OnlineState>(
  { counts, firstDay }: CountSeries,
  states: readonly State[],
): State[] {
  const first = dayNumber(firstDay) ?? 0;
  const byDay = new Map(states.map((one) => [one.day, one]));
  const all: State[] = [];
  for (const offset of counts.keys()) {
    const day = isoDay(first + offset);
    const known = byDay.get(day);
    const previous = all.at(-1);
    if (known !== undefined) all.push(known);
    else if (previous !== undefined)
      all.push({ ...previous, day, observed: false, alarm: false, because: `Nothing is known of ${day}.` });
  }
  return all;
}

import { isoDay } from "../model/day.ts";
import type { SeriesDay, WeekCount } from "../model/relation.ts";
import { WEEK } from "./norm/tally.ts";

/** The whole weeks of a daily series that ends on a day, the oldest first; the last week ends on that day. */
export function weekCounts(series: readonly SeriesDay[], asOf: number): WeekCount[] {
  const weeks = Math.floor(series.length / WEEK);
  return Array.from({ length: weeks }, (_, n) => {
    const weeksLeft = weeks - 1 - n;
    const end = series.length - weeksLeft * WEEK;
    const to = asOf - weeksLeft * WEEK;
    return { from: isoDay(to - WEEK + 1), to: isoDay(to), ...tracks(series.slice(end - WEEK, end)) };
  });
}

function tracks(days: readonly SeriesDay[]): Pick<WeekCount, "cooperation" | "conflict"> {
  const total = { cooperation: 0, conflict: 0 };
  for (const { counts } of days) {
    total.cooperation += counts["verbal-cooperation"] + counts["material-cooperation"];
    total.conflict += counts["verbal-conflict"] + counts["material-conflict"];
  }
  return total;
}

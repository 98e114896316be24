import { dayNumber, isoDay } from "../../src/model/day.ts";
import type { SeriesDay, Track } from "../../src/model/relation.ts";

/** The acts of the days that end on `day`, of each track. */
export interface RollingDay extends Record<Track, number> {
  day: string;
}

/**
 * Acts in the last `length` days, for every day from `from` to `to`; the same count that a norm's band is given for.
 * Days that the series leaves out had no acts.
 */
export function rolling(series: readonly SeriesDay[], length: number, from: string, to: string): RollingDay[] {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (first === null || last === null) return [];
  const daily = new Map(series.map(({ day, counts }) => [dayNumber(day), counts]));
  const sum = { cooperation: 0, conflict: 0 };
  const add = (day: number, sign: 1 | -1) => {
    const counts = daily.get(day);
    if (!counts) return;
    sum.cooperation += sign * (counts["verbal-cooperation"] + counts["material-cooperation"]);
    sum.conflict += sign * (counts["verbal-conflict"] + counts["material-conflict"]);
  };
  for (let day = first - length + 1; day < first; day++) add(day, 1);
  const days: RollingDay[] = [];
  for (let day = first; day <= last; day++) {
    add(day, 1);
    days.push({ day: isoDay(day), ...sum });
    add(day - length + 1, -1);
  }
  return days;
}

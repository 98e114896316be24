import { dayNumber, isoDay } from "../../src/model/day.ts";
import type { Level } from "../../src/model/level.ts";

/** Days in a row at one level; both ends are among them. */
export interface LevelRun {
  from: string;
  to: string;
  level: Level;
}

/**
 * Joins the levels of days, given oldest first, to runs; each lasts until the day before the next, the last one to `end`.
 * Several levels on one day count as the last of them; what lies after `end` does not count.
 */
export function levelRuns(levels: readonly { day: string; level: Level }[], end: string): LevelRun[] {
  const known = levels.filter(({ day }) => day <= end);
  const lastOfDay = new Map(known.map(({ day, level }) => [day, level]));
  const runs: LevelRun[] = [];
  for (const [day, level] of lastOfDay) {
    const last = runs.at(-1);
    if (last?.level === level) continue;
    if (last) last.to = isoDay((dayNumber(day) ?? 0) - 1);
    runs.push({ from: day, to: end, level });
  }
  return runs;
}

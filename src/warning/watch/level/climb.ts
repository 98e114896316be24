import type { Level } from "../../../model/level.ts";

/** Where the fire stands, and for how many days in a row a lower level has been known to be enough. */
export interface Fire {
  level: Level;
  calmDays: number;
}

/** What a day says of the fire. */
export interface DayOfFire {
  /** The level that the rules give. */
  reached: Level;
  /** Something that could keep the level up is dark: the day does not count as calm. */
  unknown: boolean;
  /** A stand-down indicator is seen or dark: the level stays at the alert level or above. */
  kept: boolean;
}

/**
 * The fire a day later. It rises at once to what is reached. It falls by one level, never below what is reached, once
 * `holdDays` days in a row were known to be lower; then the next hold begins. Days of which nothing is known do not count.
 */
export function climb(
  { level, calmDays }: Fire,
  { reached, unknown, kept }: DayOfFire,
  { holdDays, alertAt }: { holdDays: number; alertAt: Level },
): Fire {
  if (reached >= level) return { level: reached, calmDays: 0 };
  if (unknown) return { level, calmDays };
  const calm = calmDays + 1;
  const below = (level - 1) as Level;
  if (calm < holdDays || (kept && level >= alertAt && below < alertAt)) return { level, calmDays: calm };
  return { level: below, calmDays: 0 };
}

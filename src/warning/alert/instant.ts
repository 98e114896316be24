const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;

/** Minutes from one ISO 8601 instant to another; negative where the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE;
}

/** The later of two instants. */
export function later(one: string, other: string): string {
  return minutesBetween(one, other) > 0 ? other : one;
}

/** An instant as a reader writes it: `2024-04-02 09:30 UTC`. */
export function written(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** A stretch of time in its largest fitting unit: `90 minutes`, `3 hours`, `1 day`. */
export function stretch(minutes: number): string {
  if (minutes >= 2 * MINUTES_PER_DAY) return `${Math.round(minutes / MINUTES_PER_DAY)} days`;
  if (minutes >= 2 * MINUTES_PER_HOUR) return `${Math.round(minutes / MINUTES_PER_HOUR)} hours`;
  const whole = Math.round(minutes);
  return `${whole} minute${whole === 1 ? "" : "s"}`;
}

/** Says that the clock was set back; `null` where time went on. */
export function setBack(before: string, now: string): string | null {
  const minutes = minutesBetween(now, before);
  if (minutes <= 0) return null;
  return `The clock was set back by ${stretch(minutes)}: the last entry is of ${written(before)}, and now it is ${written(now)}.`;
}

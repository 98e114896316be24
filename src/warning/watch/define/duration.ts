const UNITS: readonly [unit: RegExp, minutes: number][] = [
  [/^(?:m|min|mins|minute|minutes)$/, 1],
  [/^(?:h|hour|hours)$/, 60],
  [/^(?:d|day|days)$/, 1_440],
  [/^(?:w|week|weeks)$/, 10_080],
];
const WRITTEN = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i;

/** Minutes of a duration such as `30 minutes`, `7 days`, `2 weeks`; `null` for anything else. */
export function minutesOf(written: string): number | null {
  const [, amount, unit = ""] = WRITTEN.exec(written.trim()) ?? [];
  const minutes = UNITS.find(([name]) => name.test(unit.toLowerCase()))?.[1];
  return amount === undefined || minutes === undefined ? null : Number(amount) * minutes;
}

/** Whole days of a duration; a bare number is days. `null` for anything else, parts of days among it. */
export function daysOf(written: string | number): number | null {
  const minutes = typeof written === "number" ? written * 1_440 : minutesOf(written);
  if (minutes === null) return null;
  const days = minutes / 1_440;
  return Number.isInteger(days) ? days : null;
}

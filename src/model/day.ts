const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const MS_PER_DAY = 86_400_000;

/**
 * Days from 1970-01-01 to the ISO 8601 calendar date that opens `iso` (a time of day may follow).
 * `null` for anything else: a year-less `--04-02`, a bare year, a day that no calendar has (`2023-02-30`).
 */
export function dayNumber(iso: string | null): number | null {
  const parts = CALENDAR_DATE.exec(iso ?? "");
  if (!parts) return null;
  const number = Date.parse(`${parts[0]}T00:00:00Z`) / MS_PER_DAY;
  return Number.isInteger(number) && isoDay(number) === parts[0] ? number : null;
}

/** Days are asked for again and again, and writing one costs as much as a dozen look-ups; so many are kept. */
const MOST_KEPT = 20_000;
const written = new Map<number, string>();

/** The ISO date of a day number; years 0001 to 9999. */
export function isoDay(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (written.size >= MOST_KEPT) written.clear();
  written.set(number, day);
  return day;
}

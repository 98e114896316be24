import { z } from "zod";
import { vocabulary } from "../codebook.ts";

const words = vocabulary(
  "dates.yaml",
  z.object({
    months: z.array(z.array(z.string())).length(12),
    weekdays: z.array(z.string()),
    zones: z.array(z.string()),
    published: z.array(z.string()),
    updated: z.array(z.string()),
  }),
);

const monthNumbers = new Map(words.months.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** The parts of a date as written; `null` where the source gives none. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number | null;
  minute: number | null;
}

/** Alternatives for a pattern, longest first so that `sept` is not read as `sep`. */
export function anyOf(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}

export const MONTH = anyOf([...monthNumbers.keys()]);
export const WEEKDAY = anyOf(words.weekdays);
export const ZONE = anyOf(words.zones);
export const PUBLISHED = words.published;
export const UPDATED = words.updated;

export function monthNumber(name: string): number {
  return monthNumbers.get(name.toLowerCase().replace(/\.$/, "")) ?? 0;
}

/** ISO 8601 at the precision given (`2023-09-21` or `2023-09-21T15:11`), or `null` for a day or time that does not exist. */
export function isoStamp(parts: DateParts): string | null {
  const { year, month, day, hour, minute } = parts;
  const there = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day) return null;
  const date = there.toISOString().slice(0, 10);
  if (hour === null || minute === null) return date;
  if (hour > 23 || minute > 59) return null;
  return `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

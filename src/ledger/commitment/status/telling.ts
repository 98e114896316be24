import { dayNumber } from "../../../model/day.ts";

const LONGEST = 160;

/** Words in quotation marks, cut where they are long. */
export function quoted(words: string): string {
  return `"${words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()} ...`}"`;
}

/** `One independent source (A) reports`, `2 independent sources (A, B) report`. */
export function sourcesTold(sources: readonly string[]): string {
  const names = sources.toSorted().join(", ");
  return sources.length === 1
    ? `One independent source (${names}) reports`
    : `${sources.length} independent sources (${names}) report`;
}

/** Days from one ISO date to another, never below 0. */
export function days(from: string, to: string): number {
  return Math.max(0, (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0));
}

import { AGGREGATES, NORM_SETTINGS } from "./codebook.ts";
import { type ImportTable, WORLD } from "./trade.ts";

/** Imports over a stretch of periods, partner by partner. */
export interface Shares {
  /** Periods of which a total is known, oldest first. */
  periods: number[];
  total: number;
  /** The largest first; `null` where a value is told to be missing. */
  partners: { partner: string; value: number | null; share: number | null }[];
  /** Share that no partner is known for, 0 to 1. */
  unknown: number;
  /** The partners together come to more than the total that is told. */
  isOver: boolean;
}

/**
 * Who delivered how much in the year that ends with a period. The total is that of all partners (`WLD`) where every period
 * has one, and what the partners come to together else. A period without any row of a partner, while others are told, counts as no
 * delivery: that is how customs publish. `null` where too few periods are known, or nothing was imported.
 */
export function sharesBefore(
  { values, periods }: ImportTable,
  last: number,
  days = NORM_SETTINGS.dependence.days,
): Shares | null {
  const world = values.get(WORLD);
  const partners = [...values].filter(([partner]) => partner !== WORLD && !AGGREGATES.has(partner));
  const within = periods.filter((at) => at <= last && at > last - days);
  const totalled = within.filter((at) => (world?.get(at) ?? null) !== null);
  // A total of a part of the year alone would leave the partners' other months out.
  const isTotalled = totalled.length >= within.length * NORM_SETTINGS.dependence.known && totalled.length > 0;
  const counted = isTotalled
    ? totalled
    : within.filter((at) => partners.some(([, each]) => (each.get(at) ?? null) !== null));
  const sums = partners.map(([partner, each]) => ({ partner, value: sumOf(each, counted) }));
  const known = sums.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0);
  const told = isTotalled ? counted.reduce((sum, at) => sum + (world?.get(at) ?? 0), 0) : known;
  const total = Math.max(told, known);
  // What one partner delivers is no share while nothing else is known.
  if (counted.length === 0 || total <= 0 || (!isTotalled && partners.length < 2)) return null;
  const ranked = sums
    .map(({ partner, value }) => ({ partner, value, share: value === null ? null : Math.max(0, value) / total }))
    .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.partner < b.partner ? -1 : 1));
  return { periods: counted, total, partners: ranked, unknown: 1 - known / total, isOver: known > told * (1 + 1e-6) };
}

function sumOf(values: ReadonlyMap<number, number | null>, periods: readonly number[]): number | null {
  let sum = 0;
  for (const at of periods) {
    const value = values.get(at);
    if (value === null) return null;
    sum += value ?? 0;
  }
  return sum;
}

/** Sum of the squared shares: 1 for a single supplier, near 0 for many small ones; a lower bound where some are unknown. */
export function concentration({ partners }: Shares): number {
  return partners.reduce((sum, { share }) => sum + (share ?? 0) ** 2, 0);
}

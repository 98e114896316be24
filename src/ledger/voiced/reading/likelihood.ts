import type { Probability, Statement } from "../../../model/statement.ts";
import { ESTIMATIVE_WORDS } from "../codebook.ts";
import { finds } from "../word-pattern.ts";

/** The likelihood of a forecast: as coded, else the longest estimative phrase among its words; `null` where they hold none. */
export function likelihoodOf({ probability, content }: Statement): Probability | null {
  if (probability !== null) return probability;
  for (const { phrase, low, high, pattern } of ESTIMATIVE_WORDS) {
    if (finds(pattern, content.text)) return { words: phrase, low, high };
  }
  return null;
}

/** A range turned round: the chance that it does not happen. */
export function turned<Range extends { low: number; high: number }>(range: Range): Range {
  return { ...range, low: round(1 - range.high), high: round(1 - range.low) };
}

/** The middle of a range. */
export function middle({ low, high }: { low: number; high: number }): number {
  return round((low + high) / 2);
}

/** Chances are told in parts of ten thousand, so that 1 - 0.8 is 0.2. */
function round(chance: number): number {
  return Math.round(chance * 1e4) / 1e4;
}

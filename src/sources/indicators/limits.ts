import { Failure } from "../../model/failure.ts";

/** Bounds on one file of numeric series, besides the bytes that any archive may hold. None cuts silently. */
export const INDICATOR_LIMITS = {
  rows: 1_000_000,
  columns: 1000,
  /** Characters of one cell. */
  cell: 1000,
  series: 10_000,
  /** Faulty rows that are told one by one; the others are counted. */
  faults: 100,
} as const;

/** A bound that is passed, as an error that names it. */
export function tooMany(what: "rows" | "columns" | "series"): Failure {
  return new Failure("source.too-many", `It holds more than ${INDICATOR_LIMITS[what]} ${what}; split it.`);
}

import { countUntil, type History, type PairHistory } from "./history.ts";

/** Which pairs are asked about on a day: those with at least `acts` acts in the last `days` days. */
export interface RiskSet {
  acts: number;
  days: number;
}

/** Whether a pair is in the risk set at the end of the day `origin`. */
export function atRisk({ all }: PairHistory, origin: number, { acts, days }: RiskSet): boolean {
  return countUntil(all, origin) - countUntil(all, origin - days) >= acts;
}

/** The pairs in the risk set at the end of the day `origin`, in the order of their codes. */
export function pairsAtRisk(history: History, origin: number, riskSet: RiskSet): PairHistory[] {
  return [...history.pairs.values()].filter((pair) => atRisk(pair, origin, riskSet));
}

import type { Comovement, Drift } from "../model/relation.ts";

/** Weeks at the end that are compared with those before, and the fewest before that this takes. */
const RECENT = 4;
const LEAST_BEFORE = 12;
/** Standard errors from which on a change of the balance is told: about one chance in a hundred. */
const TELLING = 2.6;

/** Share of the change from which on a week belongs to it. */
const BEGUN = 0.25;

/** The balance of a relation, week by week: acts of cooperation less acts of conflict, both ways. */
export interface Balance {
  partner: string;
  /** The oldest first. */
  weeks: readonly number[];
}

/** Whether the last weeks are warmer or colder than those before; `week` is the position in which that began. */
export function driftOf({ weeks }: Balance): { drift: Drift; week: number | null } {
  const steady = { drift: "steady", week: null } as const;
  const before = weeks.slice(0, -RECENT);
  if (before.length < LEAST_BEFORE) return steady;
  const usual = meanOf(before);
  const change = meanOf(weeks.slice(-RECENT)) - usual;
  // No week is known better than to half an act: else after years of one value any change would tell.
  const error = Math.sqrt((varianceOf(before) + 0.25) * (1 / RECENT + 1 / before.length));
  if (Math.abs(change) < TELLING * error) return steady;
  const lastOther = weeks.findLastIndex((balance) => (balance - usual) / change < BEGUN);
  return { drift: change > 0 ? "closer" : "colder", week: Math.min(lastOther + 1, weeks.length - 1) };
}

/** Pairs of partners whose balances rose and fell in the same weeks, or against each other; the strongest first. */
export function comovements(state: string, balances: readonly Balance[]): Comovement[] {
  const pairs = balances.flatMap((a, i) => balances.slice(i + 1).map((b) => [a, b] as const));
  return pairs
    .flatMap(([a, b]) => comovement(state, a, b) ?? [])
    .toSorted((x, y) => Math.abs(y.correlation) - Math.abs(x.correlation));
}

function comovement(
  state: string,
  { partner: a, weeks: x }: Balance,
  { partner: b, weeks: y }: Balance,
): Comovement | null {
  const weeks = x.length;
  const r = weeks < LEAST_BEFORE ? 0 : correlation(x, y);
  // The standard error of a correlation of unrelated series.
  if (Math.abs(r) * Math.sqrt(weeks) < TELLING) return null;
  const moved = r > 0 ? "together" : "apart";
  const how = r > 0 ? "rose and fell in the same weeks" : "rose for one when they fell for the other";
  const because = `The balances of ${state} with ${a} and with ${b} ${how}: correlation ${r.toFixed(2)} over ${weeks} weeks.`;
  return { a, b, moved, correlation: r, weeks, because };
}

/** Pearson's correlation; 0 where one of the series never moves. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let shared = 0;
  for (const [i, value] of x.entries()) shared += (value - meanX) * ((y[i] ?? meanY) - meanY);
  const spread = Math.sqrt(varianceOf(x) * varianceOf(y)) * (x.length - 1);
  return spread === 0 ? 0 : shared / spread;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
}

import type { Commitment, CommitmentQuery } from "../../../model/commitment.ts";
import { concernedBy } from "./open-conditions.ts";

/** A page of commitments and how many there are in all. */
export interface Selected {
  total: number;
  rows: Commitment[];
}

const LIMIT = 100;
const MOST = 1_000;

/** Those that a query asks for, newest wording first. */
export function select(
  commitments: readonly Commitment[],
  { side, concerns, status, kind, dueBy, limit = LIMIT, offset = 0 }: CommitmentQuery,
): Selected {
  const chosen = commitments
    .filter(
      (each) =>
        (side === undefined || each.side.includes(side)) &&
        (concerns === undefined || concernedBy(each).has(concerns)) &&
        (status === undefined || each.status === status) &&
        (kind === undefined || each.kind === kind) &&
        (dueBy === undefined || (each.deadline !== null && each.deadline <= dueBy)),
    )
    .sort((a, b) => order(b.lastDay, a.lastDay) || order(a.id, b.id));
  return { total: chosen.length, rows: chosen.slice(offset, offset + Math.min(limit, MOST)) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

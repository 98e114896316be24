import type { Commitment, CommitmentStatus, OpenCondition } from "../../../model/commitment.ts";
import { stands } from "./links.ts";

/** Statuses in which the act may still come. */
export const PENDING: ReadonlySet<CommitmentStatus> = new Set(["open", "condition-reported", "condition-met"]);

/** Whether a commitment lies between two codes: one's side, and the other is addressed or named in its condition or act. */
export function isBetween(commitment: Commitment, a: string, b: string): boolean {
  const concerned = concernedBy(commitment);
  const from = (one: string, other: string) => commitment.side.includes(one) && concerned.has(other);
  return from(a, b) || from(b, a);
}

/** Codes that a commitment is made to or names. */
export function concernedBy({ addressees, condition, action }: Commitment): ReadonlySet<string> {
  const named = [condition, action].flatMap((act) => (act === null ? [] : [...act.actors, ...act.recipients]));
  return new Set([...addressees, ...named]);
}

/** The first report of each outlet that the condition of a pending commitment came about; none where it is only waited for. */
export function reportsOf(commitment: Commitment): OpenCondition[] {
  const { id, status, condition, words, links } = commitment;
  if (condition === null || !PENDING.has(status)) return [];
  const byOutlet = new Map<string, OpenCondition>();
  const reports = links
    .filter((link) => link.side === "condition" && stands(link) && link.extent !== "contrary")
    .toSorted((a, b) => (a.knownDay < b.knownDay ? -1 : Number(a.knownDay > b.knownDay)));
  for (const { outlet, documentId, eventId, day, knownDay } of reports) {
    const source = outlet ?? documentId;
    const told = `${words}, if: ${condition.words}`;
    if (!byOutlet.has(source))
      byOutlet.set(source, { commitment: id, words: told, day: day ?? knownDay, documentId, eventId, outlet });
  }
  return [...byOutlet.values()];
}

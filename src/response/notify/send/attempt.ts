/**
 * What came of trying to send. `accepted`: it is theirs, with a note where not everybody gets it; `transient`: it may work later, but not before
 * `waitMs` where the server asked for that, and `forAll` tells that any other message would have failed as well; `refused`: it will not
 * work later either.
 */
export type Attempt =
  | { outcome: "accepted"; note?: string }
  | { outcome: "transient"; error: string; waitMs: number | null; forAll: boolean }
  | { outcome: "refused"; error: string };

export const ACCEPTED: Extract<Attempt, { outcome: "accepted" }> = { outcome: "accepted" };

export function transient(error: string, { waitMs = null, forAll = false }: Partial<Wait> = {}): Attempt {
  return { outcome: "transient", error, waitMs, forAll };
}

type Wait = Pick<Extract<Attempt, { outcome: "transient" }>, "waitMs" | "forAll">;

export function refused(error: string): Attempt {
  return { outcome: "refused", error };
}

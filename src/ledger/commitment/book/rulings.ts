import type { CommitmentRuling, CommitmentStatus } from "../../../model/commitment.ts";

/** The status that an analyst set. */
export interface RuledStatus {
  status: CommitmentStatus;
  by: string;
  note: string;
  day: string;
}

/** The status in force after rulings on one commitment, oldest first: the last one given, unless all was taken back since. */
export function ruledStatus(rulings: readonly CommitmentRuling[]): RuledStatus | null {
  return rulings.reduce<RuledStatus | null>((ruled, { status, sameAs, by, note, at }) => {
    if (status !== null) return { status, by, note, day: at.slice(0, 10) };
    return sameAs === null ? null : ruled;
  }, null);
}

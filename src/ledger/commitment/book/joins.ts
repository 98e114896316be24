import type { CommitmentRuling } from "../../../model/commitment.ts";
import type { Cluster } from "../merge/cluster.ts";

type Group = readonly [Cluster, ...Cluster[]];

/**
 * Which commitments analysts have joined. A ruling without status and `sameAs` parts all that was joined with its commitment.
 */
export class Joins {
  readonly #groups = new Map<Cluster, Group>();

  /**
   * @param rulings oldest first
   * @param clusterOf the commitment that a wording belongs to; `null` where it is unknown
   */
  constructor(rulings: readonly CommitmentRuling[], clusterOf: (id: string) => Cluster | null) {
    for (const { commitment, status, sameAs } of rulings) {
      const one = clusterOf(commitment);
      const other = sameAs === null ? null : clusterOf(sameAs);
      if (one !== null && other !== null) this.#join(one, other);
      else if (one !== null && status === null && sameAs === null) this.#part(one);
    }
  }

  /** All that is one commitment with a cluster, the one that became known first at the head. */
  of(cluster: Cluster): Group {
    return this.#groups.get(cluster) ?? [cluster];
  }

  #join(one: Cluster, other: Cluster): void {
    const joined = [...new Set([...this.of(one), ...this.of(other)])].sort(byFirstWord);
    const [first = one, ...others] = joined;
    for (const each of joined) this.#groups.set(each, [first, ...others]);
  }

  #part(one: Cluster): void {
    for (const each of this.of(one)) this.#groups.delete(each);
  }
}

function byFirstWord(a: Cluster, b: Cluster): number {
  const [one, other] = [a, b].map(({ id, utterances }) => `${utterances[0]?.knownDay ?? ""} ${id}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

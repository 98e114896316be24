import type { Cluster } from "../merge/cluster.ts";
import type { Uttered } from "../merge/uttered.ts";
import { type Meaning, meaningOf } from "../wording/meaning.ts";
import { newestDeadline } from "./commitment.ts";
import { type Sought, soughtFor } from "./found.ts";
import { Search } from "./search.ts";

/** What some wordings mean, and the search for it. */
export interface Searched {
  meaning: Meaning;
  sought: readonly Sought[];
  search: Search;
  /** The first day on which it was said. */
  said: string;
}

/** Searches for commitments, kept as long as the wordings are the same. */
export class Searches {
  readonly #kept = new WeakMap<Cluster, Map<string, Searched>>();

  /** @param clusters what is joined to one commitment, at least one @param utterances those of its wordings that are known, at least one */
  of(clusters: readonly [Cluster, ...Cluster[]], utterances: readonly Uttered[]): Searched {
    const kept = this.#kept.get(clusters[0]) ?? new Map<string, Searched>();
    this.#kept.set(clusters[0], kept);
    const name = `${clusters.map(({ id }) => id).join(" ")} ${utterances.length}`;
    const searched = kept.get(name) ?? begin(utterances);
    kept.set(name, searched);
    return searched;
  }
}

function begin(utterances: readonly Uttered[]): Searched {
  const meaning = meaningOf(utterances);
  const sought = soughtFor(meaning);
  const days = utterances.map(({ day }) => day).sort();
  const said = days[0] ?? "";
  const search = new Search(sought, { said, deadline: newestDeadline(utterances)?.day ?? null });
  return { meaning, sought, search, said };
}

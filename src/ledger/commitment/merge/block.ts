import type { Cluster } from "./cluster.ts";
import type { Terms } from "./terms.ts";

/** The clusters of one side, found by their words. */
export class Block {
  readonly #clusters: Cluster[] = [];
  readonly #termsOf = new Map<Cluster, { place: number; terms: Set<string> }>();
  readonly #holding = new Map<string, number[]>();

  /** Notes the words of a statement that belongs to a cluster. */
  note({ weights }: Terms, cluster: Cluster): void {
    let noted = this.#termsOf.get(cluster);
    if (noted === undefined) {
      noted = { place: this.#clusters.push(cluster) - 1, terms: new Set() };
      this.#termsOf.set(cluster, noted);
    }
    for (const term of weights.keys()) {
      if (noted.terms.has(term)) continue;
      noted.terms.add(term);
      const places = this.#holding.get(term);
      if (places === undefined) this.#holding.set(term, [noted.place]);
      else places.push(noted.place);
    }
  }

  /** The `most` clusters that share the most words with a text, of the `newest` that hold a word; among equals the newest. */
  sharing({ weights }: Terms, { candidates: most, newest }: { candidates: number; newest: number }): Cluster[] {
    const shared = new Map<number, number>();
    for (const [term, weight] of weights)
      for (const place of this.#holding.get(term)?.slice(-newest) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + weight);
    return [...shared]
      .sort(([a, much], [b, more]) => more - much || b - a)
      .slice(0, most)
      .flatMap(([place]) => this.#clusters[place] ?? []);
  }
}

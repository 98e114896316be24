import { Failure } from "../../model/failure.ts";
import type { Watch } from "../../model/watch.ts";

/** What of a watch decides which others keep it quiet. */
export type Inhibited = Pick<Watch, "id" | "inhibitedBy">;

/**
 * Rings of watches that keep each other from being told, each once, beginning with the watch that is named first: in a ring
 * nobody would be told anything.
 */
export function inhibitionCycles(watches: readonly Inhibited[]): string[][] {
  const by = new Map(watches.map(({ id, inhibitedBy }) => [id, inhibitedBy]));
  const rings = new Map<string, string[]>();
  for (const { id } of watches) {
    const ring = wayBack(id, by);
    const key = ring?.toSorted().join("\n");
    if (ring !== null && key !== undefined && !rings.has(key)) rings.set(key, ring);
  }
  return [...rings.values()];
}

/** @throws Failure `warning.inhibition` that names the ring, where there is one */
export function checkInhibitions(watches: readonly Inhibited[]): void {
  const [ring] = inhibitionCycles(watches);
  if (ring !== undefined) throw new Failure("warning.inhibition", ringTold(ring));
}

/** Says which watches inhibit each other in a ring. */
export function ringTold(ring: readonly string[]): string {
  const [first = ""] = ring;
  if (ring.length === 1) return `Watch ${first} inhibits itself: take it out of its own inhibitedBy.`;
  const links = [...ring.slice(1), first].join(", which is inhibited by ");
  return `Watch ${first} is inhibited by ${links}: in this ring no alert would be told; break it at one of them.`;
}

/** The shortest way from a watch over its inhibitors back to itself. */
function wayBack(start: string, by: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of by.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

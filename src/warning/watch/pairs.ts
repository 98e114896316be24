import type { ActPattern, Watch } from "../../model/watch.ts";

/** Who acts, and upon whom. */
export type DirectedPair = readonly [actor: string, recipient: string];

/** The two sides of a watch, as far as its pairs are asked for. */
export type Sides = Pick<Watch, "actors" | "towards">;

/** The pairs of a watch, one of each side, each once whichever way it is named. */
export function undirectedPairs({ actors, towards }: Sides): DirectedPair[] {
  return distinct(actors.flatMap((a) => towards.map((b): DirectedPair => (a < b ? [a, b] : [b, a]))));
}

/**
 * The directed pairs that a pattern means: both ways between the sides of the watch, less the actors and recipients that it
 * does not name. A pattern that names both means those pairs, inside the watch or not.
 */
export function directionsOf(sides: Sides, { actors, recipients }: ActPattern): DirectedPair[] {
  if (actors !== undefined && recipients !== undefined) {
    return distinct(actors.flatMap((actor) => recipients.map((recipient): DirectedPair => [actor, recipient])));
  }
  const both = undirectedPairs(sides).flatMap(([a, b]): DirectedPair[] => [
    [a, b],
    [b, a],
  ]);
  return both.filter(
    ([actor, recipient]) => (actors?.includes(actor) ?? true) && (recipients?.includes(recipient) ?? true),
  );
}

/** Every directed pair whose acts a watch looks at: what is to be read from the store for it. */
export function pairsOf(watch: Watch): DirectedPair[] {
  const named = watch.indicators.flatMap(({ observable }) =>
    "pattern" in observable ? directionsOf(watch, observable.pattern) : [],
  );
  return distinct([...directionsOf(watch, {}), ...named]);
}

function distinct(pairs: readonly DirectedPair[]): DirectedPair[] {
  const byName = new Map(pairs.map((pair) => [pair.join(" "), pair]));
  return [...byName.values()].filter(([a, b]) => a !== b);
}

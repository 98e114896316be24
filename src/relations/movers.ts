import { isoDay } from "../model/day.ts";
import type { RollupRow, StoryRow } from "../model/filing.ts";
import type { Mover } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { dailyCounts } from "./counts.ts";
import { type Direction, mostBits } from "./direction.ts";
import { moverOf } from "./mover.ts";
import type { Period } from "./period.ts";
import { type Reach, reach, unheard } from "./reach.ts";
import { LONGEST_WINDOW, type Tally, tallyRows, without } from "./norm/tally.ts";
import { TRACKS, trackOf } from "./track.ts";
import { reported } from "./norm/volume.ts";

/** Codes hold no blank, so a blank parts them. */
const key = (actor: string, recipient: string) => `${actor} ${recipient}`;

/**
 * Pairs with an act in the last 30 days, the strongest departure from its own norm first. `limit` defaults to 50.
 *
 * @throws Failure `relations.day` for an as-of day that is none
 */
export async function movers(
  store: Store,
  { asOf, limit = 50 }: { asOf?: string; limit?: number } = {},
): Promise<Mover[]> {
  const within = await reach(store, asOf);
  if (within === null) return [];
  const to = isoDay(within.asOf);
  const newest = isoDay(within.asOf - LONGEST_WINDOW + 1);
  const [rows, stories] = await Promise.all([
    store.rollup({ from: within.period.days[0] ?? to, to, asOf: to }),
    store.stories({ from: newest, to, asOf: to }),
  ]);
  return rank(rows, stories, within, limit);
}

/**
 * The arithmetic of `movers`: rows of the whole reach, those of one direction together, and stories of the longest window. All
 * pairs are measured, but only those that are returned are put into words.
 */
export function rank(
  rows: readonly RollupRow[],
  stories: readonly StoryRow[],
  within: Reach,
  limit: number = Infinity,
): Mover[] {
  const { period } = within;
  const rowsOf = runs(rows);
  const storiesOf = Map.groupBy(stories, ({ actor, recipient }) => key(actor, recipient));
  const all = tallyRows(rows, period);
  const own = (direction: string) => rowsOf.get(direction) ?? [];
  const pairs = new Set(stories.map(({ actor, recipient }) => pairOf(actor, recipient)));
  const told = (direction: string) => storiesOf.get(direction) ?? [];
  const others = (pair: string) => without(all, directionsOf(pair).flatMap(own), period);
  const bitsOf = (pair: string) => {
    const volume = reported(others(pair));
    const moved = directionsOf(pair).flatMap((direction) => tracksWithNews(own(direction), told(direction), period));
    return Math.max(0, ...moved.map((track) => mostBits(track, volume)));
  };
  const ranked = [...pairs]
    .map((pair) => ({ pair, bits: bitsOf(pair) }))
    .toSorted((x, y) => y.bits - x.bits || (x.pair < y.pair ? -1 : 1));
  return ranked.slice(0, limit).map(({ pair }) => {
    const volume = others(pair);
    const direct = (direction: string): Direction => {
      const [actor = "", recipient = ""] = direction.split(" ");
      const counts = dailyCounts(own(direction), period);
      return { actor, recipient, asOf: within.asOf, counts, stories: told(direction), others: volume };
    };
    const [there, back] = directionsOf(pair);
    const found = moverOf([direct(there), direct(back)]);
    return { ...found, because: `${found.because}${unheard(within)}` };
  });
}

function pairOf(a: string, b: string): string {
  return a < b ? key(a, b) : key(b, a);
}

function directionsOf(pair: string): [string, string] {
  const [a = "", b = ""] = pair.split(" ");
  return [key(a, b), key(b, a)];
}

/** The rows of each direction. */
function runs(rows: readonly RollupRow[]): Map<string, readonly RollupRow[]> {
  const found = new Map<string, readonly RollupRow[]>();
  for (let from = 0; from < rows.length;) {
    const { actor, recipient } = rows[from] as RollupRow;
    let to = from + 1;
    while (rows[to]?.actor === actor && rows[to]?.recipient === recipient) to++;
    const direction = key(actor, recipient);
    found.set(direction, [...(found.get(direction) ?? []), ...rows.slice(from, to)]);
    from = to;
  }
  return found;
}

/** The tracks of a direction on which something is new, counted as `dailyCounts` does; the others cannot surprise. */
function tracksWithNews(rows: readonly RollupRow[], told: readonly StoryRow[], period: Period): Tally[] {
  return TRACKS.filter((track) => told.some(({ type }) => trackOf(type) === track)).map((track) =>
    tallyRows(
      rows.filter(({ type }) => trackOf(type) === track),
      period,
    ),
  );
}

import { EVENT_TYPES } from "../../model/event.ts";
import type { Track } from "../../model/relation.ts";
import { mostBits } from "../direction.ts";
import { add, emptyTally, LONGEST_WINDOW, type Tally } from "../norm/tally.ts";
import { reported } from "../norm/volume.ts";
import type { Reach } from "../reach.ts";
import { trackOf } from "../track.ts";
import type { ActIndex, IndexedDirection } from "./act-index.ts";
import { eachCell, emptyCells } from "./cells.ts";

/** A pair in the order of the codes, with both its directions as they are kept. */
export interface IndexedPair {
  a: string;
  b: string;
  directions: readonly IndexedDirection[];
}

export interface RankedPair extends IndexedPair {
  bits: number;
  /** The acts of all other pairs. */
  others: Tally;
}

const TRACK_OF: readonly Track[] = EVENT_TYPES.map(trackOf);

/**
 * Pairs with an act in the longest window, as known on the as-of day, the strongest departure from its own norm first.
 * `volume` is that of all pairs.
 */
export function rankPairs(index: ActIndex, volume: Tally, within: Reach, limit: number): RankedPair[] {
  return newsPairs(index, within.asOf)
    .map((pair) => ({ ...pair, ...measured(pair, volume, within) }))
    .sort((x, y) => y.bits - x.bits || (nameOf(x) < nameOf(y) ? -1 : 1))
    .slice(0, limit);
}

const nameOf = ({ a, b }: IndexedPair) => `${a} ${b}`;

function newsPairs(index: ActIndex, asOf: number): IndexedPair[] {
  const pairs = new Map<string, IndexedPair>();
  const newest = { from: asOf - LONGEST_WINDOW + 1, to: asOf, until: asOf };
  for (const direction of index.between(newest.from, newest.to)) {
    let news = false;
    eachCell(direction.cells, newest, () => (news = true));
    if (!news) continue;
    const [a, b] = [direction.actor, direction.recipient].sort() as [string, string];
    if (pairs.has(`${a} ${b}`)) continue;
    const directions = [index.direction(a, b), index.direction(b, a)].filter((each) => each !== null);
    pairs.set(`${a} ${b}`, { a, b, directions });
  }
  return [...pairs.values()];
}

function measured(
  { directions }: IndexedPair,
  volume: Tally,
  { asOf, period }: Reach,
): Pick<RankedPair, "bits" | "others"> {
  const { length } = period.days;
  const tallies = directions.map(({ cells }) => {
    const tally = { cooperation: emptyTally(length), conflict: emptyTally(length) };
    eachCell(cells, { from: asOf - length + 1, to: asOf, until: asOf }, (day, type) =>
      add(tally[TRACK_OF[type] as Track], asOf - day, 1),
    );
    return tally;
  });
  const all = tallies.flatMap(({ cooperation, conflict }) => [cooperation, conflict]);
  const others = all.reduce(less, volume);
  const reports = reported(others);
  return { bits: Math.max(0, ...all.map((tally) => mostBits(tally, reports))), others };
}

function less(total: Tally, own: Tally): Tally {
  const rest = (of: "weeks" | "weekdays" | "recent") => total[of].map((count, i) => count - (own[of][i] as number));
  return { days: total.days, weeks: rest("weeks"), weekdays: rest("weekdays"), recent: rest("recent") };
}

/** Acts a day of a direction over a reach, by track. */
export function dailyCounts(direction: IndexedDirection | null, { asOf, period }: Reach): Record<Track, number[]> {
  const { length } = period.days;
  const counts = { cooperation: Array<number>(length).fill(0), conflict: Array<number>(length).fill(0) };
  const first = asOf - length + 1;
  eachCell(direction?.cells ?? emptyCells(), { from: first, to: asOf, until: asOf }, (day, type) => {
    const track = counts[TRACK_OF[type] as Track];
    track[day - first] = (track[day - first] ?? 0) + 1;
  });
  return counts;
}

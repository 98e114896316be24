import { setImmediate } from "node:timers/promises";
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

/** Other questions are let in after so many milliseconds. */
const TURN_MS = 8;

/**
 * Pairs with an act in the longest window, as known on the as-of day, the strongest departure from its own norm first.
 * `volume` is that of all pairs. It takes turns with whatever else waits to be done.
 */
export async function rankPairs(index: ActIndex, volume: Tally, within: Reach, limit: number): Promise<RankedPair[]> {
  const measuredPairs: { pair: IndexedPair; bits: number }[] = [];
  let turn = performance.now() + TURN_MS;
  for (const pair of newsPairs(index, within.asOf)) {
    measuredPairs.push({ pair, bits: bitsOf(talliesOf(pair, volume, within)) });
    if (performance.now() < turn) continue;
    await setImmediate();
    turn = performance.now() + TURN_MS;
  }
  return measuredPairs
    .sort((x, y) => y.bits - x.bits || (nameOf(x.pair) < nameOf(y.pair) ? -1 : 1))
    .slice(0, limit)
    .map(({ pair, bits }) => ({ ...pair, bits, others: talliesOf(pair, volume, within).others }));
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

/** The acts of a pair by direction and track, and those of all other pairs. */
interface PairTallies {
  own: Tally[];
  others: Tally;
}

function talliesOf({ directions }: IndexedPair, volume: Tally, { asOf, period }: Reach): PairTallies {
  const { length } = period.days;
  const span = { from: asOf - length + 1, to: asOf, until: asOf };
  const others = copyOf(volume);
  const own = directions.flatMap(({ cells }) => {
    const [cooperation, conflict] = [emptyTally(length), emptyTally(length)];
    eachCell(cells, span, (day, type) => {
      add(TRACK_OF[type] === "cooperation" ? cooperation : conflict, asOf - day, 1);
      add(others, asOf - day, -1);
    });
    return [cooperation, conflict];
  });
  return { own, others };
}

function bitsOf({ own, others }: PairTallies): number {
  const reports = reported(others);
  return Math.max(0, ...own.map((tally) => mostBits(tally, reports)));
}

function copyOf({ days, weeks, weekdays, recent }: Tally): Tally {
  return { days, weeks: weeks.slice(), weekdays: weekdays.slice(), recent: recent.slice() };
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

import { FORECAST_CLASSES } from "./class.ts";
import { type History, type Pair, pairKey, type Stream } from "./history.ts";
import { pastWindows, type PastWindows } from "./outcome.ts";
import { LOOK_BACK, summarise, type Summary } from "./summary.ts";

/** All that a forecast looks at: a pair, its two actors and the world, as known at the end of a day. */
export interface View extends Pair {
  pair: Summary;
  /** Everything that the actors did or had done to them, the pair's own acts among it. */
  actors: readonly [Summary, Summary];
  world: Summary;
  /** How often past windows of the horizon held an act, for each forecast class. */
  past: readonly PastWindows[];
}

const EMPTY: Stream = { days: new Int32Array(), classes: new Uint32Array(), scales: new Float64Array() };

/**
 * A function that shows any pair as known at the end of the day `origin`, for windows of `horizon` days. What several
 * pairs share is summed once.
 */
export function viewer(history: History, origin: number, horizon: number): (pair: Pair) => View {
  const { start } = history;
  const since = Math.max(start, origin - LOOK_BACK + 1);
  const world = summarise(history.all, start, origin);
  const actors = new Map<string, Summary>();
  const actor = (code: string): Summary => {
    const known = actors.get(code) ?? summarise(history.actors.get(code) ?? EMPTY, start, origin);
    actors.set(code, known);
    return known;
  };
  return ({ a, b }) => {
    const stream = history.pairs.get(pairKey(a, b))?.all ?? EMPTY;
    return {
      a,
      b,
      pair: summarise(stream, start, origin),
      actors: [actor(a), actor(b)],
      world,
      past: FORECAST_CLASSES.map((_, place) => pastWindows(stream, place, { start: since, origin, horizon })),
    };
  };
}

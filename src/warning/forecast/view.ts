import { type Conduct, conductOfTheLike, type Dealing } from "./alike.ts";
import { FORECAST_CLASSES } from "../../model/forecast.ts";
import { type History, type Pair, pairKey, type Stream } from "./history.ts";
import { pastWindows, type PastWindows } from "./outcome.ts";
import { addSummary, ALL_ACTS, LOOK_BACK, noActs, summarise, type Summary } from "./summary.ts";

/** All that a forecast looks at: a pair, its two actors and the world, as known at the end of a day. */
export interface View extends Pair {
  pair: Summary;
  /** Everything that the actors did or had done to them, the pair's own acts among it. */
  actors: readonly [Summary, Summary];
  world: Summary;
  /** What those like the one do with the other, and the reverse. */
  alike: readonly [Conduct, Conduct];
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
  const nothing = noActs(start, origin);
  const since = Math.max(start, origin - LOOK_BACK + 1);
  const pairs = new Map<string, Summary>();
  const actors = new Map<string, Summary>();
  const world = noActs(start, origin);
  const dealings: Dealing[] = [];
  for (const [key, { a, b, all }] of history.pairs) {
    const pair = summarise(all, start, origin);
    if (pair.total[ALL_ACTS] === 0) continue;
    pairs.set(key, pair);
    dealings.push({ a, b, pair });
    addSummary(world, pair);
    for (const code of [a, b]) {
      const actor = actors.get(code) ?? noActs(start, origin);
      actors.set(code, actor);
      addSummary(actor, pair);
    }
  }
  const like = conductOfTheLike(dealings);
  return ({ a, b }) => {
    const key = pairKey(a, b);
    const stream = history.pairs.get(key)?.all ?? EMPTY;
    return {
      a,
      b,
      pair: pairs.get(key) ?? nothing,
      actors: [actors.get(a) ?? nothing, actors.get(b) ?? nothing],
      world,
      alike: [like(a, b), like(b, a)],
      past: FORECAST_CLASSES.map((_, place) => pastWindows(stream, place, { start: since, origin, horizon })),
    };
  };
}

import { isoDay } from "../model/day.ts";
import type { RollupRow, StoryRow } from "../model/filing.ts";
import type { Mover, Surprise } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { LEVEL_CRITERIA } from "./codebook.ts";
import { dailyCounts } from "./counts.ts";
import { type Direction, LONGEST_WINDOW, surprises, usualRates } from "./direction.ts";
import { judge } from "./level.ts";
import { type Reach, reach, unheard } from "./reach.ts";

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
  return rank(rows, stories, within).slice(0, limit);
}

/** The arithmetic of `movers`: rows of the whole reach, stories of the longest window. */
export function rank(rows: readonly RollupRow[], stories: readonly StoryRow[], within: Reach): Mover[] {
  const rowsOf = Map.groupBy(rows, ({ actor, recipient }) => key(actor, recipient));
  const storiesOf = Map.groupBy(stories, ({ actor, recipient }) => key(actor, recipient));
  const pairs = new Set(stories.map(({ actor, recipient }) => [actor, recipient].toSorted().join(" ")));
  const direct = (actor: string, recipient: string): Measured => {
    const told = storiesOf.get(key(actor, recipient)) ?? [];
    const days = told.map(({ day }) => day);
    // A direction without newer acts cannot surprise.
    if (told.length === 0) return { actor, recipient, surprises: [], days };
    const counts = dailyCounts(rowsOf.get(key(actor, recipient)) ?? [], within.period);
    const direction: Direction = { actor, recipient, asOf: within.asOf, counts, stories: told };
    return { actor, recipient, surprises: surprises(direction, usualRates(direction)), days };
  };
  const moved = [...pairs].map((pair) => {
    const [a = "", b = ""] = pair.split(" ");
    const found = mover(a, b, [direct(a, b), direct(b, a)]);
    return { ...found, because: `${found.because}${unheard(within)}` };
  });
  return moved.toSorted((x, y) => y.surprise.bits - x.surprise.bits || (key(x.a, x.b) < key(y.a, y.b) ? -1 : 1));
}

interface Measured {
  actor: string;
  recipient: string;
  surprises: Surprise[];
  days: string[];
}

function mover(a: string, b: string, directions: readonly Measured[]): Mover {
  const all = directions.flatMap(({ actor, recipient, surprises: own }) =>
    own.map((surprise) => ({ actor, recipient, surprise })),
  );
  const strongest = all.reduce((best, each) => (each.surprise.bits > best.surprise.bits ? each : best));
  const verdict = judge(
    all.map(({ surprise }) => surprise),
    LEVEL_CRITERIA,
  );
  const lastDay = directions.flatMap(({ days }) => days).reduce((last, day) => (day > last ? day : last), "");
  return { a, b, ...verdict, ...strongest, lastDay };
}

import { isoDay } from "../../model/day.ts";
import type { StoryRow } from "../../model/filing.ts";
import type { Mover } from "../../model/relation.ts";
import type { ActCursor } from "../../store/act-page.ts";
import type { Store } from "../../store/store.ts";
import type { Direction } from "../direction.ts";
import { moverOf } from "../mover.ts";
import { LONGEST_WINDOW } from "../norm/tally.ts";
import { readVolume } from "../norm/volume.ts";
import { type Reach, reach, unheard } from "../reach.ts";
import { createActIndex } from "./act-index.ts";
import { dailyCounts, rankPairs } from "./ranking.ts";

export interface MoversQuery {
  asOf?: string;
  limit?: number;
}

interface Kept {
  asOf: number;
  answer: Promise<Mover[]>;
}

/** How many answers are kept before the oldest goes. */
const CAPACITY = 256;

/**
 * Answers `movers` from an index of all acts in memory, which is read when it is first needed and then follows what is
 * filed, by this process or another. An answer is kept until something is filed that was known by its day.
 */
export function createMovers(store: Store): (query: MoversQuery) => Promise<Mover[]> {
  const index = createActIndex();
  const kept = new Map<string, Kept>();
  let cursor: ActCursor | null = null;
  let following: Promise<void> = Promise.resolve();

  const follow = async (): Promise<void> => {
    for (let last = false; !last;) {
      const page = await store.actPage(cursor);
      const since = index.learn(page);
      for (const [key, { asOf }] of kept) if (asOf >= since) kept.delete(key);
      cursor = page.next;
      last = page.last;
    }
  };
  const followed = (): Promise<void> => {
    // One after another, so that each page is asked for once.
    following = following.catch(() => undefined).then(follow);
    return following;
  };

  const ask = async (within: Reach, limit: number): Promise<Mover[]> => {
    const ranked = await rankPairs(index, await readVolume(store, within), within, limit);
    const stories = await storiesOf(
      store,
      ranked.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]),
      within,
    );
    return ranked.map(({ a, b, others }) => {
      const direct = (actor: string, recipient: string): Direction => {
        const counts = dailyCounts(index.direction(actor, recipient), within);
        return { actor, recipient, asOf: within.asOf, counts, stories: stories(actor, recipient), others };
      };
      const found = moverOf([direct(a, b), direct(b, a)]);
      return { ...found, because: `${found.because}${unheard(within)}` };
    });
  };

  return async ({ asOf, limit = 50 }) => {
    await followed();
    const within = await reach(store, asOf);
    if (within === null) return [];
    const key = JSON.stringify([within.asOf, within.period.days[0], unheard(within), limit]);
    const answer = kept.get(key)?.answer ?? ask(within, limit);
    kept.set(key, { asOf: within.asOf, answer });
    if (kept.size > CAPACITY) kept.delete(kept.keys().next().value as string);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

/** The stories of the longest window by direction. */
async function storiesOf(
  store: Store,
  pairs: readonly (readonly [string, string])[],
  { asOf }: Reach,
): Promise<(actor: string, recipient: string) => StoryRow[]> {
  const to = isoDay(asOf);
  const rows = await store.stories({ pairs, from: isoDay(asOf - LONGEST_WINDOW + 1), to, asOf: to });
  const byDirection = Map.groupBy(rows, ({ actor, recipient }) => `${actor} ${recipient}`);
  return (actor, recipient) => byDirection.get(`${actor} ${recipient}`) ?? [];
}

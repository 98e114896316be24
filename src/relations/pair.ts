import type { PairView } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { LEVEL_CRITERIA } from "./codebook.ts";
import { GROUPS, sideOf } from "./groups.ts";
import { ISSUES } from "./issues.ts";
import { judge } from "./level.ts";
import { unheard } from "./reach.ts";
import { relate, scenery, type ViewQuery } from "./scene.ts";
import { tell } from "./told.ts";

/** Without a filter all acts count. */
const ALL = { filter: {}, issues: ISSUES };

/**
 * Two actors against their own norm, as known on a day: both directed series, the norms, the surprises and the level.
 *
 * @throws Failure `relations.empty` where nothing is filed, `relations.day` for a day that is none
 */
export async function pairView(store: Store, a: string, b: string, query: ViewQuery = {}): Promise<PairView> {
  const scene = await scenery(store, query);
  const [one, other] = [sideOf(a, GROUPS), sideOf(b, GROUPS)];
  const told = await Promise.all([tell(store, one, other, scene.read, ALL), tell(store, other, one, scene.read, ALL)]);
  const directions = relate(told, scene);
  const { level, because } = judge(
    directions.flatMap((direction) => direction.surprises),
    LEVEL_CRITERIA,
  );
  return { a, b, asOf: scene.read.asOf, level, because: `${because}${unheard(scene.within)}`, directions };
}

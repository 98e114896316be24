import type { ActFilter } from "../model/group.ts";
import type { DirectedRelation, IssueView } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { type Groups, GROUPS, sideOf } from "./groups.ts";
import { inWords, type Issues, ISSUES } from "./issues.ts";
import { unheard } from "./reach.ts";
import { relate, scenery, type ViewQuery } from "./scene.ts";
import { strongestOf } from "./strongest.ts";
import { tell } from "./told.ts";

/** What is asked of an issue view; groups and issues are the codebook's where absent. */
export interface IssueQuery extends ViewQuery {
  /** Which acts count: forecast classes, PLOVER types, quad classes, issues, or any of their parts. */
  filter: ActFilter;
  groups?: Groups;
  issues?: Issues;
}

/**
 * Both directions of two sides, codes or names of groups, restricted to some acts, against a norm and with surprises of
 * those acts alone.
 *
 * @throws Failure `relations.issue` for an issue that is not defined, `relations.empty` and `relations.day` as `pairView` does
 */
export async function issueView(store: Store, a: string, b: string, query: IssueQuery): Promise<IssueView> {
  const { filter, groups = GROUPS, issues = ISSUES } = query;
  const scene = await scenery(store, query);
  const [one, other] = [sideOf(a, groups), sideOf(b, groups)];
  const told = await Promise.all([
    tell(store, one, other, scene.read, { filter, issues }),
    tell(store, other, one, scene.read, { filter, issues }),
  ]);
  const directions = relate(told, scene);
  const about = inWords(filter, issues);
  const because = `Only ${about}: ${strongest(directions)}${unheard(scene.within)}`;
  return { a, b, about, asOf: scene.read.asOf, because, directions };
}

function strongest(directions: readonly DirectedRelation[]): string {
  return strongestOf(directions.flatMap(({ surprises }) => surprises))?.because ?? "nothing is measured.";
}

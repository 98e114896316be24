import { type DraftItem, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { highestFirst } from "./levels.ts";

/** What speaks against each level above calm, one sentence each. What is dark stands among the blind spots. */
export function against(scene: Scene): DraftItem[] {
  return scene.standings.toSorted(highestFirst).flatMap(({ title, state }): DraftItem[] => {
    const said = state === null || state.level === 1 ? [] : state.against.filter((each) => !state.dark.includes(each));
    if (state === null || said.length === 0) return [];
    return [
      item(
        said.map((each) => found(scene.reason(each))),
        { about: title, level: state.level },
      ),
    ];
  });
}

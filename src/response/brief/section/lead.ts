import type { LevelChange, Standing } from "../../../model/standing.ts";
import { listed } from "../../../warning/watch/level/view.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type DraftSentence, entered, found } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { dayWords, levelWords, sentence } from "../words/plain.ts";
import { changesOf, movedWords, nameOfChange } from "./changes.ts";
import { evidenceOf, highestFirst } from "./levels.ts";

/** How many signs the first sentence names. */
const SIGNS = 2;

/** The one sentence to read if there is time for one: what changed, else what stands highest. */
export function lead(scene: Scene): DraftSentence {
  const told = new Set(scene.input.previous?.told);
  const evaluated = scene.standings.filter(({ state }) => state !== null).sort(highestFirst);
  const [top] = evaluated;
  if (top === undefined) return nothingKnown(scene);
  const moved = evaluated.flatMap((standing) => {
    const [newest] = changesOf(standing, scene);
    return newest === undefined || told.has(nameOfChange(standing, newest)) ? [] : [{ standing, newest }];
  });
  const [first, ...others] = moved;
  if (first === undefined) return unchanged(top, evaluated, scene);
  return others.length === 0 ? oneMoved(first, scene) : severalMoved(moved, evaluated, scene);
}

function nothingKnown({ standings }: Scene): DraftSentence {
  const [broken] = standings;
  if (broken === undefined) return entered("No watch is kept, so no level can be told.");
  const why = broken.error?.message ?? "it has not been worked out yet";
  return entered(sentence(`Nothing can be said of “${broken.title}”: ${why}`));
}

interface Moved {
  standing: Standing;
  newest: LevelChange;
}

function oneMoved({ standing, newest }: Moved, scene: Scene): DraftSentence {
  return found(`“${standing.title}” ${movedWords(newest)}${signs(standing, newest)}.`, citesOf(standing, scene));
}

function severalMoved(moved: readonly Moved[], evaluated: readonly Standing[], scene: Scene): DraftSentence {
  const [top] = moved;
  const others = moved.slice(1).map(({ standing, newest }) => `“${standing.title}” to ${levelWords(newest.to)}`);
  const of = `${moved.length} of ${counted(evaluated.length, "watch", "watches")} changed their level`;
  const first = top === undefined ? "" : `“${top.standing.title}” ${movedWords(top.newest)}`;
  return found(`${of}: ${first}; ${others.join("; ")}.`, top === undefined ? [] : citesOf(top.standing, scene));
}

function unchanged(top: Standing, evaluated: readonly Standing[], scene: Scene): DraftSentence {
  const { state, title } = top;
  if (state === null) return entered(`Nothing can be said of “${title}”.`);
  if (evaluated.every((each) => each.state?.noData === true)) {
    return found("Nothing can be said of any level, since nothing that the watches rest on is being read.");
  }
  const stands = `${levelWords(state.level)}, since ${dayWords(state.since)}`;
  if (scene.input.watch !== null)
    return found(`“${title}” has not changed: it stands at ${stands}.`, citesOf(top, scene));
  if (state.level === 1) {
    const all = evaluated.length === 1 ? `“${title}” stands` : `all ${evaluated.length} watches stand`;
    return found(`No level changed; ${all} at ${levelWords(1)}.`);
  }
  return found(`No level changed; the highest is ${stands}: “${title}”.`, citesOf(top, scene));
}

/** The signs behind a rise, by their titles. */
function signs({ state }: Standing, { from, to }: LevelChange): string {
  const seen = state?.indicators.filter((each) => each.state === "seen").map(({ title }) => `“${title}”`) ?? [];
  return to < from || seen.length === 0 ? "" : `; seen: ${listed(seen.slice(0, SIGNS))}`;
}

function citesOf({ state }: Standing, scene: Scene) {
  return state === null || state.level === 1 ? [] : scene.cite(evidenceOf(state));
}

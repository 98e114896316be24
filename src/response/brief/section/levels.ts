import type { Standing } from "../../../model/standing.ts";
import type { WatchState } from "../../../model/watch.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type DraftItem, entered, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { daysBetween, dayWords, levelWords, sentence } from "../words/plain.ts";

/** Where each watch stands, the highest first. Watches at calm with nothing to tell share one item. */
export function levels(scene: Scene): DraftItem[] {
  const told = scene.standings.filter((each) => !isCalm(each, scene)).sort(highestFirst);
  return [...told.map((each) => standingItem(each, scene)), ...calm(scene)];
}

/** The highest level first, of those the newest; watches that cannot be worked out stand last. */
export function highestFirst(a: Standing, b: Standing): number {
  const [one, other] = [a.state?.level ?? 0, b.state?.level ?? 0];
  const [since, before] = [a.state?.since ?? "", b.state?.since ?? ""];
  return other - one || Number(since < before) - Number(since > before) || Number(a.id > b.id) - Number(a.id < b.id);
}

function isCalm({ state, error, changes }: Standing, { input, covers }: Scene): boolean {
  const quiet = state !== null && state.level === 1 && state.noData !== true && state.error === null && error === null;
  return quiet && input.watch === null && !changes.some(({ day }) => covers(day));
}

function calm(scene: Scene): DraftItem[] {
  const quiet = scene.standings.filter((each) => isCalm(each, scene));
  if (quiet.length === 0) return [];
  const stand = `${counted(quiet.length, "watch", "watches")} ${quiet.length === 1 ? "stands" : "stand"}`;
  const text = `${stand} at ${levelWords(1)}: ${quiet.map(({ title }) => title).join("; ")}.`;
  return [item([found(text)], { level: 1 })];
}

function standingItem({ title, state, watch, error }: Standing, scene: Scene): DraftItem {
  const wrong = error ?? state?.error ?? null;
  const broken = wrong === null ? [] : [entered(sentence(`It cannot be worked out: ${wrong.message}`))];
  if (state === null) {
    const never = broken.length > 0 ? broken : [found("It has not been worked out yet.")];
    return item(never, { about: title });
  }
  const whole = scene.input.watch !== null || (watch !== null && state.level >= watch.alertAt);
  return item([...broken, ...standingSentences(state, whole, scene)], { about: title, level: state.level });
}

function standingSentences(state: WatchState, whole: boolean, scene: Scene) {
  const needs = whole ? [state.nextNeeds, state.standDownNeeds] : [];
  return [
    found(`It has stood at ${levelWords(state.level)}, ${sinceWords(state.since, scene.input.day)}.`),
    found(scene.reason(state.because), scene.cite(evidenceOf(state))),
    found(scene.reason(state.confidenceBecause)),
    ...needs.flatMap((each) => (each === null ? [] : [found(scene.reason(each))])),
  ];
}

/** The acts behind the signs that are seen, those of the first sign first. */
export function evidenceOf(state: WatchState): { documentId: string; eventId: string }[] {
  return state.indicators.filter((each) => each.state === "seen").flatMap(({ evidence }) => evidence);
}

/** `since 2 April 2024, for 4 days`. */
function sinceWords(since: string, day: string): string {
  const days = daysBetween(since, day);
  const long = days === null || days <= 0 ? "" : `, for ${counted(days, "day")}`;
  return `since ${dayWords(since)}${long}`;
}

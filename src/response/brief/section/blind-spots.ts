import type { SourceHealth } from "../../../model/health.ts";
import type { Standing } from "../../../model/standing.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { HEARING, WATCH_DEFAULTS } from "../../../warning/watch/settings.ts";
import { type DraftItem, entered, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { daysBetween, dayWords, sentence } from "../words/plain.ts";

/** What was not looked at, and so says nothing by its silence. */
export function blindSpots(scene: Scene): DraftItem[] {
  const { outlets, faults, day } = scene.input;
  return [
    ...scene.standings.flatMap((each) => watchItem(each, scene)),
    ...outlets.flatMap((each) => silentOutlet(each, day)),
    ...faults.map((each) => item([entered(sentence(each))])),
  ];
}

function watchItem({ title, state, error }: Standing, scene: Scene): DraftItem[] {
  const wrong = error ?? state?.error ?? null;
  const said = [
    ...(wrong === null ? [] : [entered(sentence(wrong.message))]),
    ...(state?.noData === true ? [found("Nothing that it rests on is being read, so its level is no finding.")] : []),
    ...(state === null || state.day >= scene.input.day
      ? []
      : [found(`It was last worked out for ${dayWords(state.day)}.`)]),
    ...(state?.dark ?? []).map((each) => found(scene.reason(each))),
  ];
  return said.length === 0 ? [] : [item(said, { about: title })];
}

/** An outlet that usually reports and has been silent for longer than is usual: the same rule as that of the watches. */
function silentOutlet({ outlet, lastDay, usualGap }: SourceHealth, day: string): DraftItem[] {
  const quiet = lastDay === null ? null : daysBetween(lastDay, day);
  if (quiet === null || usualGap === null || lastDay === null) return [];
  const most = Math.max(WATCH_DEFAULTS["dark-after"], HEARING.silentGaps * usualGap);
  if (quiet < most) return [];
  const usual = `it usually reports every ${usualGap === 1 ? "day" : counted(usualGap, "day")}`;
  return [
    item([found(`${outlet} has not reported since ${dayWords(lastDay)}, for ${counted(quiet, "day")}; ${usual}.`)]),
  ];
}

import type { Alert } from "../../../model/alert.ts";
import type { LevelChange, Standing } from "../../../model/standing.ts";
import { type DraftItem, type DraftSentence, entered, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { BRIEF } from "../words/codebook.ts";
import { shortened } from "../words/legible.ts";
import { dayWords, instantWords, levelWords, sentence } from "../words/plain.ts";
import { reportedActs } from "./acts.ts";
import { evidenceOf } from "./levels.ts";

/** Levels that changed, alerts that moved on, and acts that became known. */
export function changes(scene: Scene): DraftItem[] {
  const ofLevels = scene.standings.flatMap((standing) =>
    changesOf(standing, scene).map((change) => changeItem(standing, change, scene)),
  );
  return [...ofLevels, ...scene.input.alerts.flatMap((alert) => alertItem(alert, scene)), ...reportedActs(scene)];
}

/** The changes of a watch that the brief covers, newest first. */
export function changesOf({ changes: all }: Standing, { covers }: Scene): LevelChange[] {
  return all.filter(({ day }) => covers(day));
}

/** Names a change of level. */
export function nameOfChange({ id }: Standing, { day, to }: LevelChange): string {
  return `level/${id}/${day}/${to}`;
}

/** `rose from level 2, Signal, to level 3, Approach, on 2 April 2024`. */
export function movedWords({ day, from, to }: LevelChange): string {
  return `${to > from ? "rose" : "fell"} from ${levelWords(from)}, to ${levelWords(to)}, on ${dayWords(day)}`;
}

/** A change that brought the watch where it stands is told without its reason, which stands among the levels. */
function changeItem(standing: Standing, change: LevelChange, scene: Scene): DraftItem {
  const { state } = standing;
  const behind = state === null || change.to < change.from ? [] : evidenceOf(state);
  const known = scene.cite(behind).filter(({ knownDay }) => knownDay <= change.day);
  const lasts = state?.since === change.day && state.level === change.to;
  const why = lasts ? [] : [found(scene.reason(change.because), known)];
  return item([found(`It ${movedWords(change)}.`, lasts ? known : []), ...why], {
    about: standing.title,
    level: change.to,
    change: nameOfChange(standing, change),
  });
}

function alertItem(alert: Alert, scene: Scene): DraftItem[] {
  const { id, state, level, watches, title, acknowledgement, escalations } = alert;
  if (!watches.some((each) => scene.standings.some((standing) => standing.id === each))) return [];
  const sentences = alertSentences(alert, scene);
  if (sentences.length === 0) return [];
  const change = ["alert", id, state, level, acknowledgement?.at ?? "", escalations.length].join("/");
  return [item(sentences, { about: `Alert: ${title}`, change })];
}

function alertSentences(alert: Alert, { covers, input }: Scene): DraftSentence[] {
  const { alerted, ended, peak, acknowledgement, escalations } = alert;
  const at = (instant: string) => instantWords(instant, input.zone);
  const within = (instant: string) => covers(instant.slice(0, 10));
  const raised = alerted !== null && covers(alerted) ? [found(`An alert was raised on ${dayWords(alerted)}.`)] : [];
  const over = ended !== null && covers(ended);
  const end = over ? [found(`It ended on ${dayWords(ended)}; its highest was ${levelWords(peak)}.`)] : [];
  const taken =
    acknowledgement !== null && within(acknowledgement.at)
      ? [
          entered(
            sentence(
              `It was taken on by ${acknowledgement.owner} on ${at(acknowledgement.at)}${noteWords(acknowledgement.note)}`,
            ),
          ),
        ]
      : [];
  const calls = escalations
    .filter((each) => within(each.at))
    .map((each) => entered(sentence(`${each.to} was called on ${at(each.at)}: ${each.because}`)));
  return [...raised, ...taken, ...calls, ...end];
}

/** A note in quotation marks after a colon; nothing for an empty one. */
export function noteWords(note: string): string {
  const told = shortened(note, BRIEF.longest.note);
  return told === "" ? "" : `: “${told}”`;
}

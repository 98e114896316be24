import type { Activation, ActiveStep, Proposal } from "../../../model/activation.ts";
import type { Alert } from "../../../model/alert.ts";
import { listed } from "../../../warning/watch/level/view.ts";
import { minutesBetween, stretch } from "../../../warning/alert/instant.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type DraftItem, type DraftSentence, entered, found, item } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { dayWords, instantWords, sentence } from "../words/plain.ts";

/** Plans under way with their late steps, plans that could be activated, and alerts that nobody has taken on. */
export function response(scene: Scene): DraftItem[] {
  const { activations, proposals, alerts, day, exercise } = scene.input;
  const ours = (watch: string) => scene.standings.some(({ id }) => id === watch);
  const active = activations.filter((each) => each.state === "active" && each.exercise === exercise && each.day <= day);
  return [
    ...active.filter(({ plan }) => ours(plan.watch)).map((each) => activationItem(each, scene)),
    ...proposals.filter(({ watch }) => ours(watch)).map((each) => proposalItem(each, scene)),
    ...alerts.filter(({ ended, watches }) => ended === null && watches.some(ours)).flatMap(waiting),
  ];
}

function activationItem({ plan, level, by, at, lead, steps }: Activation, { input }: Scene): DraftItem {
  const when = (instant: string) => instantWords(instant, input.zone);
  const done = steps.filter(({ state }) => state === "done" || state === "skipped").length;
  const open = steps.filter(({ state }) => state !== "done" && state !== "skipped");
  const late = open.filter(({ due }) => due !== null && due < input.madeAt).sort(earliestFirst);
  const next = open.filter(({ due, state }) => state !== "waiting" && (due === null || due >= input.madeAt));
  return item(
    [
      entered(sentence(`${by} activated it on ${when(at)}; ${lead} leads it`)),
      entered(`${done} of ${counted(steps.length, "step")} ${done === 1 ? "is" : "are"} done or skipped.`),
      ...late.map((each) => lateSentence(each, input.madeAt, when)),
      ...nextSentence(next),
    ],
    { about: `Plan: ${plan.title}`, level },
  );
}

function earliestFirst(a: ActiveStep, b: ActiveStep): number {
  return Number((a.due ?? "") > (b.due ?? "")) - Number((a.due ?? "") < (b.due ?? ""));
}

function lateSentence({ step, due }: ActiveStep, now: string, when: (instant: string) => string): DraftSentence {
  const [owner, by] = [step.owner, due ?? now];
  return entered(`Overdue by ${stretch(minutesBetween(by, now))}: “${step.title}” (${owner}), due ${when(by)}.`);
}

function nextSentence(next: readonly ActiveStep[]): DraftSentence[] {
  if (next.length === 0) return [];
  return [entered(`Next: ${listed(next.map(({ step }) => `“${step.title}” (${step.owner})`))}.`)];
}

function proposalItem({ kind, plan, level, because }: Proposal, scene: Scene): DraftItem {
  // The reason of the level stands among the levels.
  const why = because.replace(/: Level \d, \w+: .*$/, "");
  const what = kind === "activate" ? "It could be activated" : "It could be stood down";
  return item([found(sentence(`${what}: ${scene.clause(why)}`))], { about: `Plan: ${plan}`, level });
}

function waiting({ title, level, alerted, acknowledgement, muted }: Alert): DraftItem[] {
  if (alerted === null || acknowledgement !== null) return [];
  const why = muted === null ? [] : [entered(sentence(muted))];
  const text = `Nobody has taken on this alert, raised on ${dayWords(alerted)}.`;
  return [item([entered(text), ...why], { about: `Alert: ${title}`, level })];
}

import type { ActiveStep } from "../../model/activation.ts";
import { dayNumber } from "../../model/day.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import { minutesBetween, stretch, written } from "../../warning/alert/instant.ts";
import type { Carried } from "../activation/entry.ts";
import { isEnded } from "../activation/steps.ts";
import { allOf } from "../names.ts";
import type { Played } from "./play.ts";
import type { Sequence } from "./sequence.ts";
import { criticalPath, overlaps, tooTight } from "./timetable.ts";

/** What a drill showed, one sentence each: the level, the lead time, the steps, the people, the messages. */
export function drillReport(plan: Plan, sequence: Sequence, played: Played | null, sends: boolean): string[] {
  return [
    ...levelLines(plan, sequence, played),
    ...(played === null ? [] : stepLines(played.activation)),
    ...(played?.refused.map(({ at, because }) => `At ${written(at)} something could not be done: ${because}`) ?? []),
    ...(played?.unscripted ?? []),
    ...planLines(plan),
    ...(played === null ? [] : messageLines(played.activation, sends)),
  ];
}

function levelLines({ level }: Plan, { days, feared }: Sequence, played: Played | null): string[] {
  const name = `Level ${level}, ${LEVEL_NAMES[level]},`;
  const fear = feared === null ? [] : [leadLine(feared, played?.activation.day ?? null)];
  if (played === null) {
    const highest = days.reduce(
      (most, each) => (each.level > most.level ? each : most),
      days[0] ?? { level: 1 as const },
    );
    return [
      `${name} was not reached in ${counted(days.length, "day")}: the highest was level ${highest.level}, ${LEVEL_NAMES[highest.level]}.`,
      ...fear,
    ];
  }
  const at = days.findIndex(({ day }) => day === played.activation.day);
  return [`${name} was reached on ${played.activation.day}, day ${at + 1} of ${days.length}.`, ...fear];
}

/** Whether the activation came before what is feared. */
function leadLine(feared: string, activated: string | null): string {
  const [from, to] = [dayNumber(activated), dayNumber(feared)];
  if (from === null || to === null) return `What is feared was set for ${feared}, and the plan was never activated.`;
  if (to === from) return `What is feared was set for ${feared}, the day of the activation: no day was gained.`;
  const days = counted(Math.abs(to - from), "day");
  return to > from
    ? `What is feared was set for ${feared}: the activation came ${days} before it.`
    : `What is feared was set for ${feared}: the activation came ${days} too late.`;
}

function stepLines({ steps, endedAt, at }: Carried): string[] {
  const faults = steps.flatMap((each) => faultOf(each, endedAt) ?? []);
  const ends = steps.flatMap((each) => (isEnded(each) && each.at !== null ? minutesBetween(at, each.at) : []));
  const last =
    ends.length === 0 ? [] : [`The last of them was ended ${stretch(Math.max(...ends))} after the activation.`];
  return [...(faults.length === 0 ? [`All ${counted(steps.length, "step")} were ended in time.`] : faults), ...last];
}

function faultOf(each: ActiveStep, endedAt: string | null): string | null {
  const { step, due, lateMinutes } = each;
  const name = `"${step.title}" (${step.owner})`;
  if (isEnded(each))
    return lateMinutes === 0 ? null : `${name} could not be ended in time: it was ${stretch(lateMinutes)} late.`;
  const left = due === null || endedAt === null ? 0 : Math.round(minutesBetween(endedAt, due));
  if (left > 0) return `${name} was still open when the plan was stood down, ${stretch(left)} before its deadline.`;
  return `${name} was still open when the plan was stood down${lateMinutes > 0 ? `, ${stretch(lateMinutes)} past its deadline` : ""}.`;
}

/** What the plan shows by its deadlines and owners, whatever the days were. */
function planLines({ steps }: Plan): string[] {
  const { steps: way, minutes } = criticalPath(steps);
  const path = `The longest way through the plan takes ${stretch(minutes)} (${minutes} minutes) by its deadlines: ${way.map(({ title }) => `"${title}"`).join(", then ")}.`;
  return [...(minutes === 0 ? [] : [path]), ...tooTight(steps), ...overlaps(steps)];
}

function messageLines({ plan, released }: Carried, sends: boolean): string[] {
  return plan.messages.map(({ id, to }) => {
    const out = released.find(({ message }) => message === id);
    const whom = to.length === 0 ? "whom somebody gives it to" : allOf(to);
    if (out === undefined) return `The message "${id}" to ${whom} was not released.`;
    return sends
      ? `The message "${id}" was released at ${written(out.at)} and goes to ${whom}, stamped as an exercise.`
      : `The message "${id}" would have gone to ${whom} at ${written(out.at)}; nothing left this machine.`;
  });
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

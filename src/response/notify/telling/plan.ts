import type { Activation, ActiveStep } from "../../../model/activation.ts";
import { Failure } from "../../../model/failure.ts";
import { render } from "../template.ts";
import { levelWords } from "./alert.ts";
import type { Telling } from "./telling.ts";

/** Whether a drill's messages leave the machine. */
export interface DrillMode {
  sends: boolean;
}

/**
 * The messages of a plan that were released, in the words that were agreed, to the channels that were agreed.
 *
 * @param values the fields of `codebook/response/fields.yaml`
 * @throws Failure `notify.message` for a released message that the plan does not have, `notify.template` for one that cannot be filled
 */
export function releasedTellings(activation: Activation, values: object, drill: DrillMode): Telling[] {
  return activation.released.map(({ message: id, by, at }) => {
    const message = activation.plan.messages.find((each) => each.id === id);
    if (message === undefined) {
      throw new Failure(
        "notify.message",
        `Plan "${activation.plan.id}" has no message "${id}" to release: name one of it.`,
      );
    }
    return {
      ...common(activation, drill),
      tells: `released/${activation.id}/${id}/${at}`,
      kind: "plan-message",
      at,
      people: [],
      channels: message.to,
      words: { title: render(message.title, values), text: render(message.text, values), html: null },
      data: { activation: activation.id, plan: activation.plan.id, message: id, by },
    };
  });
}

/** Steps that are past their deadline and not ended, each told once to its owner and to whom routes name. */
export function overdueTellings(activation: Activation, now: string, drill: DrillMode): Telling[] {
  if (activation.state !== "active") return [];
  const { id, plan, lead } = activation;
  return activation.steps
    .filter((each) => isOverdue(each, now))
    .map(({ step, due, state }): Telling => {
      const { title, text, owner } = step;
      return {
        ...common(activation, drill),
        tells: `overdue/${id}/${step.id}`,
        kind: "step-overdue",
        at: due ?? now,
        people: [...new Set([owner, lead])],
        channels: null,
        words: {
          family: "overdue",
          values: { plan: named(plan), step: { id: step.id, title, text, owner, due, state }, lead },
        },
        data: { activation: id, plan: plan.id, step: step.id, owner, due },
      };
    });
}

function isOverdue({ due, state }: ActiveStep, now: string): boolean {
  return due !== null && Date.parse(due) < Date.parse(now) && state !== "done" && state !== "skipped";
}

/** That a plan was activated, and that it was stood down. */
export function activationTellings(activation: Activation, drill: DrillMode): Telling[] {
  const { id, plan, by, because, lead, level, at, steps, endedAt, log } = activation;
  const ended = log.findLast(({ act }) => act === "stood-down");
  const telling = (
    kind: "plan-activated" | "plan-stood-down",
    who: string,
    why: string | null,
    when: string,
  ): Telling => ({
    ...common(activation, drill),
    tells: `${kind}/${id}`,
    kind,
    at: when,
    people: [lead],
    channels: null,
    words: {
      family: "plan",
      values: {
        kind,
        plan: named(plan),
        activation: { id, by: who, because: why, lead, ...levelWords(level), at },
        steps: steps.map(({ step, due, state }) => ({ title: step.title, owner: step.owner, due: due ?? "", state })),
      },
    },
    data: { activation: id, plan: plan.id, by: who, because: why },
  });
  const begun = telling("plan-activated", by, because, at);
  return endedAt === null ? [begun] : [begun, telling("plan-stood-down", ended?.by ?? lead, null, endedAt)];
}

function named({ id, title }: { id: string; title: string }) {
  return { id, title };
}

function common({ id, plan, level, exercise }: Activation, { sends }: DrillMode) {
  const drill: Telling["drill"] = exercise ? (sends ? "sends" : "stays") : null;
  return { subject: id, watches: [plan.watch], level, weight: level, drill, cap: null };
}

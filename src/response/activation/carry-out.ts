import type { ActivationOrder } from "../../model/activation.ts";
import type { Alert } from "../../model/alert.ts";
import type { Decided } from "../../model/decision-log.ts";
import { Failure } from "../../model/failure.ts";
import { overtaken } from "../../store/overtaken.ts";
import type { Clock } from "../../warning/alert/entry.ts";
import type { Due } from "../due.ts";
import { anyOf, sameName } from "../names.ts";
import { PLAN_SETTINGS } from "../plan/settings.ts";
import type { ActivationDeed, Carried } from "./entry.ts";
import { reviewDeed } from "./review.ts";
import { stepDeed } from "./step-deed.ts";
import { isEnded } from "./steps.ts";

/**
 * The entry by which an order is carried out.
 *
 * @param activation the one that the order names, folded from the log
 * @param alert the one that it answers, for the figures of a review; `null` where there is none
 * @throws Failure `store.overtaken` where the log has gone on since the order's revision, `response.ended` after standing down, `response.by`
 *   without a name, `response.authoriser`, `response.step`, `response.message`, `response.note` or `response.review` with what is asked for
 */
export function carryOut(order: ActivationOrder, activation: Carried, clock: Clock, alert: Alert | null = null): Due {
  const by = order.by.trim();
  if (by === "" || sameName(by, PLAN_SETTINGS.automaton)) {
    throw new Failure("response.by", "What is done in an activation is signed: say who does it.");
  }
  tellOfOthers(order, activation, clock);
  if (activation.state === "stood-down" && order.act !== "note" && order.act !== "review") {
    const message = `The activation ${activation.id} was stood down: add a note, or write its review.`;
    throw new Failure("response.ended", message);
  }
  const { day, now: at } = clock;
  const head = { subject: activation.id, by, at, day, exercise: activation.exercise };
  return { decision: { ...head, ...deedOf(order, activation, alert) } satisfies Decided, seen: activation.revision };
}

/** Whoever saw an earlier state is told who was first. */
function tellOfOthers(
  { revision, by }: ActivationOrder,
  { id, log, revision: present }: Carried,
  { now }: Clock,
): void {
  if (revision === present) return;
  const first = log[revision];
  if (first !== undefined) throw overtaken(first, { ...first, by, at: now });
  const message = `The activation ${id} has ${present} entries and was never seen with ${revision}: look at it as it stands now.`;
  throw new Failure("response.revision", message);
}

function deedOf(order: ActivationOrder, activation: Carried, alert: Alert | null): ActivationDeed {
  const note = order.note.trim();
  switch (order.act) {
    case "release":
      return { act: "released", body: { message: releasable(order.message, activation), note } };
    case "hand-over":
      return { act: "handed-over", body: { to: successor(order.to, note, activation), note } };
    case "note":
      return {
        act: "noted",
        body: { note: needed(note, "A note without words says nothing: write what is to be noted.") },
      };
    case "stand-down":
      return standDown(order.by, note, activation);
    case "review":
      return reviewDeed(order, activation, alert);
    default:
      return stepDeed(order, activation);
  }
}

function needed(note: string, sentence: string): string {
  if (note === "") throw new Failure("response.note", sentence);
  return note;
}

/** A message may go out once, and not before a step that carries it may begin. */
function releasable(id: string, { plan, steps, released }: Carried): string {
  if (!plan.messages.some((message) => message.id === id)) {
    const names = anyOf(plan.messages.map((message) => message.id));
    throw new Failure("response.message", `The plan "${plan.title}" has no message "${id}": choose ${names}.`);
  }
  const before = released.find(({ message }) => message === id);
  if (before !== undefined) {
    throw new Failure(
      "response.message",
      `The message "${id}" was released by ${before.by} at ${before.at} and goes out once.`,
    );
  }
  const carriers = steps.filter(({ step }) => step.messages.includes(id));
  if (carriers.length > 0 && carriers.every(({ state }) => state === "waiting")) {
    const first = anyOf(carriers.map(({ step }) => `"${step.title}"`));
    throw new Failure(
      "response.message",
      `The message "${id}" goes with ${first}, which waits for other steps: end these first.`,
    );
  }
  return id;
}

function successor(to: string, note: string, { lead }: Carried): string {
  const name = to.trim();
  if (name === "") throw new Failure("response.by", "A hand-over needs a name: say who takes the lead.");
  if (sameName(name, lead)) throw new Failure("response.by", `${lead} has the lead already: name somebody else.`);
  needed(note, `A hand-over needs a note: tell ${name} what is open and what matters next.`);
  return name;
}

/** Standing down is up to who has the lead or may activate; what was asked for and what is open are written with it. */
function standDown(by: string, note: string, { plan, steps, lead }: Carried): ActivationDeed {
  const may = [lead, ...plan.authorisers.filter((name) => !sameName(name, lead))];
  if (!may.some((name) => sameName(name, by))) {
    throw new Failure(
      "response.authoriser",
      `The plan "${plan.title}" cannot be stood down by ${by}: ask ${anyOf(may)}.`,
    );
  }
  const open = steps.filter((step) => !isEnded(step)).map(({ step }) => step.id);
  const asked = plan.standDown.length === 0 ? "say why" : `say how this holds: ${plan.standDown.join(" ")}`;
  const left = open.length === 0 ? "" : ` Still open: ${open.join(", ")}.`;
  needed(note, `Standing down needs a note, ${asked.replace(/\.$/, "")}.${left}`);
  return { act: "stood-down", body: { note, criteria: plan.standDown, open } };
}

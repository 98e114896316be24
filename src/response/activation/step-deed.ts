import type { ActivationOrder, ActiveStep } from "../../model/activation.ts";
import { Failure } from "../../model/failure.ts";
import { written } from "../../warning/alert/instant.ts";
import { allOf, anyOf } from "../names.ts";
import type { ActivationDeed, Carried } from "./entry.ts";
import { isEnded, waitsFor } from "./steps.ts";

type StepOrder = Extract<ActivationOrder, { step: string }>;

/** What an order does to a step. @throws Failure `response.step`, or `response.note` where a step is left out without a reason */
export function stepDeed(order: StepOrder, { plan, steps }: Carried): ActivationDeed {
  const found = steps.find(({ step }) => step.id === order.step);
  if (found === undefined)
    throw fault(`The plan "${plan.title}" has no step "${order.step}": choose one of its steps.`);
  const { step } = found;
  const note = order.note.trim();
  if (isEnded(found)) throw fault(`"${step.title}" was ${endOf(found)}: nothing more is to be done about it.`);
  if (order.act === "skip") {
    if (note === "")
      throw new Failure("response.note", `"${step.title}" is not left out without a reason: say why in the note.`);
    return { act: "skipped", body: { step: step.id, note } };
  }
  tellOfWaiting(found, steps);
  if (order.act === "decide") {
    return { act: "decided", body: { step: step.id, option: chosen(order.option, found), note } };
  }
  if (order.act === "done") {
    if (step.options.length > 0) throw fault(`"${step.title}" is a decision: choose ${anyOf(step.options)}.`);
    return { act: "done", body: { step: step.id, note } };
  }
  if (found.state === "started") {
    throw fault(`"${step.title}" was begun by ${found.by ?? "somebody"}: end it, or leave it out.`);
  }
  return { act: "started", body: { step: step.id, note } };
}

function tellOfWaiting(found: ActiveStep, steps: readonly ActiveStep[]): void {
  const before = waitsFor(found, steps).map(({ step }) => `"${step.title}"`);
  if (before.length === 0) return;
  throw fault(`"${found.step.title}" waits for ${allOf(before)}: end ${before.length === 1 ? "it" : "them"} first.`);
}

function chosen(option: string, { step }: ActiveStep): string {
  if (step.options.length === 0) throw fault(`"${step.title}" is no decision and has nothing to choose: call it done.`);
  if (step.options.includes(option)) return option;
  throw fault(`"${option}" is no option of "${step.title}": choose ${anyOf(step.options)}.`);
}

function endOf({ state, by, at }: ActiveStep): string {
  return `${state === "done" ? "done" : "left out"} by ${by ?? "somebody"}${at === null ? "" : ` at ${written(at)}`}`;
}

function fault(message: string): Failure {
  return new Failure("response.step", message);
}

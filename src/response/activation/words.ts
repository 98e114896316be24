import type { Decided } from "../../model/decision-log.ts";
import type { Plan } from "../../model/plan.ts";
import { type ActivationAct, type ActivationBodies, activationEntry, type ActivationEntry } from "./entry.ts";

/** What an entry of an activation says, as a sentence. */
export function entryWords(entry: Decided, plan: Plan): string {
  const told = activationEntry(entry);
  return told === null ? `${entry.by} put a version of the plan into force.` : `${sentence(told, plan)}${noteOf(told)}`;
}

type Telling = {
  [Act in ActivationAct]: (by: string, body: ActivationBodies[Act], step: (id: string) => string) => string;
};

const TELLING: Telling = {
  activated: (by, { level, because }) => `${by} activated the plan at level ${level}: ${because}`,
  started: (by, body, step) => `${by} began ${step(body.step)}.`,
  done: (by, body, step) => `${by} did ${step(body.step)}.`,
  skipped: (by, body, step) => `${by} left out ${step(body.step)}.`,
  decided: (by, body, step) => `${by} chose "${body.option}" at ${step(body.step)}.`,
  released: (by, { message }) => `${by} released the message "${message}".`,
  "handed-over": (by, { to }) => `${by} handed the lead over to ${to}.`,
  noted: (by) => `${by} noted:`,
  "stood-down": (by, { open }, step) =>
    `${by} stood the plan down${open.length > 0 ? ` with open steps: ${open.map(step).join(", ")}` : ""}.`,
  reviewed: (by) => `${by} reviewed the activation.`,
};

function sentence({ by, act, body }: ActivationEntry, plan: Plan): string {
  const step = (id: string) => `"${plan.steps.find((each) => each.id === id)?.title ?? id}"`;
  return (TELLING[act] as Telling["activated"])(by, body as ActivationBodies["activated"], step);
}

function noteOf({ body }: ActivationEntry): string {
  return "note" in body && body.note.trim() !== "" ? ` ${body.note.trim()}` : "";
}

import type { Plan, PlanMessage, PlanStep } from "../../model/plan.ts";
import { stretch } from "../../warning/alert/instant.ts";
import { allOf, anyOf } from "../names.ts";

/** What differs between two versions of a plan, one sentence each; empty where nothing does. */
export function planChanges(before: Plan, after: Plan): string[] {
  return [
    ...changed("Title", before.title, after.title),
    ...changed("Watch", before.watch, after.watch),
    ...changed("Level", before.level, after.level),
    ...changed("Who may activate it", anyOf(before.authorisers), anyOf(after.authorisers)),
    ...changed("Activated by itself", yes(before.automatic), yes(after.automatic)),
    ...parts("Step", before.steps, after.steps, stepChanges),
    ...order(before.steps, after.steps),
    ...parts("Message", before.messages, after.messages, messageChanges),
    ...criteria(before.standDown, after.standDown),
    ...changed("Standing down is proposed at level", before.standDownAt, after.standDownAt),
  ];
}

function changed(what: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [`${what}: ${before} became ${after}.`];
}

function reworded(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what} was reworded.`];
}

function parts<Part extends { id: string; title: string }>(
  kind: "Step" | "Message",
  before: readonly Part[],
  after: readonly Part[],
  changesOf: (name: string, before: Part, after: Part) => string[],
): string[] {
  const earlier = new Map(before.map((part) => [part.id, part]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !later.has(id)).map(({ id }) => `${kind} "${id}" was removed.`),
    ...after.flatMap((part) => {
      const was = earlier.get(part.id);
      const name = `${kind} "${part.id}"`;
      return was === undefined ? [`${name} was added: ${part.title}.`] : changesOf(name, was, part);
    }),
  ];
}

function stepChanges(name: string, before: PlanStep, after: PlanStep): string[] {
  return [
    ...changed(`${name}, title`, before.title, after.title),
    ...reworded(`${name}: its text`, before.text, after.text),
    ...changed(`${name}, owner`, before.owner, after.owner),
    ...changed(`${name}, deadline`, deadline(before), deadline(after)),
    ...changed(`${name}, waits for`, allOf(before.after), allOf(after.after)),
    ...changed(`${name}, options`, anyOf(before.options), anyOf(after.options)),
    ...changed(`${name}, messages`, allOf(before.messages), allOf(after.messages)),
  ];
}

function messageChanges(name: string, before: PlanMessage, after: PlanMessage): string[] {
  return [
    ...changed(`${name}, goes to`, allOf(before.to), allOf(after.to)),
    ...reworded(`${name}: its title`, before.title, after.title),
    ...reworded(`${name}: its text`, before.text, after.text),
  ];
}

/** The steps that both versions have, in another order. */
function order(before: readonly PlanStep[], after: readonly PlanStep[]): string[] {
  const kept = (steps: readonly PlanStep[], others: readonly PlanStep[]) =>
    steps.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  const later = kept(after, before);
  return kept(before, after).join() === later.join() ? [] : [`The steps stand in another order: ${later.join(", ")}.`];
}

function criteria(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((each) => !after.includes(each)).map((each) => `No longer asked for to stand down: ${each}`),
    ...after.filter((each) => !before.includes(each)).map((each) => `Asked for to stand down: ${each}`),
  ];
}

const deadline = ({ within }: PlanStep) => (within === null ? "none" : stretch(within));

const yes = (is: boolean) => (is ? "yes" : "no");

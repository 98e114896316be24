import type { ActiveStep } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import { activationEntry, type ActivationBodies, type ActivationEntry, type Carried } from "./entry.ts";
import { isEnded, newStep, timed } from "./steps.ts";

/**
 * An activation as its entries in the log tell of it, with its clock at `now` (ISO 8601 instant, UTC); the clock of one that was stood down
 * stands still. `null` where it never began. An entry that changes nothing, such as the end of a step that had ended, still counts
 * for the revision.
 *
 * @param entries those of one subject, oldest first
 */
export function foldActivation<Entry extends Decided>(entries: readonly Entry[], now: string): Carried<Entry> | null {
  let carried: Omit<Carried, "log"> | null = null;
  for (const each of entries) {
    const entry = activationEntry(each);
    if (entry === null) continue;
    carried = carried === null ? begun(entry) : evolve(carried, entry);
  }
  if (carried === null) return null;
  return {
    ...carried,
    steps: timed(carried.steps, carried.endedAt ?? now),
    revision: entries.length,
    log: [...entries],
  };
}

/** All activations that the log tells of, in the order in which they began. */
export function foldActivations<Entry extends Decided>(entries: readonly Entry[], now: string): Carried<Entry>[] {
  const subjects = Map.groupBy(
    entries.filter(({ act }) => act !== "plan"),
    ({ subject }) => subject,
  );
  return [...subjects.values()].flatMap((own) => foldActivation(own, now) ?? []);
}

function begun({ act, body, subject, by, at, day, exercise }: ActivationEntry): Omit<Carried, "log"> | null {
  if (act !== "activated") return null;
  const { plan, level, alert, because, lead } = body;
  return {
    id: subject,
    plan,
    exercise,
    alert,
    level,
    by,
    because,
    at,
    day,
    state: "active",
    lead,
    steps: plan.steps.map((step) => newStep(step, at)),
    released: [],
    handOvers: [],
    notes: [],
    endedAt: null,
    review: null,
    revision: 1,
  };
}

type Folded = Omit<Carried, "log">;

/** The activation after one entry. */
function evolve(carried: Folded, entry: ActivationEntry): Folded {
  const { act, body, by, at } = entry;
  if (act === "noted") return { ...carried, notes: [...carried.notes, { by, text: body.note, at }] };
  if (act === "reviewed") return { ...carried, review: { by, at, ...body } };
  if (carried.state === "stood-down") return carried;
  switch (act) {
    case "started":
    case "done":
    case "skipped":
    case "decided":
      return {
        ...carried,
        steps: carried.steps.map((step) => (step.step.id === body.step ? after(step, entry) : step)),
      };
    case "released":
      return { ...carried, released: [...carried.released, { message: body.message, by, at }] };
    case "handed-over":
      return { ...carried, lead: body.to, handOvers: [...carried.handOvers, { from: carried.lead, ...body, at }] };
    case "stood-down":
      return { ...carried, state: "stood-down", endedAt: at };
    default:
      return carried;
  }
}

/** A step after an entry about it: it only ever goes on. */
function after(step: ActiveStep, { act, body, by, at }: ActivationEntry): ActiveStep {
  if (isEnded(step) || (act === "started" && step.state === "started")) return step;
  const { note = "", option = null } = body as Partial<ActivationBodies["decided"]>;
  const told = { by, at, note: note === "" ? step.note : note };
  return { ...step, ...told, state: act === "decided" ? "done" : (act as ActiveStep["state"]), chosen: option };
}

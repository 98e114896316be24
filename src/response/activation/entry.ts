import type { Activation, AfterActionReview } from "../../model/activation.ts";
import type { Decided, LoggedDecision } from "../../model/decision-log.ts";
import type { Level } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";

/** What the log keeps of an activation, by the act. The subject is the activation. */
export interface ActivationBodies {
  activated: { plan: Plan; level: Level; alert: string | null; because: string; lead: string };
  started: { step: string; note: string };
  done: { step: string; note: string };
  skipped: { step: string; note: string };
  decided: { step: string; option: string; note: string };
  released: { message: string; note: string };
  "handed-over": { to: string; note: string };
  noted: { note: string };
  /** What was asked for to stand down, and the steps that were still open. */
  "stood-down": { note: string; criteria: string[]; open: string[] };
  reviewed: Pick<AfterActionReview, "happened" | "wentWell" | "toImprove" | "figures">;
}

export type ActivationAct = keyof ActivationBodies;

/** What a person or Bongsu does: the act with its body. */
export type ActivationDeed = { [Act in ActivationAct]: { act: Act; body: ActivationBodies[Act] } }[ActivationAct];

/** An entry as the log has it, its body known by its act. */
export type ActivationEntry = Omit<Decided, "act" | "body"> & ActivationDeed;

/** An activation with the entries that it was folded from: those of the log, or those of a drill that is not written yet. */
export type Carried<Entry extends Decided = Decided> = Omit<Activation, "log"> & { log: Entry[] };

/** An entry with its body known by its act; the entries of plans are none. */
export function activationEntry(entry: Decided | LoggedDecision): ActivationEntry | null {
  return entry.act === "plan" ? null : (entry as ActivationEntry);
}

import type { Level } from "./level.ts";

/** A step, or a point at which somebody has to choose. */
export interface PlanStep {
  id: string;
  title: string;
  /** What to do, in the plan's own words. */
  text: string;
  /** Who does it. */
  owner: string;
  /** Minutes from the activation; `null` for no deadline. */
  within: number | null;
  /** Steps that must be done or skipped first. */
  after: string[];
  /** What may be chosen at a decision point; empty for a step. */
  options: string[];
  /** Messages ready to be sent with it. */
  messages: string[];
}

/** A message agreed beforehand. Title and text are Liquid templates over the fields that `docs/response.md` lists. */
export interface PlanMessage {
  id: string;
  /** Channels of `notify.yaml`. */
  to: string[];
  title: string;
  text: string;
}

/** What was agreed for a watch at a level. */
export interface Plan {
  id: string;
  title: string;
  /** The watch, and the level from which the plan applies. */
  watch: string;
  level: Exclude<Level, 1>;
  /** Who may activate it. */
  authorisers: string[];
  /** Activated by itself when the level is reached. */
  automatic: boolean;
  steps: PlanStep[];
  messages: PlanMessage[];
  /** What must hold before it is stood down, in words. */
  standDown: string[];
  /** The level at or below which standing down is proposed. */
  standDownAt: Level;
  /** First 12 hex digits of the SHA-256 of its canonical JSON without this field and `from`. */
  version: string;
  /** Where it was written: a file, or the board. */
  from: string;
}

/** A plan as it stands in the list; a broken one says what is wrong instead, and stops no other. */
export interface PlanDefinition {
  id: string;
  title: string;
  plan: Plan | null;
  error: { code: string; message: string } | null;
}

/** A version of a plan, with the day on which it was first in force. */
export interface PlanVersion {
  version: string;
  at: string;
  by: string;
  plan: Plan;
}

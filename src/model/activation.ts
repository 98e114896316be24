import type { LoggedDecision } from "./decision-log.ts";
import type { Level } from "./level.ts";
import type { Plan, PlanStep } from "./plan.ts";

export type StepState = "waiting" | "ready" | "started" | "done" | "skipped";

/** A step of a plan that is being carried out. */
export interface ActiveStep {
  step: PlanStep;
  state: StepState;
  /** When it falls due: ISO instant; `null` without a deadline. */
  due: string | null;
  /** Minutes past its deadline, now or when it was ended; 0 where in time. */
  lateMinutes: number;
  by: string | null;
  at: string | null;
  note: string | null;
  /** What was chosen at a decision point. */
  chosen: string | null;
}

/** A plan being carried out, or one that was. */
export interface Activation {
  id: string;
  /** As it stood when it was activated. */
  plan: Plan;
  /** Set in a drill: everything of it is stamped EXERCISE. */
  exercise: boolean;
  /** The alert that it answers; `null` where none was raised. */
  alert: string | null;
  level: Level;
  by: string;
  because: string;
  /** ISO instant, and the day of the story. */
  at: string;
  day: string;
  state: "active" | "stood-down";
  /** In charge now. */
  lead: string;
  steps: ActiveStep[];
  /** Messages of the plan that were released, with when. */
  released: { message: string; by: string; at: string }[];
  handOvers: { from: string; to: string; note: string; at: string }[];
  notes: { by: string; text: string; at: string }[];
  endedAt: string | null;
  review: AfterActionReview | null;
  /** Number of its log entries: what somebody saw who acts on it. */
  revision: number;
  /** Its entries in the log of decisions, oldest first. */
  log: LoggedDecision[];
}

/** What was learnt; figures are computed, words are the people's. */
export interface AfterActionReview {
  by: string;
  at: string;
  /** ISO date of what was feared, where it happened. */
  happened: string | null;
  wentWell: string;
  toImprove: string;
  figures: ReviewFigures;
}

export interface ReviewFigures {
  /** Days from the first warning, and from the activation, to what was feared; positive is early, `null` where it did not happen. */
  leadDays: number | null;
  activationLeadDays: number | null;
  /** Minutes from the alert to the activation, and from it to the last step's end. */
  minutesToActivate: number | null;
  minutesToLastStep: number | null;
  steps: number;
  done: number;
  skipped: number;
  late: number;
}

/** What a person does with an activation. `revision` is what they saw: whoever comes second is told. */
export type ActivationOrder = { activation: string; revision: number; by: string; note: string } & (
  | { act: "start" | "done" | "skip"; step: string }
  | { act: "decide"; step: string; option: string }
  | { act: "release"; message: string }
  | { act: "hand-over"; to: string }
  | { act: "note" }
  | { act: "stand-down" }
  | { act: "review"; happened: string | null; wentWell: string; toImprove: string }
);

/** A plan that could be activated now, or an activation that could be stood down, and why. */
export interface Proposal {
  kind: "activate" | "stand-down";
  plan: string;
  activation: string | null;
  watch: string;
  level: Level;
  because: string;
}

/** One day of a drill as it was played. */
export interface DrillDay {
  day: string;
  level: Level;
  because: string;
  /** What happened on it: level changes, what the plan did. */
  events: string[];
}

/** A plan tried against a sequence of days. */
export interface Drill {
  id: string;
  plan: string;
  title: string;
  by: string;
  at: string;
  /** `replay`: days of the record; `invented`: days written for it. */
  source: "replay" | "invented";
  from: string;
  to: string;
  /** Whether its messages were sent, stamped EXERCISE. */
  sends: boolean;
  days: DrillDay[];
  /** The activation that it led to; `null` where the level was never reached. */
  activation: string | null;
  /** What it showed, one sentence each. */
  report: string[];
}

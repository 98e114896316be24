import type { ReviewFigures, StepState } from "../../src/model/activation.ts";
import type { DecisionAct } from "../../src/model/decision-log.ts";
import { leadWords } from "./record.ts";
import { counted } from "./numbers.ts";
import words from "./response.json";

const acts: Readonly<Record<DecisionAct, string>> = words.acts;
const states: Readonly<Record<StepState, { mark: string; name: string }>> = words.steps;

const MINUTE_MS = 60_000;

/** What an entry of the log says was done. */
export const actName = (act: DecisionAct): string => acts[act];

/** A step's state as shape and word. */
export const stepMark = (state: StepState): { mark: string; name: string } => states[state];

/** Whole minutes from one instant to another; `null` where either is none. */
export function minutesBetween(from: string, to: string | number): number | null {
  const start = Date.parse(from);
  const end = typeof to === "number" ? to : Date.parse(to);
  return Number.isNaN(start) || Number.isNaN(end) ? null : Math.floor((end - start) / MINUTE_MS);
}

/** A length of time as people say it, with its two largest parts: `45 minutes`, `2 hours 5 minutes`, `3 days 4 hours`. */
export function minutesWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const parts = [
    { value: Math.floor(whole / 1440), one: "day" },
    { value: Math.floor((whole % 1440) / 60), one: "hour" },
    { value: whole % 60, one: "minute" },
  ];
  const first = parts.findIndex(({ value }) => value > 0);
  if (first < 0) return "0 minutes";
  return parts
    .slice(first, first + 2)
    .filter(({ value }) => value > 0)
    .map(({ value, one }) => counted(value, one))
    .join(" ");
}

/** How a step stands to its deadline at `now`, in milliseconds: `due in 25 minutes`, `35 minutes late`. */
export function dueWords(due: string | null, now: number): { words: string; late: boolean } {
  if (due === null) return { words: "no deadline", late: false };
  const late = minutesBetween(due, now);
  if (late === null) return { words: "no deadline", late: false };
  if (late > 0) return { words: `${minutesWords(late)} late`, late: true };
  return { words: late === 0 ? "due now" : `due in ${minutesWords(-late)}`, late: false };
}

/** Deadline of a step in a plan: `within 2 hours`. */
export function withinWords(within: number | null): string {
  return within === null ? "no deadline" : `within ${minutesWords(within)}`;
}

/** The computed figures of a review, each with what it is of. */
export function figureRows(figures: ReviewFigures): { name: string; value: string }[] {
  const { leadDays, activationLeadDays, minutesToActivate, minutesToLastStep, steps, done, skipped, late } = figures;
  const lasting = (minutes: number | null) => (minutes === null ? "not known" : minutesWords(minutes));
  return [
    { name: "First warning to what was feared", value: leadWords(leadDays) },
    { name: "Activation to what was feared", value: leadWords(activationLeadDays) },
    { name: "Alert to activation", value: lasting(minutesToActivate) },
    { name: "Activation to the end of the last step", value: lasting(minutesToLastStep) },
    { name: "Steps", value: `${done} of ${steps} done, ${skipped} skipped, ${late} late` },
  ];
}

import type { PlanStep } from "../../model/plan.ts";
import { stretch } from "../../warning/alert/instant.ts";
import { allOf, sameName } from "../names.ts";

/** When a step can begin and must have ended, by the deadlines alone, in minutes from the activation. */
interface Window {
  step: PlanStep;
  begins: number;
  ends: number;
}

/** The longest chain of steps by their deadlines (critical path method, Kelley and Walker 1959). */
export interface CriticalPath {
  steps: PlanStep[];
  minutes: number;
}

/**
 * A step begins when those that it waits for have ended, and takes until its deadline. One without a deadline takes no time.
 *
 * @param steps without circles, as `readPlans` lets them pass
 */
function windowsOf(steps: readonly PlanStep[]): Map<string, Window> {
  const windows = new Map<string, Window>();
  const windowOf = (step: PlanStep): Window => {
    const known = windows.get(step.id);
    if (known !== undefined) return known;
    const before = steps.filter(({ id }) => step.after.includes(id)).map((each) => windowOf(each).ends);
    const begins = Math.max(0, ...before);
    const window = { step, begins, ends: Math.max(begins, step.within ?? begins) };
    windows.set(step.id, window);
    return window;
  };
  for (const step of steps) windowOf(step);
  return windows;
}

/** The chain that ends last, from its first step on; of several the first in the plan's order. */
export function criticalPath(steps: readonly PlanStep[]): CriticalPath {
  const windows = windowsOf(steps);
  const last = lastOf([...windows.values()]);
  const way: PlanStep[] = [];
  for (let at = last; at !== null;) {
    way.unshift(at.step);
    const { step } = at;
    at = lastOf(step.after.flatMap((id) => windows.get(id) ?? []));
  }
  return { steps: way, minutes: last?.ends ?? 0 };
}

function lastOf(windows: readonly Window[]): Window | null {
  return windows.reduce<Window | null>((last, each) => (last === null || each.ends > last.ends ? each : last), null);
}

/** Steps whose deadline passes before what they wait for must have ended, one sentence each. */
export function tooTight(steps: readonly PlanStep[]): string[] {
  return [...windowsOf(steps).values()].flatMap(({ step, begins }) => {
    if (step.within === null || begins <= step.within) return [];
    const waits = `what it waits for may take ${stretch(begins)}`;
    return `"${step.title}" (${step.owner}) is due after ${stretch(step.within)}, but ${waits}.`;
  });
}

/** Owners who have several steps at the same time, one sentence each. */
export function overlaps(steps: readonly PlanStep[]): string[] {
  const windows = [...windowsOf(steps).values()];
  const owners = steps.map(({ owner }) => owner);
  const once = owners.filter((owner, index) => owners.findIndex((other) => sameName(owner, other)) === index);
  return once.flatMap((owner) => {
    const own = windows.filter(({ step }) => sameName(step.owner, owner));
    const busy = own.filter((one) => own.some((other) => other !== one && meet(one, other)));
    return busy.length === 0
      ? []
      : `${owner} has several steps at a time: ${allOf(busy.map(({ step }) => `"${step.title}"`))}.`;
  });
}

function meet(one: Window, other: Window): boolean {
  return one.begins < other.ends && other.begins < one.ends;
}

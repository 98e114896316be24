import type { ActivationOrder } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import type { Plan } from "../../model/plan.ts";
import { examplePlan } from "../example.ts";
import { activate } from "./activate.ts";
import { carryOut } from "./carry-out.ts";
import type { Carried } from "./entry.ts";
import { foldActivation } from "./fold.ts";

/** When the activations of tests begin. */
export const BEGAN = "2024-04-02T08:00:00.000Z";

/** An instant so many minutes after the activation. */
export function after(minutes: number): string {
  return new Date(Date.parse(BEGAN) + minutes * 60_000).toISOString();
}

/** Kim activates the plan at level 3. */
export function exampleActivation(plan: Plan = examplePlan(), exercise = false): Decided[] {
  const order = {
    by: "Kim",
    because: "Two ships were listed.",
    level: 3 as const,
    alert: "seoul-moscow/2024-04-01",
    exercise,
  };
  return [activate(order, plan, [], { day: BEGAN.slice(0, 10), now: BEGAN }).decision];
}

export function folded(entries: readonly Decided[], now: string): Carried {
  const activation = foldActivation(entries, now);
  if (activation === null) throw new Error("the example was never activated");
  return activation;
}

/** An order without what every order has. */
export type Short = ActivationOrder extends infer Order
  ? Order extends ActivationOrder
    ? Omit<Order, "activation" | "revision" | "by" | "note"> & { by?: string; note?: string }
    : never
  : never;

/** Carries orders out one after the other, each so many minutes after the activation. */
export function lived(entries: readonly Decided[], ...orders: readonly [minutes: number, order: Short][]): Decided[] {
  const all = [...entries];
  for (const [minutes, short] of orders) {
    const now = after(minutes);
    const activation = folded(all, now);
    const order: ActivationOrder = { by: "Lee", note: "", ...short, activation: activation.id, revision: all.length };
    all.push(carryOut(order, activation, { day: now.slice(0, 10), now }).decision);
  }
  return all;
}

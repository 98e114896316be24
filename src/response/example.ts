import type { Plan, PlanStep } from "../model/plan.ts";
import { versionOf } from "./plan/version.ts";

/** A step for tests. */
export function exampleStep(id: string, more: Partial<PlanStep> = {}): PlanStep {
  return { id, title: id, text: "", owner: "Trade desk", within: null, after: [], options: [], messages: [], ...more };
}

/** A plan for tests: find the exposure in two hours, call firms in four, then choose within six. */
export function examplePlan(more: Partial<Plan> = {}): Plan {
  const {
    version: _version,
    from = "test",
    ...plan
  } = {
    id: "trade",
    title: "Trade",
    watch: "seoul-moscow",
    level: 3 as const,
    authorisers: ["Kim", "Han"],
    automatic: false,
    steps: [
      exampleStep("exposure", { within: 120 }),
      exampleStep("calls", { within: 240, after: ["exposure"], messages: ["firms"] }),
      exampleStep("choose", { owner: "Kim", within: 360, after: ["exposure"], options: ["Wait", "Go"] }),
    ],
    messages: [{ id: "firms", to: ["mail"], title: "Level {{ alert.level }}", text: "Please call." }],
    standDown: ["No new measure."],
    standDownAt: 2 as const,
    ...more,
  };
  return { ...plan, version: versionOf(plan), from };
}

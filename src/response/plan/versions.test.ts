import { describe, expect, test } from "vitest";
import type { LoggedDecision } from "../../model/decision-log.ts";
import { examplePlan, exampleStep } from "../example.ts";
import { planChanges } from "./changes.ts";
import { duePlanVersions, planVersions } from "./versions.ts";

const clock = { day: "2024-04-02", now: "2024-04-02T08:00:00.000Z" };
const logged = (decisions: readonly { decision: object }[]) =>
  decisions.map(({ decision }, index) => ({ ...decision, seq: index + 1, previous: "", hash: "" }) as LoggedDecision);

describe("versions in the log of decisions", () => {
  const first = examplePlan();
  const second = examplePlan({ title: "Another title" });
  const one = duePlanVersions([first], [], "plans.yaml", clock);

  test("a new plan is due, and the same plan no more", () => {
    expect(one).toMatchObject([
      {
        seen: 0,
        decision: { subject: "plan/trade", act: "plan", by: "plans.yaml", day: "2024-04-02", exercise: false },
      },
    ]);
    expect(duePlanVersions([first], logged(one), "plans.yaml", clock)).toEqual([]);
  });

  test("a changed plan is due after what was written of it, and one that came back again", () => {
    const two = duePlanVersions([second], logged(one), "Kim", clock);
    expect(two.map(({ seen }) => seen)).toEqual([1]);
    const three = duePlanVersions([first], logged([...one, ...two]), "Kim", clock);
    expect(three.map(({ seen }) => seen)).toEqual([2]);
    expect(planVersions(logged([...one, ...two, ...three]), "trade").map(({ version, by }) => [version, by])).toEqual([
      [first.version, "plans.yaml"],
      [second.version, "Kim"],
      [first.version, "Kim"],
    ]);
  });

  test("other plans have their own", () => {
    const other = examplePlan({ id: "other" });
    expect(
      duePlanVersions([first, other], logged(one), "plans.yaml", clock).map(({ decision }) => decision.subject),
    ).toEqual(["plan/other"]);
    expect(planVersions(logged(one), "other")).toEqual([]);
  });
});

describe("the difference between two versions", () => {
  const plan = examplePlan();
  const [exposure, calls, choose] = plan.steps;
  const steps = (...some: (typeof exposure | undefined)[]) => ({ steps: some.flatMap((step) => step ?? []) });

  test.each([
    [{}, []],
    [{ title: "New" }, ["Title: Trade became New."]],
    [
      { level: 4 as const, standDownAt: 3 as const },
      ["Level: 3 became 4.", "Standing down is proposed at level: 2 became 3."],
    ],
    [
      { authorisers: ["Kim"], automatic: true },
      ["Who may activate it: Kim or Han became Kim.", "Activated by itself: no became yes."],
    ],
    [steps(exposure, calls), ['Step "choose" was removed.']],
    [
      steps(exposure, calls, choose, exampleStep("report", { title: "Report back" })),
      ['Step "report" was added: Report back.'],
    ],
    [steps(calls, exposure, choose), ["The steps stand in another order: calls, exposure, choose."]],
    [
      steps(
        exposure && { ...exposure, owner: "Park", within: 240, text: "Otherwise." },
        calls && { ...calls, after: [] },
        choose,
      ),
      [
        'Step "exposure": its text was reworded.',
        'Step "exposure", owner: Trade desk became Park.',
        'Step "exposure", deadline: 2 hours became 4 hours.',
        'Step "calls", waits for: exposure became none.',
      ],
    ],
    [
      steps(exposure, calls, choose && { ...choose, options: ["Go", "Wait", "Ask"] }),
      ['Step "choose", options: Wait or Go became Go, Wait or Ask.'],
    ],
    [{ messages: [] }, ['Message "firms" was removed.']],
    [
      { messages: plan.messages.map((each) => ({ ...each, to: ["hook"], text: "Other." })) },
      ['Message "firms", goes to: mail became hook.', 'Message "firms": its text was reworded.'],
    ],
    [
      { standDown: ["A quiet week."] },
      ["No longer asked for to stand down: No new measure.", "Asked for to stand down: A quiet week."],
    ],
  ])("%j", (change, sentences) => {
    expect(planChanges(plan, examplePlan(change))).toEqual(sentences);
  });
});

import { describe, expect, test } from "vitest";
import type { Alert } from "../../model/alert.ts";
import { exampleWatch, live } from "../../warning/alert/example.ts";
import { carryOut } from "./carry-out.ts";
import { after, exampleActivation, folded, lived } from "./example.ts";
import { reviewText } from "./review-text.ts";

const [alert = null] = live([exampleWatch()], [{ "seoul-moscow": "brief" }, { "seoul-moscow": "3" }]).alerts as Alert[];
const log = lived(
  exampleActivation(),
  [60, { act: "done", step: "exposure", note: "Ten firms | two banks." }],
  [300, { act: "skip", step: "calls", note: "They called us." }],
  [1_500, { act: "stand-down", by: "Kim", note: "Quiet." }],
);
const review = {
  act: "review" as const,
  happened: "2024-04-05" as string | null,
  wentWell: "We were early.",
  toImprove: "",
};
const clock = { day: "2024-04-06", now: after(6_000) };

function reviewed(order: Partial<typeof review>, of: Alert | null) {
  const activation = folded(log, after(6_000));
  const whole = { ...review, ...order, activation: activation.id, revision: log.length, by: "Han", note: "" };
  return folded([...log, carryOut(whole, activation, clock, of).decision], after(9_000));
}

describe("the figures of a review", () => {
  test("count lead time in days of the story and work in minutes", () => {
    // The alert began on 1 April, alerted on 2 April at 12:00; the plan was activated on 2 April at 08:00.
    expect(reviewed({}, alert).review).toEqual({
      by: "Han",
      at: after(6_000),
      happened: "2024-04-05",
      wentWell: "We were early.",
      toImprove: "",
      figures: {
        leadDays: 3,
        activationLeadDays: 3,
        minutesToActivate: -240,
        minutesToLastStep: 300,
        steps: 3,
        done: 1,
        skipped: 1,
        late: 2,
      },
    });
  });

  test.each([
    [{ happened: null }, alert, { leadDays: null, activationLeadDays: null, minutesToActivate: -240 }],
    [{ happened: "2024-04-01" }, alert, { leadDays: -1, activationLeadDays: -1 }],
    [{}, null, { leadDays: null, activationLeadDays: 3, minutesToActivate: null }],
  ])("with %j", (order, of, figures) => {
    expect(reviewed(order, of).review?.figures).toMatchObject(figures);
  });

  test.each([
    [{ happened: "soon" }, '"soon" is no day: write when it happened like 2024-04-02, or nothing where it did not.'],
    [
      { happened: "2024-02-30" },
      '"2024-02-30" is no day: write when it happened like 2024-04-02, or nothing where it did not.',
    ],
    [{ wentWell: " " }, "A review needs words: say what went well or what is to be improved."],
  ])("%j is refused", (order, sentence) => {
    expect(() => reviewed(order, alert)).toThrow(sentence);
  });
});

describe("the review as text", () => {
  const activation = reviewed({}, alert);
  const text = activation.review === null ? "" : reviewText(activation, activation.review);

  test("tells what was learnt, the figures, the steps and the decisions", () => {
    for (const line of [
      "# After-action review: Trade",
      "We were early.",
      "| what was feared | happened on 2024-04-05 |",
      "| lead time from the first warning | 3 days gained |",
      "| from the alert to the activation | 4 hours before it |",
      "| steps done, left out, late | 1, 1 and 2 of 3 |",
      String.raw`| exposure | Trade desk | 2024-04-02 09:00 UTC |  | done. Ten firms \| two banks. |`,
      "| choose | Kim |  | 19 hours | left open |",
      '- 2024-04-02 13:00 UTC: Lee left out "calls". They called us.',
      '- 2024-04-03 09:00 UTC: Kim stood the plan down with open steps: "choose". Quiet.',
    ])
      expect(text.split("\n")).toContain(line);
  });

  test("that of a drill is stamped", () => {
    const { review: written } = activation;
    expect(written && reviewText({ ...activation, exercise: true }, written)).toMatch(
      /^# EXERCISE: After-action review: Trade\n/,
    );
  });
});

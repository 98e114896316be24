import { expect, test } from "vitest";
import type { Activation, StepState } from "../../../model/activation.ts";
import type { Commitment } from "../../../model/commitment.ts";
import type { LoggedDecision } from "../../../model/decision-log.ts";
import { examplePlan } from "../../example.ts";
import { exampleOf } from "../template.ts";
import { fieldsOf } from "../templates.ts";
import { briefTelling } from "./brief.ts";
import { conditionTelling } from "./condition.ts";
import { activationTellings, overdueTellings, releasedTellings } from "./plan.ts";
import type { TemplateFamily, Telling } from "./telling.ts";

const SENDS = { sends: true };
const LATE = "2024-04-02T13:00:00.000Z";

function activation(more: Partial<Activation> = {}): Activation {
  const plan = examplePlan();
  const due = ["2024-04-02T11:30:00.000Z", "2024-04-02T13:30:00.000Z", null];
  const none = { lateMinutes: 0, by: null, at: null, note: null, chosen: null };
  return {
    id: "trade/2024-04-02/1",
    plan,
    exercise: false,
    alert: null,
    level: 3,
    by: "Kim",
    because: "Level 3.",
    at: "2024-04-02T09:30:00.000Z",
    day: "2024-04-02",
    state: "active",
    lead: "Han",
    steps: plan.steps.map((step, index) => ({ step, state: "ready", due: due[index] ?? null, ...none })),
    released: [],
    handOvers: [],
    notes: [],
    endedAt: null,
    review: null,
    revision: 1,
    log: [],
    ...more,
  };
}

function fieldsOfTelling({ words }: Telling): unknown {
  return "family" in words ? Object.keys(words.values).concat("link", "publisher").toSorted() : null;
}
const fields = (family: TemplateFamily) => Object.keys(exampleOf(fieldsOf(family)) as object).toSorted();

test.each<[state: StepState, now: string, overdue: string[]]>([
  ["ready", "2024-04-02T11:30:00.000Z", []],
  ["ready", LATE, ["exposure"]],
  ["started", LATE, ["exposure"]],
  ["waiting", "2024-04-03T00:00:00.000Z", ["exposure", "calls"]],
  ["done", LATE, []],
  ["skipped", LATE, []],
])("steps that are %s at %s: %j are overdue", (state, now, overdue) => {
  const { steps, ...rest } = activation();
  const tellings = overdueTellings({ ...rest, steps: steps.map((each) => ({ ...each, state })) }, now, SENDS);
  expect(tellings.map(({ data }) => data["step"])).toEqual(overdue);
});

test("an overdue step is told once, to its owner and to who is in charge", () => {
  const [telling] = overdueTellings(activation(), LATE, SENDS);
  expect(telling).toMatchObject({
    tells: "overdue/trade/2024-04-02/1/exposure",
    kind: "step-overdue",
    people: ["Trade desk", "Han"],
    watches: ["seoul-moscow"],
    drill: null,
  });
  expect(fieldsOfTelling(telling as Telling)).toEqual(fields("overdue"));
  expect(overdueTellings(activation({ state: "stood-down" }), LATE, SENDS)).toEqual([]);
});

test("a released message goes where the plan says, in its words, once for each release", () => {
  const release = (at: string) => ({ message: "firms", by: "Han", at });
  const released = [release("2024-04-02T10:00:00.000Z"), release("2024-04-02T11:00:00.000Z")];
  const tellings = releasedTellings(activation({ released }), { alert: { level: 3 } }, SENDS);
  expect(tellings).toMatchObject([
    { channels: ["mail"], words: { title: "Level 3", text: "Please call.", html: null } },
    { channels: ["mail"] },
  ]);
  expect(new Set(tellings.map(({ tells }) => tells)).size).toBe(2);
});

test("a released message that the plan does not have, or that cannot be filled, is an error", () => {
  const released = [{ message: "gone", by: "Han", at: LATE }];
  expect(() => releasedTellings(activation({ released }), {}, SENDS)).toThrow(/has no message "gone"/);
  const known = [{ message: "firms", by: "Han", at: LATE }];
  expect(() => releasedTellings(activation({ released: known }), {}, SENDS)).toThrow(
    /names "alert", which is no field/,
  );
});

test("activating and standing down are told, with who did it", () => {
  const log = [{ act: "stood-down", by: "Lee" } as LoggedDecision];
  const tellings = activationTellings(activation({ state: "stood-down", endedAt: LATE, log }), SENDS);
  expect(tellings.map(({ kind, data }) => [kind, data["by"]])).toEqual([
    ["plan-activated", "Kim"],
    ["plan-stood-down", "Lee"],
  ]);
  expect(fieldsOfTelling(tellings[0] as Telling)).toEqual(fields("plan"));
});

test.each([
  [false, true, null],
  [true, true, "sends"],
  [true, false, "stays"],
] as const)("exercise %s, drill sends %s: %s", (exercise, sends, drill) => {
  const tellings = [
    ...activationTellings(activation({ exercise }), { sends }),
    ...overdueTellings(activation({ exercise }), LATE, { sends }),
  ];
  expect(tellings.map((each) => each.drill)).toEqual([drill, drill]);
});

function commitment(more: Partial<Commitment> = {}): Commitment {
  return {
    id: "d1-0",
    kind: "threat",
    speaker: { name: "Chang", country: "KOR" },
    speakers: ["Chang"],
    side: ["KOR"],
    addressees: ["RUS"],
    words: "If confirmed, sanctions.",
    condition: null,
    action: null,
    deadline: null,
    firstDay: "2023-09-21",
    lastDay: "2023-10-01",
    wordings: [],
    links: [],
    status: "condition-reported",
    since: "2024-03-28",
    because: "One outlet reports it.",
    decidedBy: null,
    conditionSources: 1,
    daysTaken: null,
    history: [],
    ...more,
  };
}

test.each<[more: Partial<Commitment>, tells: string | null]>([
  [{}, "condition/d1-0/condition-reported/2024-03-28"],
  [{ status: "condition-met", since: "2024-03-29" }, "condition/d1-0/condition-met/2024-03-29"],
  [{ status: "acted", since: "2024-04-02" }, "condition/d1-0/acted/2024-04-02"],
  [{ status: "open" }, null],
  [{ status: "lapsed" }, null],
  [{ since: "2024-03-27" }, null],
])("a commitment %j is told as %s", (more, tells) => {
  const telling = conditionTelling(commitment(more), { watches: ["a"], level: 2 }, "2024-03-28", LATE);
  expect(telling?.tells ?? null).toBe(tells);
});

test("the fields of a condition and of a brief are those that templates may name", () => {
  const condition = conditionTelling(commitment(), { watches: [], level: null }, "2024-01-01", LATE) as Telling;
  expect(fieldsOfTelling(condition)).toEqual(fields("condition"));
  const brief = briefTelling(
    {
      id: "daily/2024-04-02",
      watch: null,
      title: "Daily",
      day: "2024-04-02",
      madeAt: LATE,
      made: "on schedule",
      exercise: false,
      lead: { text: "Calm.", sources: [], basis: "note" },
      from: "2024-04-01",
      level: 4,
      known: "As of 2 April 2024.",
      told: [],
      sections: [],
      sources: [],
    },
    "text",
    SENDS,
  );
  expect(fieldsOfTelling(brief)).toEqual(fields("brief"));
  expect([brief.tells, brief.level, brief.weight]).toEqual(["brief/daily/2024-04-02", 4, null]);
});

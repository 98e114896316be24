import type { Activation, ActivationOrder, ActiveStep, Drill } from "../src/model/activation.ts";
import type { Brief } from "../src/model/brief.ts";
import { Failure } from "../src/model/failure.ts";
import type { LoggedDecision } from "../src/model/decision-log.ts";
import type { QueuedMessage } from "../src/model/message.ts";
import type { Plan, PlanStep } from "../src/model/plan.ts";
import type { ResponseDesk, ResponseReading } from "../src/model/response.ts";

const step = (id: string, title: string, owner: string, more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  title,
  text: "",
  owner,
  within: 60,
  after: [],
  options: [],
  messages: [],
  ...more,
});

const PLAN: Plan = {
  id: "sanctions-answer",
  title: "Answer to counter-measures from Moscow",
  watch: "seoul-moscow",
  level: 3,
  authorisers: ["Head of desk", "Deputy head"],
  automatic: false,
  steps: [
    step("exposure", "List the companies that are exposed", "Trade desk", {
      text: "Take them from the portfolio of last month.",
    }),
    step("call", "Call the shipping association", "Maritime desk", {
      after: ["exposure"],
      messages: ["warning"],
      within: 120,
    }),
    step("escalate", "Decide whether to inform the minister", "Head of desk", {
      after: ["exposure"],
      options: ["inform now", "wait for a second source"],
      within: 90,
    }),
  ],
  messages: [
    {
      id: "warning",
      to: ["desk-mail"],
      title: "{{ plan.title }}",
      text: "Level {{ alert.level }} since {{ alert.since }}.",
    },
  ],
  standDown: ["Ships call at Vostochny again", "No new measure for 14 days"],
  standDownAt: 1,
  version: "0a1b2c3d4e5f",
  from: "plans.yaml",
};

const NOW = "2024-04-05T10:30:00.000Z";

/** Plans as they are edited. */
const TEXTS = new Map([
  [PLAN.id, `id: ${PLAN.id}\ntitle: ${PLAN.title}\nwatch: seoul-moscow\nlevel: 3\n`],
  ["broken", "id: broken\ntitle: A plan without an owner\nsteps:\n  - id: call\n"],
]);

const VERSIONS = [
  { version: "9f8e7d6c5b4a", at: "2024-03-01T09:00:00.000Z", by: "plans.yaml", plan: PLAN, changes: [] },
  {
    version: PLAN.version,
    at: NOW,
    by: "Kim",
    plan: PLAN,
    changes: ['Step "call": within 2 hours instead of 4 hours.'],
  },
];

function decision(act: LoggedDecision["act"], by: string, seq: number, body: object): LoggedDecision {
  const hash = seq.toString(16).padStart(64, "0");
  const previous = (seq - 1).toString(16).padStart(64, "0");
  return {
    seq,
    subject: "sanctions-answer/1",
    act,
    by,
    at: NOW,
    day: "2024-04-05",
    exercise: false,
    body,
    previous,
    hash,
  };
}

function started(by: string, because: string, exercise = false): Activation {
  const waiting = (one: PlanStep): ActiveStep => ({
    step: one,
    state: one.after.length === 0 ? "ready" : "waiting",
    due: one.within === null ? null : new Date(Date.parse(NOW) + one.within * 60_000).toISOString(),
    lateMinutes: 0,
    by: null,
    at: null,
    note: null,
    chosen: null,
  });
  return {
    id: exercise ? "sanctions-answer/exercise-1" : "sanctions-answer/1",
    plan: PLAN,
    exercise,
    alert: "seoul-moscow/2024-04-02",
    level: 3,
    by,
    because,
    at: NOW,
    day: "2024-04-05",
    state: "active",
    lead: by,
    steps: PLAN.steps.map(waiting),
    released: [],
    handOvers: [],
    notes: [],
    endedAt: null,
    review: null,
    revision: 1,
    log: [decision("activated", by, 1, { because })],
  };
}

const DRILL: Drill = {
  id: "sanctions-answer/drill-1",
  plan: "sanctions-answer",
  title: "EXERCISE: Answer to counter-measures from Moscow",
  by: "Head of desk",
  at: NOW,
  source: "replay",
  from: "2024-03-25",
  to: "2024-04-05",
  sends: false,
  days: [
    { day: "2024-04-01", level: 1, because: "Nothing unusual.", events: [] },
    {
      day: "2024-04-02",
      level: 3,
      because: "Sanctions told by two outlets.",
      events: ["EXERCISE: the plan was activated."],
    },
  ],
  activation: "sanctions-answer/exercise-1",
  report: ["The level of the plan was reached on 2024-04-02.", "The longest chain of steps takes 120 minutes."],
};

const BRIEF: Brief = {
  id: "daily/2024-04-05T10:30:00.000Z",
  watch: null,
  title: "Daily brief, 5 April 2024",
  day: "2024-04-05",
  from: "2024-04-04",
  madeAt: NOW,
  made: "on demand",
  exercise: false,
  level: 3,
  known: "As known at the end of 5 April 2024.",
  lead: { text: "Seoul and Moscow stand at 3 Approach since 2 April.", sources: [1], basis: "reports" },
  sections: [],
  sources: [],
  told: [],
};

const MESSAGE: QueuedMessage = {
  seq: 1,
  key: "seoul-moscow/2024-04-02/raised/desk-mail",
  channel: "desk-mail",
  subject: "seoul-moscow/2024-04-02",
  title: "3 Approach: Seoul and Moscow",
  text: "Sanctions told by two outlets.",
  html: null,
  data: null,
  level: 3,
  exercise: false,
  at: NOW,
  notBefore: null,
  digest: null,
  state: "sent",
  attempts: 1,
  nextAt: NOW,
  error: null,
  sentAt: NOW,
};

/** What a drill led to: over, and reviewed. */
function exercised(): Activation {
  const one = started("Head of desk", "EXERCISE: Sanctions told by two outlets.", true);
  const ended = { state: "done", by: "Trade desk", at: NOW, note: "EXERCISE: done as written." } as const;
  return {
    ...one,
    alert: null,
    state: "stood-down",
    endedAt: "2024-04-05T14:30:00.000Z",
    steps: one.steps.map((each, index) => ({ ...each, ...ended, lateMinutes: index === 1 ? 35 : 0 })),
    notes: [{ by: "Head of desk", text: "EXERCISE: the list of companies was out of date.", at: NOW }],
    handOvers: [{ from: "Head of desk", to: "Deputy head", note: "EXERCISE: two steps are open.", at: NOW }],
    review: {
      by: "Head of desk",
      at: "2024-04-05T15:00:00.000Z",
      happened: "2024-04-09",
      wentWell: "The call list worked.",
      toImprove: "Keep the portfolio up to date.",
      figures: {
        leadDays: 7,
        activationLeadDays: 4,
        minutesToActivate: 95,
        minutesToLastStep: 240,
        steps: 3,
        done: 3,
        skipped: 0,
        late: 1,
      },
    },
    log: one.log.map((each) => ({ ...each, subject: one.id, exercise: true })),
  };
}

/** Plans, activations and drills held in memory, which remember what the desk did. */
export function fixtureResponse(): ResponseReading & ResponseDesk {
  const activations: Activation[] = [];
  const found = (id: string): Activation => {
    const one = activations.find((each) => each.id === id);
    if (one === undefined)
      throw new Failure("response.activation", `There is no activation ${id}: open it from the list.`);
    return one;
  };
  return {
    plans: async () => [
      { id: PLAN.id, title: PLAN.title, plan: PLAN, error: null },
      {
        id: "broken",
        title: "A plan without an owner",
        plan: null,
        error: {
          code: "response.plan",
          message: 'plans.yaml: step "call" of plan "broken" has no owner: name who does it.',
        },
      },
    ],
    planText: async (id) => TEXTS.get(id) ?? null,
    planVersions: async (id) => (id === PLAN.id ? VERSIONS : []),
    proposals: async () =>
      activations.some(({ state }) => state === "active")
        ? []
        : [
            {
              kind: "activate",
              plan: PLAN.id,
              activation: null,
              watch: "seoul-moscow",
              level: 3,
              because: "Seoul and Moscow stand at 3 Approach, and the plan applies from 3 Approach on.",
            },
          ],
    activations: async () => [...activations.toReversed(), exercised()],
    activation: async (id) => [...activations, exercised()].find((each) => each.id === id) ?? null,
    reviewText: async () => null,
    planMessage: async (id, message) => {
      const activation = [...activations, exercised()].find((each) => each.id === id);
      if (activation === undefined || message !== "warning") return null;
      const { level, day, plan } = activation;
      return { to: ["desk-mail"], title: plan.title, text: `Level ${level} since ${day}.` };
    },
    drills: async () => [DRILL],
    drill: async (id) => (id === DRILL.id ? DRILL : null),
    verify: async () => ({ head: { entries: 1, hash: "1".padStart(64, "0") }, sound: true, faults: [] }),
    channels: async () => ({
      channels: [
        { name: "desk-mail", kind: "email", fault: null },
        {
          name: "ops",
          kind: "webhook",
          fault: "The server ops.example:443 of channel ops cannot be reached: check its address.",
        },
      ],
      faults: [],
    }),
    outbox: async () => [MESSAGE],
    briefs: async () => [BRIEF],
    brief: async (id) => (id === BRIEF.id ? BRIEF : null),
    briefFile: async (id, format) =>
      id === BRIEF.id
        ? {
            type: "text/markdown; charset=utf-8",
            name: `brief.${format}`,
            bytes: new TextEncoder().encode(`# ${BRIEF.title}\n`),
          }
        : null,
    alertFeed: async () => '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    capAlert: async (id) => (id === "seoul-moscow/2024-04-02" ? '<?xml version="1.0"?><alert/>' : null),
    activate: async ({ by, because }) => {
      if (!PLAN.authorisers.includes(by)) {
        throw new Failure("response.authoriser", `${by} may not activate this plan: ask Head of desk or Deputy head.`);
      }
      const one = started(by, because);
      activations.push(one);
      return { ...one };
    },
    act: async (order) => acted(found(order.activation), order),
    runDrill: async ({ plan }) => {
      if (plan !== PLAN.id) throw new Failure("response.plan", `There is no plan ${plan}: choose one of the list.`);
      return DRILL;
    },
    writePlan: async ({ text }) => {
      if (!text.includes("watch:"))
        throw new Failure("response.plan", "The plan names no watch: add a line such as watch: seoul-moscow.");
      return { id: PLAN.id, title: PLAN.title, plan: PLAN, error: null };
    },
    makeBrief: async () => BRIEF,
  };
}

function reviewed(one: Activation, order: Extract<ActivationOrder, { act: "review" }>): Activation["review"] {
  const { by, happened, wentWell, toImprove } = order;
  const count = (wanted: ActiveStep["state"]) => one.steps.filter(({ state }) => state === wanted).length;
  const figures = {
    leadDays: happened === null ? null : 0,
    activationLeadDays: happened === null ? null : 0,
    minutesToActivate: null,
    minutesToLastStep: null,
    steps: one.steps.length,
    done: count("done"),
    skipped: count("skipped"),
    late: 0,
  };
  return { by, at: NOW, happened, wentWell, toImprove, figures };
}

const ENDS = { done: "done", skip: "skipped", decide: "done", start: "started" } as const;

/** Writes an act into an activation, as far as the tests of the board need. */
function acted(one: Activation, order: ActivationOrder): Activation {
  if (order.revision !== one.revision) {
    throw new Failure(
      "store.overtaken",
      "Deputy head already ended a step at 10:31 UTC: look again before you decide.",
    );
  }
  if ("step" in order) {
    one.steps = one.steps.map((each) =>
      each.step.id === order.step
        ? {
            ...each,
            state: ENDS[order.act],
            by: order.by,
            at: NOW,
            note: order.note,
            chosen: "option" in order ? order.option : null,
          }
        : each,
    );
    const ended = new Set(
      one.steps.filter(({ state }) => state === "done" || state === "skipped").map((each) => each.step.id),
    );
    one.steps = one.steps.map((each) =>
      each.state === "waiting" && each.step.after.every((id) => ended.has(id)) ? { ...each, state: "ready" } : each,
    );
  }
  if (order.act === "release") one.released.push({ message: order.message, by: order.by, at: NOW });
  if (order.act === "hand-over") {
    one.handOvers.push({ from: one.lead, to: order.to, note: order.note, at: NOW });
    one.lead = order.to;
  }
  if (order.act === "note") one.notes.push({ by: order.by, text: order.note, at: NOW });
  if (order.act === "stand-down") Object.assign(one, { state: "stood-down", endedAt: NOW });
  if (order.act === "review") one.review = reviewed(one, order);
  one.revision += 1;
  one.log = [...one.log, decision("noted", order.by, one.revision, { act: order.act })];
  return one;
}

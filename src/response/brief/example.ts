import type { Activation } from "../../model/activation.ts";
import type { Alert } from "../../model/alert.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { KeptForecast } from "../../model/forecast.ts";
import type { Level } from "../../model/level.ts";
import type { PlanStep } from "../../model/plan.ts";
import type { Standing } from "../../model/standing.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { pairWatch } from "../../warning/watch/define/pair-watch.ts";
import { exampleCommitment, exampleDate, exampleQuestion } from "./example-ledger.ts";
import { told } from "./example-told.ts";
import type { BriefInput } from "./input.ts";

const NAMES: Readonly<Record<string, string>> = {
  KOR: "South Korea",
  RUS: "Russia",
  PRK: "North Korea",
  CHN: "China",
  JPN: "Japan",
};

/** Says the codes of the examples. */
export function exampleName(code: string): string {
  return NAMES[code] ?? code;
}

/** An act with the report of it: `exampleAct("d1", "KOR SANCTION RUS", "The words.")`. */
export function exampleAct(
  documentId: string,
  written: string,
  words: string,
  { factuality = "actual", ...more }: Partial<StoredEvent> & { factuality?: StoredEvent["event"]["factuality"] } = {},
): StoredEvent {
  const [actor = "", type = "", recipient = ""] = written.split(" ");
  const party = (code: string) => ({ entity: null, name: exampleName(code), country: code, sector: null });
  return {
    event: {
      id: "ev1",
      type: type as StoredEvent["event"]["type"],
      modes: [],
      contexts: [],
      cameo: null,
      scale: -8,
      actors: [party(actor)],
      recipients: recipient === "" ? [] : [party(recipient)],
      date: null,
      place: null,
      factuality,
      historical: false,
      attribution: [],
      confidence: 0.9,
      evidence: { start: 0, end: words.length, text: words },
      trigger: { start: 0, end: 1 },
      mentions: [],
      because: "An example.",
    },
    ...told(documentId),
    day: "2024-04-02",
    dayFrom: "text",
    ...more,
  };
}

/** A state of a watch; `exampleState(3)` stands at level 3 since 2 April 2024. */
export function exampleState(level: Level, more: Partial<WatchState> = {}): WatchState {
  return {
    watch: "seoul-moscow",
    day: "2024-04-05",
    level,
    reached: level,
    since: "2024-04-02",
    because:
      "Level 3, Approach: A side punishes the other: 2 acts in the 30 days to 2024-04-05, the newest SANCTION by KOR towards RUS on 2024-04-02, from 2 independent sources; from 2 independent sources in all.",
    against: ['Not seen: "A side uses force".', "Cooperation from KOR to RUS is 7.1 bits above its norm."],
    confidence: "moderate",
    confidenceBecause: "Confidence is moderate: 2 independent sources stand behind it.",
    nextNeeds: 'Level 4, Breach, needs "A side uses force".',
    standDownNeeds: "Level 2, Signal, follows after 7 days in a row without a rule of level 3 or above.",
    indicators: [
      {
        id: "sanctioned",
        title: "A side punishes the other",
        state: "seen",
        because: "2 acts.",
        sources: 2,
        since: "2024-04-02",
        evidence: [
          { documentId: "d1", eventId: "ev1" },
          { documentId: "d2", eventId: "ev1" },
        ],
      },
    ],
    sources: 2,
    dark: [],
    error: null,
    ...more,
  };
}

/** A watch with its state. */
export function exampleStanding(more: Partial<Standing> & { watch?: Watch | null } = {}): Standing {
  const id = more.id ?? "seoul-moscow";
  return {
    id,
    title: "Seoul and Moscow over arms for Pyongyang",
    owner: "Russia desk",
    watch: { ...pairWatch("KOR", "RUS"), id, alertAt: 3 },
    state: exampleState(3, { watch: id }),
    alert: null,
    changes: [
      {
        day: "2024-04-02",
        from: 2,
        to: 3,
        because:
          "Level 3, Approach: A side punishes the other: 2 acts in the 30 days to 2024-04-02, the newest SANCTION by KOR towards RUS on 2024-04-02, from 2 independent sources; from 2 independent sources in all.",
      },
    ],
    error: null,
    ...more,
  };
}

/** A forecast of sanctions between Seoul and Moscow, made on 5 April 2024 for thirty days. */
export function exampleForecast(more: Partial<KeptForecast> = {}): KeptForecast {
  return {
    id: "2024-04-05/KOR/RUS/sanction/30",
    a: "KOR",
    b: "RUS",
    class: "sanction",
    horizon: 30,
    day: "2024-04-05",
    probability: 0.62,
    baseRate: 0.12,
    climatology: 0.05,
    persistence: 0.4,
    drivers: [{ words: "KOR-RUS: 2 acts of sanction in the last 7 days, usual is 0.1: raises", effect: 1.4 }],
    method: "escalation 1",
    made: "live",
    due: "2024-05-05",
    score: null,
    ...more,
  };
}

/** An alert that nobody has taken on. */
export function exampleAlert(more: Partial<Alert> = {}): Alert {
  return {
    id: "seoul-moscow/2024-04-02",
    group: "seoul-moscow",
    watches: ["seoul-moscow"],
    title: "Seoul and Moscow over arms for Pyongyang",
    state: "alerting",
    level: 3,
    peak: 3,
    owner: "Russia desk",
    began: "2024-04-02",
    alerted: "2024-04-02",
    ended: null,
    because: "A side punishes the other.",
    steps: [],
    acknowledgement: null,
    escalations: [],
    muted: null,
    verdict: null,
    firstToldAt: "2024-04-02T12:00:00.000Z",
    ...more,
  };
}

function exampleStep(id: string, title: string): PlanStep {
  return { id, title, text: title, owner: "Trade desk", within: 60, after: [], options: [], messages: [] };
}

/** A plan under way: one step done, one overdue, one to come. */
export function exampleActivation(more: Partial<Activation> = {}): Activation {
  const none = { lateMinutes: 0, by: null, at: null, note: null, chosen: null };
  const steps = [
    {
      step: exampleStep("call", "Call the firms concerned"),
      state: "done" as const,
      due: "2024-04-02T13:00:00.000Z",
      ...none,
    },
    {
      step: exampleStep("list", "Check open contracts"),
      state: "ready" as const,
      due: "2024-04-05T19:00:00.000Z",
      ...none,
    },
    {
      step: exampleStep("meet", "Meet the ministry"),
      state: "ready" as const,
      due: "2024-04-08T09:00:00.000Z",
      ...none,
    },
  ];
  return {
    id: "trade/2024-04-02/1",
    plan: {
      id: "trade",
      title: "Trade with Russia under new sanctions",
      watch: "seoul-moscow",
      level: 3,
      authorisers: ["Head of desk"],
      automatic: false,
      steps: steps.map(({ step }) => step),
      messages: [],
      standDown: [],
      standDownAt: 2,
      version: "0a1b2c3d4e5f",
      from: "plans.yaml",
    },
    exercise: false,
    alert: null,
    level: 3,
    by: "Head of desk",
    because: "The watch stands at level 3.",
    at: "2024-04-02T12:00:00.000Z",
    day: "2024-04-02",
    state: "active",
    lead: "Trade desk",
    steps,
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

/** The morning after sanctions: all that a brief may tell of one loud and one calm watch. */
export function exampleInput(more: Partial<BriefInput> = {}): BriefInput {
  return {
    id: "daily/scheduled/2024-04-05T22:00:00.000Z",
    day: "2024-04-05",
    madeAt: "2024-04-05T22:00:00.000Z",
    zone: "Asia/Seoul",
    made: "on schedule",
    exercise: false,
    watch: null,
    previous: { day: "2024-04-02", told: [] },
    missed: [],
    standings: [
      exampleStanding(),
      exampleStanding({
        id: "seoul-tokyo",
        title: "Seoul and Tokyo",
        watch: { ...pairWatch("KOR", "JPN"), id: "seoul-tokyo" },
        state: exampleState(1, { watch: "seoul-tokyo", indicators: [], against: [] }),
        changes: [],
      }),
    ],
    alerts: [exampleAlert()],
    commitments: [exampleCommitment()],
    calendar: [exampleDate()],
    forecasts: [exampleForecast()],
    voiced: [exampleQuestion()],
    activations: [exampleActivation()],
    proposals: [],
    outlets: [
      { outlet: "Third Example", documents: 40, firstDay: "2023-06-01", lastDay: "2024-02-20", usualGap: 3 },
      { outlet: "First Example", documents: 90, firstDay: "2023-06-01", lastDay: "2024-04-05", usualGap: 1 },
    ],
    faults: [],
    evidence: [
      exampleAct("d1", "KOR SANCTION RUS", "South Korea imposed sanctions on two Russian vessels."),
      exampleAct("d2", "KOR SANCTION RUS", "Seoul put two Russian ships on its list.", {
        ...told("d2", { outlet: "Second Example", url: "https://second.example/d2" }),
      }),
    ],
    methods: ["escalation 1"],
    named: exampleName,
    ...more,
  };
}

import type { Activation } from "../src/model/activation.ts";
import type { CalendarEntry } from "../src/model/calendar.ts";
import type { Commitment, MeantAct } from "../src/model/commitment.ts";
import type { LedgerReading } from "../src/model/ledger.ts";
import type { Plan } from "../src/model/plan.ts";
import type { ResponseReading } from "../src/model/response.ts";
import { HOSTILE } from "../test/fixture-archive.ts";

const { title: evil, outlet } = HOSTILE;
const quote = { start: 0, end: 4, text: evil };

const meant = (act: MeantAct | null): MeantAct | null =>
  act && { ...act, words: evil, because: evil, contexts: [evil] };

const commitment = (each: Commitment): Commitment => ({
  ...each,
  words: evil,
  because: evil,
  speaker: { name: evil, country: evil },
  speakers: [evil],
  decidedBy: evil,
  condition: meant(each.condition),
  action: meant(each.action),
  wordings: each.wordings.map((wording) => ({
    ...wording,
    speaker: { name: evil, country: null },
    title: evil,
    outlet,
    content: quote,
    condition: quote,
    evidence: quote,
    drift: evil,
  })),
  links: each.links.map((link) => ({ ...link, words: evil, because: evil, outlet, by: evil, note: evil })),
  history: each.history.map((past) => ({ ...past, because: evil })),
});

const entry = (each: CalendarEntry): CalendarEntry => ({
  ...each,
  id: evil,
  title: evil,
  place: evil,
  because: evil,
  commitment: evil,
  question: evil,
  reports: each.reports.map((report) => ({ ...report, outlet, words: quote })),
});

/** Ledgers in which every word is hostile. */
export function hostileLedger(ledger: LedgerReading): Partial<LedgerReading> {
  return {
    commitments: async (query) => {
      const { total, commitments } = await ledger.commitments(query);
      return { total, commitments: commitments.map(commitment) };
    },
    commitment: async (...asked) => {
      const found = await ledger.commitment(...asked);
      return found && commitment(found);
    },
    suggestions: async (query) => {
      const { total, suggestions } = await ledger.suggestions(query);
      const evils = suggestions.map((each) => ({
        commitment: { ...each.commitment, words: evil, condition: meant(each.commitment.condition) },
        link: { ...each.link, words: evil, because: evil, outlet },
      }));
      return { total, suggestions: evils };
    },
    keptWords: async (asOf) => (await ledger.keptWords(asOf)).map((kept) => ({ ...kept, of: evil })),
    calendar: async (query) => (await ledger.calendar(query)).slice(0, 1).map(entry),
    questions: async (query) => {
      const { total, questions } = await ledger.questions(query);
      const evils = questions.map((question) => ({
        ...question,
        words: evil,
        contradiction: evil,
        forecasts: question.forecasts.map((each) => ({
          ...each,
          speaker: { name: evil, country: evil },
          evidence: quote,
          outlet,
          probability: { words: evil, low: 0.2, high: 0.4 },
        })),
        resolution: question.resolution && { ...question.resolution, by: evil, because: evil },
      }));
      return { total, questions: evils };
    },
    forecasters: async (asOf) =>
      (await ledger.forecasters(asOf)).map((each) => ({ ...each, name: evil, country: evil })),
  };
}

const plan = (each: Plan): Plan => ({
  ...each,
  title: evil,
  authorisers: [evil],
  standDown: [evil],
  from: evil,
  steps: each.steps.map((step) => ({ ...step, title: evil, text: evil, owner: evil, options: [evil] })),
  messages: each.messages.map((message) => ({ ...message, to: [evil], title: evil, text: evil })),
});

const activation = (each: Activation): Activation => ({
  ...each,
  plan: plan(each.plan),
  by: evil,
  lead: evil,
  because: evil,
  steps: each.steps.map((active) => ({ ...active, by: evil, note: evil, chosen: evil })),
  released: [{ message: "warning", by: evil, at: evil }],
  notes: [{ by: evil, text: evil, at: evil }],
  handOvers: [{ from: evil, to: evil, note: evil, at: evil }],
  review: each.review && { ...each.review, by: evil, wentWell: evil, toImprove: evil },
  log: each.log.map((logged) => ({ ...logged, by: evil, at: evil, body: { [evil]: evil } })),
});

/** Plans and what became of them, in which every word is hostile. */
export function hostileResponse(response: ResponseReading): Partial<ResponseReading> {
  return {
    plans: async () =>
      (await response.plans()).map((each) => ({
        ...each,
        title: evil,
        plan: each.plan && plan(each.plan),
        error: each.error && { ...each.error, message: evil },
      })),
    planText: async () => evil,
    planVersions: async (id) =>
      (await response.planVersions(id)).map((each) => ({ ...each, by: evil, version: evil, changes: [evil] })),
    proposals: async () => (await response.proposals()).map((each) => ({ ...each, watch: evil, because: evil })),
    activations: async () => (await response.activations()).map(activation),
    activation: async (id) => {
      const found = await response.activation(id);
      return found && activation(found);
    },
    drills: async () =>
      (await response.drills()).map((drill) => ({
        ...drill,
        title: evil,
        by: evil,
        report: [evil],
        days: drill.days.map((day) => ({ ...day, because: evil, events: [evil] })),
      })),
    channels: async () => ({ channels: [{ name: evil, kind: evil, fault: evil }], faults: [evil] }),
    outbox: async (query) =>
      (await response.outbox(query)).map((each) => ({ ...each, title: evil, channel: evil, error: evil })),
    verify: async () => ({ head: { entries: 1, hash: evil }, sound: false, faults: [{ seq: 1, message: evil }] }),
    briefs: async (query) =>
      (await response.briefs(query)).map((each) => ({ ...each, title: evil, lead: { ...each.lead, text: evil } })),
  };
}

import type { CalendarEntry } from "../src/model/calendar.ts";
import type { Commitment, KeptWord, Link, LinkThresholds, Wording } from "../src/model/commitment.ts";
import { Failure } from "../src/model/failure.ts";
import type { LedgerDesk, LedgerReading } from "../src/model/ledger.ts";
import type { Told } from "../src/model/stated.ts";
import { fixtureQuestions, FORECASTERS } from "./fixture-voiced.ts";

const told = (documentId: string, day: string, outlet: string, title: string, reports = 1): Told => ({
  documentId,
  title,
  outlet,
  url: null,
  publishedAt: `${day}T09:00`,
  day,
  knownDay: day,
  reports,
});

const quote = (text: string) => ({ start: 0, end: text.length, text });

function wording(where: Told, content: string, condition: string, drift: string | null): Wording {
  return {
    ...where,
    statementId: "st1",
    kind: "threat",
    speaker: { name: "the vice foreign minister", country: "KOR" },
    content: quote(content),
    condition: quote(condition),
    evidence: quote(`${content} if ${condition}, the vice foreign minister said.`),
    probability: null,
    quoted: false,
    drift,
  };
}

const THREAT = "00000000000000a1-st1";
const MEASURES: Omit<Link, "id"> = {
  side: "action",
  documentId: "00000000000000c1",
  eventId: "ev1",
  type: "SANCTION",
  day: "2024-04-02",
  knownDay: "2024-04-02",
  title: "Seoul sanctions two Russian vessels",
  outlet: "Han River Post",
  words: "South Korea imposed sanctions on two Russian vessels on Tuesday over military cargo.",
  score: 0.96,
  extent: "whole",
  because: "Seoul sanctioned Russia, as it said it would; 194 days after the word.",
  standing: "automatic",
  by: null,
  note: null,
};

const named = (commitment: string, link: Omit<Link, "id">): Link => ({
  ...link,
  id: `${commitment}/${link.side}/${link.documentId}/${link.eventId}`,
});

const HANDED_OVER: Omit<Link, "id"> = {
  ...MEASURES,
  side: "condition",
  documentId: "00000000000000d1",
  eventId: "ev1",
  type: "AID",
  day: "2024-03-20",
  knownDay: "2024-03-21",
  title: "Moscow said to share missile technology",
  outlet: "Strait Wire",
  words: "Russia handed missile technology to North Korea in March, officials said.",
  score: 0.71,
  because: "Russia gave what was warned of; who received it is not said.",
  standing: "suggested",
};

/** Commitments as known on the newest day: one acted on, one open, one overdue. */
function commitments(): Commitment[] {
  const acted: Commitment = {
    id: THREAT,
    kind: "red line",
    speaker: { name: "the vice foreign minister", country: "KOR" },
    speakers: ["the vice foreign minister"],
    side: ["KOR"],
    addressees: ["RUS"],
    words: "Seoul will impose sanctions",
    condition: {
      words: "Russia hands over missile technology",
      negated: false,
      types: ["AID", "COOPERATE"],
      contexts: ["military"],
      actors: ["RUS"],
      recipients: [],
      because: 'Read from "hands over".',
    },
    action: {
      words: "Seoul will impose sanctions",
      negated: false,
      types: ["SANCTION"],
      contexts: [],
      actors: ["KOR"],
      recipients: ["RUS"],
      because: 'Read from "sanctions".',
    },
    deadline: null,
    firstDay: "2023-09-21",
    lastDay: "2023-10-05",
    wordings: [
      wording(
        told("00000000000000a1", "2023-09-21", "Han River Post", "Seoul warns Moscow over arms deal", 2),
        "Seoul may impose sanctions",
        "Russia hands over missile technology",
        null,
      ),
      wording(
        told("00000000000000a2", "2023-10-05", "Harbour Wire", "South Korea warns Russia"),
        "Seoul will impose sanctions",
        "Russia hands over missile technology",
        'Firmer: "will" instead of "may".',
      ),
    ],
    links: [named(THREAT, MEASURES), named(THREAT, HANDED_OVER)],
    status: "acted",
    since: "2024-04-02",
    because: "Seoul sanctioned Russia 194 days after the word, told by two outlets.",
    decidedBy: null,
    conditionSources: 0,
    daysTaken: { fromWord: 194, fromCondition: null },
    history: [
      { day: "2023-09-21", status: "open", because: "Said for the first time." },
      { day: "2024-04-02", status: "acted", because: "Seoul sanctioned Russia 194 days after the word." },
    ],
  };
  const open: Commitment = {
    ...acted,
    id: "00000000000000c1-st2",
    kind: "commitment",
    speaker: { name: "the foreign ministry", country: "JPN" },
    speakers: ["the foreign ministry"],
    side: ["JPN"],
    addressees: ["KOR"],
    words: "Tokyo will lift the ban on semiconductor materials by the end of June",
    condition: null,
    action: {
      words: "lift the ban",
      negated: false,
      types: ["RETREAT"],
      contexts: ["economic"],
      actors: ["JPN"],
      recipients: ["KOR"],
      because: 'Read from "lift the ban".',
    },
    deadline: "2024-06-30",
    firstDay: "2024-04-02",
    lastDay: "2024-04-02",
    wordings: [
      {
        ...wording(
          told("00000000000000c1", "2024-04-02", "Han River Post", "Tokyo to lift ban"),
          "Tokyo will lift the ban",
          "",
          null,
        ),
        kind: "commitment",
        condition: null,
      },
    ],
    links: [],
    status: "open",
    since: "2024-04-02",
    because: "Nothing was reported that would be the act.",
    daysTaken: null,
    history: [{ day: "2024-04-02", status: "open", because: "Said for the first time." }],
  };
  const kept: Commitment = {
    ...open,
    id: "00000000000000d1-st1",
    side: ["RUS"],
    speaker: { name: "the ambassador", country: "RUS" },
    speakers: ["the ambassador"],
    words: "Moscow would answer in kind before April",
    deadline: "2024-03-31",
    status: "not-acted",
    since: "2024-04-01",
    because: "Its deadline passed on 2024-03-31 and no such act was reported.",
    firstDay: "2024-03-20",
    lastDay: "2024-03-20",
    history: [
      { day: "2024-03-20", status: "open", because: "Said for the first time." },
      { day: "2024-04-01", status: "not-acted", because: "Its deadline passed on 2024-03-31." },
    ],
  };
  const reported: Commitment = {
    ...acted,
    id: "00000000000000d1-st3",
    kind: "threat",
    side: ["RUS"],
    addressees: ["KOR"],
    speaker: { name: "the foreign ministry spokeswoman", country: "RUS" },
    speakers: ["the foreign ministry spokeswoman"],
    words: "Moscow will answer any sanctions in kind",
    condition: {
      words: "Seoul imposes sanctions",
      negated: false,
      types: ["SANCTION"],
      contexts: [],
      actors: ["KOR"],
      recipients: ["RUS"],
      because: 'Read from "imposes sanctions".',
    },
    action: null,
    firstDay: "2024-03-20",
    lastDay: "2024-03-20",
    wordings: [
      wording(
        told("00000000000000d1", "2024-03-20", "Strait Wire", "Moscow said to share missile technology"),
        "Moscow will answer any sanctions in kind",
        "Seoul imposes sanctions",
        null,
      ),
    ],
    links: [named("00000000000000d1-st3", { ...MEASURES, side: "condition", because: "Seoul sanctioned Russia." })],
    status: "condition-reported",
    since: "2024-04-02",
    because: "One source tells that Seoul imposed sanctions.",
    conditionSources: 1,
    daysTaken: null,
    history: [
      { day: "2024-03-20", status: "open", because: "Said for the first time." },
      { day: "2024-04-02", status: "condition-reported", because: "One source tells that Seoul imposed sanctions." },
    ],
  };
  return [acted, open, kept, reported];
}

const KEPT: KeptWord[] = [
  {
    of: "KOR",
    by: "state",
    what: "threats",
    total: 4,
    open: 1,
    acted: 1,
    inPart: 1,
    notActed: 1,
    share: 2 / 3,
    interval: [0.21, 0.94],
    days: { median: 97, low: 12, high: 194 },
  },
  {
    of: "the vice foreign minister",
    by: "speaker",
    what: "threats",
    total: 1,
    open: 0,
    acted: 1,
    inPart: 0,
    notActed: 0,
    share: 1,
    interval: [0.21, 1],
    days: { median: 194, low: 194, high: 194 },
  },
];

const THRESHOLDS: LinkThresholds = {
  automatic: 0.8,
  suggested: 0.45,
  judgements: 0,
  because: "The published thresholds: no analyst has judged a link yet.",
};

const ENTRIES: CalendarEntry[] = [
  {
    id: "appointment-1",
    kind: "appointment",
    title: "Senior officials' talks",
    participants: ["KOR", "CHN", "JPN"],
    place: "Seoul",
    date: { start: "2023-09-26", end: "2023-09-26" },
    status: "held",
    because: "Talks between South Korea, China and Japan were reported on that day.",
    reports: [
      {
        ...told("00000000000000a1", "2023-09-21", "Han River Post", "Seoul warns Moscow over arms deal", 2),
        words: quote("Senior officials of South Korea, China and Japan will meet in Seoul on Tuesday."),
      },
    ],
    event: null,
    commitment: null,
    question: null,
  },
  {
    id: "appointment-2",
    kind: "appointment",
    title: "Vice ministers' talks on trade",
    participants: ["KOR", "JPN"],
    place: "Tokyo",
    date: { start: "2024-04-11", end: "2024-04-12" },
    status: "scheduled",
    because: "Announced by one outlet.",
    reports: [
      {
        ...told("00000000000000c1", "2024-04-02", "Han River Post", "Seoul sanctions two Russian vessels"),
        words: quote("Vice ministers will meet in Tokyo next week."),
      },
    ],
    event: null,
    commitment: null,
    question: null,
  },
  {
    id: "deadline-1",
    kind: "deadline",
    title: "Tokyo will lift the ban on semiconductor materials by the end of June",
    participants: ["JPN", "KOR"],
    place: null,
    date: { start: "2024-06-30", end: "2024-06-30" },
    status: "expected",
    because: "The commitment is open.",
    reports: [],
    event: null,
    commitment: "00000000000000c1-st2",
    question: null,
  },
];

/** Ledgers held in memory, which remember what the desk wrote. */
export function fixtureLedger(today: string): LedgerReading & LedgerDesk {
  const book = commitments();
  const questions = fixtureQuestions();
  const known = (asOf = today) => book.filter(({ firstDay }) => firstDay <= asOf).map((each) => knownBy(each, asOf));
  const found = (id: string): Commitment => {
    const one = book.find((each) => each.id === id);
    if (one === undefined)
      throw new Failure("ledger.commitment", `There is no commitment ${id}: open it from the list.`);
    return one;
  };
  return {
    commitments: async ({ asOf, side, concerns, status, kind, dueBy, limit = 100, offset = 0 }) => {
      const rows = known(asOf)
        .filter((each) => side === undefined || each.side.includes(side))
        .filter((each) => concerns === undefined || [...each.side, ...each.addressees].includes(concerns))
        .filter((each) => status === undefined || each.status === status)
        .filter((each) => kind === undefined || each.kind === kind)
        .filter((each) => dueBy === undefined || (each.deadline !== null && each.deadline <= dueBy));
      return { total: rows.length, commitments: rows.slice(offset, offset + limit) };
    },
    commitment: async (id, asOf) => known(asOf).find((each) => each.id === id) ?? null,
    suggestions: async ({ asOf, limit = 100 }) => {
      const waiting = known(asOf).flatMap((commitment) =>
        commitment.links.filter(({ standing }) => standing === "suggested").map((link) => ({ commitment, link })),
      );
      return { total: waiting.length, suggestions: waiting.slice(0, limit) };
    },
    linkThresholds: async () => THRESHOLDS,
    keptWords: async () => KEPT,
    questions: async ({ asOf = today, concerns, contradicting, state, limit = 100 }) => {
      const rows = questions
        .filter(({ forecasts }) => (forecasts[0]?.day ?? "") <= asOf)
        .filter(({ parties }) => concerns === undefined || parties.includes(concerns))
        .filter(({ contradiction }) => contradicting === undefined || (contradiction !== null) === contradicting)
        .filter(({ resolution }) => state === undefined || (resolution === null) === (state === "open"));
      return { total: rows.length, questions: rows.slice(0, limit) };
    },
    forecasters: async () => FORECASTERS,
    calendar: async ({ from = "0000", to = "9999", concerns, kind }) =>
      ENTRIES.filter(({ date }) => date === null || ((date.end ?? "") >= from && (date.start ?? "") <= to))
        .filter(({ participants }) => concerns === undefined || participants.includes(concerns))
        .filter((each) => kind === undefined || each.kind === kind),
    icalendar: async () => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bongsu//EN\r\nEND:VCALENDAR\r\n",
    judgeLink: async ({ commitment, side, documentId, eventId, verdict, extent, by, note }) => {
      const one = found(commitment);
      const id = `${commitment}/${side}/${documentId}/${eventId}`;
      if (!one.links.some((link) => link.id === id)) {
        one.links.push({ ...MEASURES, id, side, documentId, eventId, score: 0, because: `Named by ${by}.` });
      }
      one.links = one.links.map((link) =>
        link.id === id ? { ...link, standing: verdict, extent: extent ?? link.extent, by, note } : link,
      );
      return one;
    },
    ruleCommitment: async ({ commitment, status, sameAs, by, note }) => {
      const one = found(commitment);
      const joined = sameAs === null ? one : found(sameAs);
      if (sameAs !== null) book.splice(book.indexOf(one), 1);
      else if (status === null) one.decidedBy = null;
      else {
        const history = [...one.history, { day: today, status, because: note }];
        Object.assign(one, { status, because: note, decidedBy: by, since: today, history });
      }
      return joined;
    },
    resolve: async ({ question, happened, because, by }) => {
      const one = questions.find(({ id }) => id === question);
      if (one === undefined)
        throw new Failure("ledger.question", `There is no question ${question}: open it from the list.`);
      one.resolution = { happened, because, by, day: today, evidence: null };
      return one;
    },
  };
}

function knownBy(each: Commitment, asOf: string): Commitment {
  const history = each.history.filter(({ day }) => day <= asOf);
  const newest = history.at(-1);
  const links = each.links.filter(({ knownDay }) => knownDay <= asOf);
  return { ...each, history, links, ...(newest === undefined ? {} : { status: newest.status, since: newest.day }) };
}

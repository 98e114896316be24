import type { Alert, AlertRecord, Backtest, Silence } from "../src/model/alert.ts";
import type { Change } from "../src/model/change.ts";
import type { Desk } from "../src/model/desk.ts";
import { Failure } from "../src/model/failure.ts";
import type { StoredEvent } from "../src/model/filing.ts";
import type { Level } from "../src/model/level.ts";
import type { NextEvent } from "../src/model/next-event.ts";
import type { Standing } from "../src/model/standing.ts";
import type { Watch, WatchState } from "../src/model/watch.ts";
import type { Reader } from "../src/http/reader.ts";
import { allForecasts, SKILLS, stateOf } from "./fixture-forecasts.ts";

const SEOUL_MOSCOW: Watch = {
  id: "seoul-moscow",
  title: "Seoul and Moscow over arms for Pyongyang",
  owner: "Russia desk",
  escalateTo: ["Head of desk"],
  actors: ["KOR"],
  towards: ["RUS"],
  issues: [],
  indicators: [
    {
      id: "sanctioned",
      title: "Seoul imposes sanctions",
      observable: {
        looks: "acts",
        pattern: { types: ["SANCTION"], actors: ["KOR"] },
        withinDays: 30,
        atLeast: 1,
        sources: 2,
      },
    },
    {
      id: "unusual",
      title: "More conflict than usual",
      observable: { looks: "surprise", track: "conflict", window: 7, bits: 10, sources: 2, pattern: {} },
    },
    {
      id: "gas",
      title: "Gas is dear",
      observable: { looks: "series", series: "price/gas", above: 40 },
    },
  ],
  rules: [
    { level: 2, all: [], any: ["unusual", "sanctioned"], not: [], sources: 1, forDays: 0 },
    { level: 3, all: ["unusual"], any: ["sanctioned"], not: [], sources: 2, forDays: 0 },
  ],
  holdDays: 7,
  standDown: ["sanctioned"],
  alertAt: 3,
  escalateAfterMinutes: 30,
  group: "seoul-moscow",
  inhibitedBy: [],
  darkAfterDays: 14,
  from: "watches.yaml",
};

const CALM: Watch = {
  ...SEOUL_MOSCOW,
  id: "seoul-tokyo",
  title: "Seoul and Tokyo",
  owner: null,
  towards: ["JPN"],
  group: "seoul-tokyo",
  from: "the board",
};

/** What the watches, alerts and forecasts of the fixture say, from its events; the levels follow the as-of day. */
export function fixtureWarning(today: string, events: (asOf?: string) => StoredEvent[]): Warning {
  const acknowledged: Alert["acknowledgement"][] = [];
  const alerts = (asOf = today) => openAlerts(asOf, acknowledged.at(-1) ?? null);
  const standings = (asOf = today) => [
    standing(SEOUL_MOSCOW, asOf, events(asOf), alerts(asOf)[0] ?? null),
    standing(CALM, asOf, [], null),
    broken(),
  ];
  const forecasts = (asOf = today) => allForecasts().filter(({ day }) => day <= asOf);
  return {
    standings: async (asOf) => standings(asOf),
    watch: async (id, { asOf }) => {
      const found = standings(asOf).find((each) => each.id === id);
      if (found === undefined) return null;
      const levels = daysTo(asOf ?? today).map((day) => ({ day, level: levelOn(found.id, day) }));
      return { ...found, levels, forecasts: forecasts(asOf).filter(({ score }) => score === null) };
    },
    backtest: async (id) => (id === "seoul-moscow" || id === "seoul-tokyo" ? backtestOf(id) : null),
    alerts: async ({ asOf, open }) =>
      alerts(asOf).filter(({ ended }) => open === undefined || (ended === null) === open),
    alert: async (id, asOf) => {
      const alert = alerts(asOf).find((each) => each.id === id);
      if (alert === undefined) return null;
      const evidence = events(asOf).filter(({ event }) => event.type === "SANCTION" || event.type === "THREATEN");
      const contrary = events(asOf).filter(({ event }) => event.type === "CONSULT");
      const concerned = standings(asOf).filter((each) => alert.watches.includes(each.id));
      return { alert, standings: concerned, evidence, contrary, forecasts: forecasts(asOf).slice(0, 3) };
    },
    alertRecords: async () => RECORDS,
    silences: async () => [SILENCE],
    forecasts: async ({ asOf, a, b, class: wanted, horizon, state, limit = 100 }) => {
      const found = forecasts(asOf)
        .filter((each) => a === undefined || [a ?? "", b ?? ""].sort().join() === [each.a, each.b].join())
        .filter((each) => wanted === undefined || each.class === wanted)
        .filter((each) => horizon === undefined || each.horizon === horizon)
        .filter((each) => state === undefined || stateOf(each, asOf ?? today) === state);
      return { total: found.length, forecasts: found.slice(0, limit) };
    },
    forecastSkill: async () => SKILLS,
    changes: async (a, b, { asOf = today }) => changesBetween(a, b).filter(({ day }) => day <= asOf),
    nextEvents: async ({ actor, recipient = "RUS", limit = 10 }) => nextOf(actor, recipient).slice(0, limit),
    acknowledge: async ({ alert, owner, note }) => {
      if (!alerts().some(({ id }) => id === alert)) throw unknownAlert(alert);
      const written = { alert, owner, note, at: `${today}T10:30:00.000Z` };
      acknowledged.push(written);
      return written;
    },
    judge: async (order) => ({ ...order, at: `${today}T10:31:00.000Z` }),
    silence: async (order) => ({ ...order, id: "s2", from: `${today}T10:32:00.000Z`, ended: null }),
    endSilence: async ({ id }) => ({ ...SILENCE, id, ended: `${today}T10:33:00.000Z` }),
    watchPair: async ({ on }) => ({ watched: on }),
    follow: (told) => {
      told(1);
      return () => undefined;
    },
  };
}

type Warning = Pick<
  Reader,
  | "standings"
  | "watch"
  | "backtest"
  | "alerts"
  | "alert"
  | "alertRecords"
  | "silences"
  | "forecasts"
  | "forecastSkill"
  | "changes"
  | "nextEvents"
> &
  Desk & { follow: (told: (revision: number) => void) => () => void };

function unknownAlert(id: string) {
  return new Failure("warning.alert", `There is no alert ${id}: look at /api/alerts.`);
}

function levelOn(watch: string, day: string): Level {
  if (watch !== "seoul-moscow" || day < "2023-12-01") return 1;
  return day < "2024-04-02" ? 2 : 3;
}

function daysTo(last: string): string[] {
  const end = Date.parse(last);
  return Array.from({ length: 180 }, (_, n) => new Date(end - (179 - n) * 86_400_000).toISOString().slice(0, 10));
}

function standing(watch: Watch, asOf: string, known: StoredEvent[], alert: Alert | null): Standing {
  const level = levelOn(watch.id, asOf);
  const burning = watch.id === "seoul-moscow" && level > 1;
  const changes = [
    {
      day: "2024-04-02",
      from: 2 as Level,
      to: 3 as Level,
      because: "Seoul imposed sanctions, told by 2 independent sources.",
    },
    {
      day: "2023-12-01",
      from: 1 as Level,
      to: 2 as Level,
      because: "Conflict acts stood out against the norm (8.1 bits).",
    },
  ].filter(({ day }) => burning && day <= asOf);
  return {
    id: watch.id,
    title: watch.title,
    owner: watch.owner,
    watch,
    state: stateAt(watch, asOf, level, known),
    alert: alert && { id: alert.id, state: alert.state, muted: alert.muted, acknowledgement: alert.acknowledgement },
    changes,
    error: null,
  };
}

function stateAt(watch: Watch, day: string, level: Level, known: StoredEvent[]): WatchState {
  const evidence = known
    .filter(({ event }) => event.type === "SANCTION")
    .map(({ documentId, event }) => ({ documentId, eventId: event.id }));
  const seen = level >= 3 ? ("seen" as const) : ("not-seen" as const);
  const quiet = { sources: 0, since: null, evidence: [] };
  return {
    watch: watch.id,
    day,
    level,
    reached: level,
    since: level >= 3 ? "2024-04-02" : "2023-12-01",
    because:
      level === 1
        ? "Level 1, Calm: none of the signs is seen."
        : `Level ${level}: ${level >= 3 ? "sanctions by KOR, told by 2 independent sources, and " : ""}conflict above the norm.`,
    against: level >= 3 ? ["Two reports of talks in the last 30 days.", "The price of gas was not looked at."] : [],
    confidence: level >= 3 ? "moderate" : "low",
    confidenceBecause:
      level >= 3
        ? "Confidence is moderate: two independent sources, one of them of an unknown grade."
        : "Confidence is low: the norm rests on fewer than 90 days.",
    nextNeeds: level >= 3 ? "Level 4 needs an act of force." : "Level 3 needs sanctions told by 2 independent sources.",
    standDownNeeds: level >= 3 ? "To come down: no sanctions for 30 days, and 7 quiet days." : null,
    indicators: [
      {
        id: "sanctioned",
        title: "Seoul imposes sanctions",
        state: seen,
        because:
          level >= 3 ? "1 act in the last 30 days, from 2 independent sources." : "No such act in the last 30 days.",
        sources: level >= 3 ? 2 : 0,
        since: level >= 3 ? "2024-04-02" : null,
        evidence: level >= 3 ? evidence : [],
      },
      {
        id: "unusual",
        title: "More conflict than usual",
        state: seen,
        because: "12.6 bits in 7 days; 10 are asked.",
        ...quiet,
      },
      {
        id: "gas",
        title: "Gas is dear",
        state: "not-looked",
        because: "No series price/gas is filed, so nothing can be said of it.",
        ...quiet,
      },
    ],
    sources: level >= 3 ? 2 : 0,
    dark: ["Gas is dear: no series price/gas is filed."],
    error: null,
  };
}

function broken(): Standing {
  const message = "watches.yaml, line 31: the watch taiwan-strait names the unknown actor TWX: use a code such as TWN.";
  return {
    id: "taiwan-strait",
    title: "Taiwan Strait",
    owner: "East Asia desk",
    watch: null,
    state: null,
    alert: null,
    changes: [],
    error: { code: "warning.unknown-actor", message },
  };
}

function openAlerts(asOf: string, acknowledgement: Alert["acknowledgement"]): Alert[] {
  const steps: Alert["steps"] = [
    { day: "2024-04-01", at: "2024-04-01T08:00:00.000Z", state: "pending", level: 2, because: "One source short." },
    {
      day: "2024-04-02",
      at: "2024-04-02T09:00:00.000Z",
      state: "alerting",
      level: 3,
      because: "Sanctions, two sources.",
    },
  ];
  const known = steps.filter(({ day }) => day <= asOf);
  const open: Alert = {
    id: "seoul-moscow/2024-04-01",
    group: "seoul-moscow",
    watches: ["seoul-moscow"],
    title: "Seoul and Moscow over arms for Pyongyang",
    state: known.at(-1)?.state ?? "normal",
    level: known.at(-1)?.level ?? 1,
    peak: known.at(-1)?.level ?? 1,
    owner: "Russia desk",
    began: "2024-04-01",
    alerted: asOf >= "2024-04-02" ? "2024-04-02" : null,
    ended: null,
    because: "Sanctions by KOR, told by 2 independent sources, and conflict above the norm.",
    steps: known,
    acknowledgement,
    escalations: [],
    muted: null,
    verdict: null,
    firstToldAt: asOf >= "2024-04-02" ? "2024-04-02T09:00:00.000Z" : null,
  };
  const past: Alert = {
    ...open,
    id: "seoul-moscow/2023-12-01",
    state: "normal",
    level: 1,
    peak: 3,
    began: "2023-12-01",
    alerted: "2023-12-03",
    ended: "2024-01-20",
    acknowledgement: {
      alert: "seoul-moscow/2023-12-01",
      owner: "Kim",
      note: "Watching.",
      at: "2023-12-03T09:10:00.000Z",
    },
    verdict: {
      alert: "seoul-moscow/2023-12-01",
      watch: "seoul-moscow",
      kind: "useful",
      by: "Kim",
      note: "",
      at: "2024-01-21T09:00:00.000Z",
      happened: "2023-12-27",
    },
  };
  return [...(known.length > 0 ? [open] : []), ...(asOf >= "2024-01-20" ? [past] : [])];
}

const SILENCE: Silence = {
  id: "s1",
  watches: ["seoul-tokyo"],
  belowLevel: 4,
  by: "Kim",
  reason: "A summit is on; noise is expected.",
  from: "2024-04-04T09:00:00.000Z",
  until: "2024-04-08T09:00:00.000Z",
  ended: null,
};

const RECORDS: AlertRecord[] = [
  { of: "all", alerts: 2, judged: 1, useful: 1, false: 0, late: 0, missed: 0, precision: 1, recall: 1, leadDays: 24 },
  {
    of: "seoul-moscow",
    alerts: 2,
    judged: 1,
    useful: 1,
    false: 0,
    late: 0,
    missed: 0,
    precision: 1,
    recall: 1,
    leadDays: 24,
  },
];

function changesBetween(a: string, b: string): Change[] {
  return [
    {
      actor: a,
      recipient: b,
      track: "conflict",
      day: "2024-04-02",
      from: "2024-03-28",
      to: "2024-04-03",
      before: 0.4,
      after: 6,
      direction: "more",
      sureness: 0.93,
      because: `From 2 April 2024 on, 6 conflict acts in 30 days from ${a} to ${b} instead of 0.4.`,
    },
  ];
}

function nextOf(actor: string, recipient: string): NextEvent[] {
  return [
    {
      rank: 1,
      actor,
      type: "ACCUSE",
      recipient,
      score: 0.34,
      because: [{ words: `${actor} accused ${recipient} 3 times in the last 30 days`, effect: 0.8, day: "2024-04-02" }],
      method: "next-event 1",
    },
    {
      rank: 2,
      actor,
      type: "SANCTION",
      recipient,
      score: 0.12,
      because: [{ words: `${actor} sanctioned ${recipient}`, effect: 0.5, day: "2024-04-02" }],
      method: "next-event 1",
    },
  ];
}

function backtestOf(watch: string): Backtest {
  return {
    watch,
    from: "2023-06-01",
    to: "2024-04-05",
    days: 310,
    daysAtLevel: { 1: 200, 2: 90, 3: 20, 4: 0, 5: 0 },
    daysAlerting: 20,
    alerts: [
      {
        began: "2023-12-03",
        ended: "2024-01-20",
        peak: 3,
        because: "Conflict stood out.",
        hit: "2023-12-27",
        leadDays: 24,
        outcome: "hit",
      },
      { began: "2024-04-02", ended: null, peak: 3, because: "Sanctions.", hit: null, leadDays: null, outcome: "open" },
    ],
    alertsPerYear: 2.4,
    target: "material conflict between KOR and RUS after 60 quiet days",
    happened: ["2023-12-27"],
    precision: 1,
    recall: 1,
    medianLeadDays: 24,
    precisionInterval: [0.21, 1],
    recallInterval: [0.21, 1],
    chance: 0.1,
    method: "back-test 1",
  };
}

import type { Served } from "../src/http/server.ts";
import type { Event, QuadClass } from "../src/model/event.ts";
import type { StoredDocument, StoredEvent } from "../src/model/filing.ts";
import type { SourceHealth } from "../src/model/health.ts";
import type { Level } from "../src/model/level.ts";
import type { SearchHit, SearchQuery } from "../src/model/query.ts";
import type {
  DirectedRelation,
  DualTrack,
  Mover,
  PartnerTrack,
  SeriesDay,
  Surprise,
  TrackLine,
} from "../src/model/relation.ts";
import { fixtureAnalysis } from "./fixture-analysis.ts";
import { fixtureArchive } from "./fixture-archive.ts";
import { fixtureEconomy } from "./fixture-economy.ts";
import { fixtureLedger } from "./fixture-ledger.ts";
import { fixtureResponse } from "./fixture-response.ts";
import { fixtureWarning } from "./fixture-warning.ts";

const TODAY = "2024-04-05";
const DAY_MS = 86_400_000;
const ACTORS: Readonly<Record<string, string>> = { KOR: "South Korea", RUS: "Russia", JPN: "Japan" };

/** A Bongsu held in memory over a few hand-made documents, for tests of the API and of the board. */
export function fixtureBongsu(archive: StoredDocument[] = fixtureArchive()): Served {
  const known = (asOf?: string) => archive.filter(({ knownAt }) => asOf === undefined || knownAt.slice(0, 10) <= asOf);
  const events = (asOf?: string) => known(asOf).flatMap(storedEvents).sort(newestFirst);
  return {
    ...fixtureWarning(TODAY, events),
    ...fixtureEconomy(TODAY),
    ...fixtureLedger(TODAY),
    ...fixtureResponse(),
    issue: async (a, b, { asOf = TODAY }) => {
      const directions: [DirectedRelation, DirectedRelation] = [
        direction(events(asOf), a, b, asOf),
        direction(events(asOf), b, a, asOf),
      ];
      return { a, b, about: "sanctions", asOf, because: "Nothing unusual.", directions };
    },
    dualTrack: async ({ state, others, asOf = TODAY }) => dualTrack(events(asOf), state, others, asOf),
    vocabulary: async () => ({
      groups: [{ id: "eu", title: "European Union" }],
      issues: [{ id: "arms", title: "Arms" }],
    }),
    status: async () => status(archive, events()),
    movers: async ({ asOf, limit = 50 }) => movers(events(asOf), asOf ?? TODAY).slice(0, limit),
    pair: async (a, b, { asOf = TODAY }) => {
      const mover = movers(events(asOf), asOf).find((each) => each.a === [a, b].sort()[0]);
      const directions: [DirectedRelation, DirectedRelation] = [
        direction(events(asOf), a, b, asOf),
        direction(events(asOf), b, a, asOf),
      ];
      return { a, b, asOf, level: mover?.level ?? 1, because: mover?.because ?? "Nothing unusual.", directions };
    },
    actors: async () => Object.entries(ACTORS).map(([code, name]) => ({ code, name, events: 3 })),
    events: async ({ asOf, actor, recipient, between, from, to, limit = 100, offset = 0 }) =>
      events(asOf)
        .filter((stored) => (actor === undefined ? true : codes(stored.event.actors).includes(actor)))
        .filter((stored) => (recipient === undefined ? true : codes(stored.event.recipients).includes(recipient)))
        .filter((stored) => (between === undefined ? true : isBetween(stored.event, between)))
        .filter(({ day }) => from === undefined || (day ?? "") >= from)
        .filter(({ day }) => to === undefined || (day ?? "~") <= to)
        .slice(offset, offset + limit),
    document: async (id, asOf) => known(asOf).find(({ record }) => record.document.id === id) ?? null,
    analysis: async (id, { asOf, ...query }) => {
      const stored = known(asOf).find(({ record }) => record.document.id === id);
      return stored ? fixtureAnalysis(stored.record.document, query) : null;
    },
    documents: async ({ after = 0, limit = 100, asOf }) => {
      const rows = known(asOf);
      const end = after + limit;
      return { rows: rows.slice(after, end), next: end < rows.length ? end : null };
    },
    search: async (query) => search(known(query.asOf), query),
    sources: async (asOf) => sources(known(asOf)),
    readings: async () => [
      { path: "fixture", at: "2024-04-05T10:00:00.000Z", items: archive.length, error: null },
      {
        path: "fixture/broken.gz",
        at: "2024-04-05T10:01:00.000Z",
        items: 0,
        error: { code: "sources.gzip", message: "fixture/broken.gz is no gzip file: fetch it anew." },
      },
    ],
  };
}

const codes = (parties: Event["actors"]) => parties.map(({ country }) => country);

function newestFirst(a: StoredEvent, b: StoredEvent) {
  return (b.day ?? b.knownDay).localeCompare(a.day ?? a.knownDay);
}

function isBetween({ actors, recipients }: Event, [a, b]: readonly [string, string]) {
  const runs = (from: string, to: string) => codes(actors).includes(from) && codes(recipients).includes(to);
  return runs(a, b) || runs(b, a);
}

function storedEvents({ record, copyOf, copies, knownAt }: StoredDocument): StoredEvent[] {
  if (copyOf) return [];
  const { id, title, outlet, url, publishedAt } = record.document;
  return record.events.map((event) => ({
    event,
    documentId: id,
    title,
    outlet,
    url,
    publishedAt,
    day: event.date?.start ?? publishedAt?.slice(0, 10) ?? null,
    dayFrom: event.date ? "text" : publishedAt === null ? "unknown" : "publication",
    knownDay: knownAt.slice(0, 10),
    reports: 1 + copies.length,
  }));
}

function status(archive: StoredDocument[], events: StoredEvent[]) {
  return {
    schema: 1,
    documents: archive.length,
    copies: archive.filter(({ copyOf }) => copyOf).length,
    uncoded: archive.filter(({ record }) => record.uncoded !== null).length,
    events: events.length,
    statements: 1,
    designations: 1,
    appointments: 1,
    firstDay: "2023-09-21",
    lastDay: TODAY,
    lastLearntAt: `${TODAY}T10:00:00.000Z`,
    bytes: 1_048_576,
    revision: archive.length,
    version: "0.0.0-fixture",
    demo: true,
    today: TODAY,
  };
}

/** Seven days' conflict against a flat norm: enough to rise and fall with the as-of day. */
function surprise(events: StoredEvent[], actor: string, recipient: string, asOf: string): Surprise {
  const from = new Date(Date.parse(asOf) - 6 * DAY_MS).toISOString().slice(0, 10);
  const observed = directed(events, actor, recipient).filter(({ day }) => day !== null && day >= from).length;
  const because = `${ACTORS[actor]} acted against ${ACTORS[recipient]} ${observed} times in 7 days; 0.1 is usual.`;
  const usual = { expected: 0.1, expectedLow: 0, expectedHigh: 1 };
  return { track: "conflict", window: 7, observed, ...usual, bits: observed * 4.2, stories: observed, because };
}

function directed(events: StoredEvent[], actor: string, recipient: string) {
  return events.filter(
    ({ event }) => codes(event.actors).includes(actor) && codes(event.recipients).includes(recipient),
  );
}

function movers(events: StoredEvent[], asOf: string): Mover[] {
  const lines: [string, string][] = [
    ["RUS", "KOR"],
    ["KOR", "RUS"],
  ];
  const strongest = lines
    .map(([actor, recipient]) => ({ actor, recipient, surprise: surprise(events, actor, recipient, asOf) }))
    .sort((x, y) => y.surprise.bits - x.surprise.bits)[0];
  if (!strongest || strongest.surprise.observed === 0) return [];
  const level: Level = strongest.surprise.observed > 1 ? 4 : 3;
  const lastDay = directed(events, strongest.actor, strongest.recipient)[0]?.day ?? asOf;
  return [{ a: "KOR", b: "RUS", level, because: strongest.surprise.because, lastDay, ...strongest }];
}

function direction(events: StoredEvent[], actor: string, recipient: string, asOf: string): DirectedRelation {
  return {
    actor,
    recipient,
    series: series(directed(events, actor, recipient), "2023-09-01", asOf),
    norm: {
      from: "2023-09-01",
      to: "2024-03-06",
      days: 188,
      provisional: false,
      perDay: { cooperation: 0.02, conflict: 0.01 },
      band: { cooperation: { low: 0, high: 1 }, conflict: { low: 0, high: 1 } },
      bandDays: 7,
    },
    surprises: [surprise(events, actor, recipient, asOf)],
  };
}

function dualTrack(events: StoredEvent[], state: string, others: string[], asOf: string): DualTrack {
  const line = (actor: string, recipient: string): TrackLine => ({
    actor,
    recipient,
    level: directed(events, actor, recipient).length > 1 ? 3 : 1,
    because: surprise(events, actor, recipient, asOf).because,
    perDay: { cooperation: 0.02, conflict: 0.01 },
    strongest: surprise(events, actor, recipient, asOf),
    weeks: weeks(directed(events, actor, recipient), asOf),
  });
  const partners = others.map((partner, index): PartnerTrack => ({
    partner,
    title: ACTORS[partner] ?? partner,
    lines: [line(state, partner), line(partner, state)],
    attention: { now: 0.6 - index * 0.4, usual: 0.3 },
    drift: index === 0 ? "colder" : "closer",
    since: "2024-03-25",
    because: `${ACTORS[state] ?? state} is ${index === 0 ? "colder" : "closer"} to ${ACTORS[partner] ?? partner} since 25 March 2024.`,
  }));
  const [a = "", b = ""] = others;
  const because = "Colder to one while closer to the other.";
  const apart = {
    a,
    b,
    moved: "apart" as const,
    correlation: -0.6,
    weeks: 26,
    because: "They moved apart in 26 weeks (r = -0.6).",
  };
  return { state, asOf, about: "all acts", partners, scale: 3, comovements: others.length > 1 ? [apart] : [], because };
}

function weeks(events: StoredEvent[], asOf: string): TrackLine["weeks"] {
  const end = Date.parse(asOf);
  const day = (back: number) => new Date(end - back * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: 26 }, (_, n) => {
    const [from, to] = [day((25 - n) * 7 + 6), day((25 - n) * 7)];
    const acts = events.filter((each) => each.day !== null && each.day >= from && each.day <= to);
    const cooperation = acts.filter(({ event }) => event.scale > 0).length;
    return { from, to, cooperation, conflict: acts.length - cooperation };
  });
}

function series(events: StoredEvent[], from: string, to: string): SeriesDay[] {
  const days: SeriesDay[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const acts = events.filter((each) => each.day === day);
    const scale = acts.length === 0 ? null : acts.reduce((sum, { event }) => sum + event.scale, 0) / acts.length;
    days.push({ day, counts: counts(acts), scale, stories: acts.length });
  }
  return days;
}

function counts(acts: StoredEvent[]): Record<QuadClass, number> {
  const count = (...types: string[]) => acts.filter(({ event }) => types.includes(event.type)).length;
  return {
    "verbal-cooperation": count("CONSULT"),
    "material-cooperation": count("AID"),
    "verbal-conflict": count("ACCUSE", "THREATEN"),
    "material-conflict": count("SANCTION"),
  };
}

function search(archive: StoredDocument[], { words, limit = 20, offset = 0 }: SearchQuery) {
  const wanted = words.toLowerCase().replaceAll(/["*]/g, "");
  const hits = archive.flatMap(({ record, copyOf }): SearchHit[] => {
    const { id, title, outlet, publishedAt, language, text } = record.document;
    const start = text.toLowerCase().indexOf(wanted);
    if (start < 0) return [];
    const cut = Math.max(0, start - 60);
    const matches = [{ start: start - cut, end: start - cut + wanted.length }];
    const snippet = text.slice(cut, start + 200);
    return [
      {
        id,
        title,
        outlet,
        publishedAt,
        language,
        uncoded: record.uncoded,
        copyOf: copyOf?.id ?? null,
        snippet,
        matches,
      },
    ];
  });
  return { total: hits.length, hits: hits.slice(offset, offset + limit) };
}

function sources(archive: StoredDocument[]): SourceHealth[] {
  const outlets = new Map<string, string[]>();
  for (const { record, knownAt } of archive) {
    const outlet = record.document.outlet;
    if (outlet !== null) outlets.set(outlet, [...(outlets.get(outlet) ?? []), knownAt.slice(0, 10)]);
  }
  return [...outlets].map(([outlet, days]) => ({
    outlet,
    documents: days.length,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    usualGap: outlet === "Harbour Wire" ? 3 : null,
  }));
}

import type { Alert, AlertRecord, Backtest, Silence } from "../../model/alert.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { KeptForecast } from "../../model/forecast.ts";
import type { AlertView, Standing, WatchView } from "../../model/standing.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { trackOf } from "../../relations/track.ts";
import type { Store } from "../../store/store.ts";
import { foldAlerts, silencesOf, verdictsOf } from "../../warning/alert/fold.ts";
import type { KeptAlert } from "../../warning/alert/kept.ts";
import { alertRecords } from "../../warning/alert/record.ts";
import { undirectedPairs } from "../../warning/watch/pairs.ts";
import type { AlertLog } from "./alert-log.ts";
import { backtestWatch } from "./backtest.ts";
import type { Definition } from "./definitions.ts";
import { levelsOf } from "./journal.ts";
import type { Lookups } from "./lookups.ts";
import { createReplayed } from "./replayed.ts";
import { levelOfEachDay, standing } from "./standings.ts";

/** Days shown of a watch where no first day is asked for. */
const SHOWN_DAYS = 365;
/** Days before the one looked from in which cooperative acts speak against an alert. */
const CONTRARY_DAYS = 30;
const MOST_CONTRARY = 10;

export interface ReadingParts {
  store: Store;
  alertLog: AlertLog;
  definitions: () => Promise<Definition[]>;
  lookups: () => Promise<Lookups>;
  forecastsOf: (a: string, b: string, asOf?: string) => Promise<KeptForecast[]>;
  today: () => Promise<string>;
  now: () => Date;
}

/** What is asked of watches and alerts: read from the journal, so that nothing is evaluated for the asking. */
export interface WatchReading {
  standings: (asOf?: string) => Promise<Standing[]>;
  watch: (id: string, query: { asOf?: string; from?: string }) => Promise<WatchView | null>;
  backtest: (id: string, query: { from?: string; to?: string; leadDays?: number }) => Promise<Backtest | null>;
  alerts: (query: { asOf?: string; open?: boolean }) => Promise<Alert[]>;
  alert: (id: string, asOf?: string) => Promise<AlertView | null>;
  alertRecords: (asOf?: string) => Promise<AlertRecord[]>;
  silences: () => Promise<Silence[]>;
}

export function watchReading(parts: ReadingParts): WatchReading {
  const { store, alertLog, definitions, today } = parts;
  const folded = async (asOf?: string) => alertsAsOf(await alertLog(), parts.now(), asOf);
  const newestFirst = async (asOf?: string) => (await folded(asOf)).toReversed().map(shown);
  const replayed = createReplayed(parts);
  const signs = async (asOf?: string) =>
    asOf === undefined || asOf >= (await today()) ? undefined : await replayed(asOf);
  const standings = async (asOf?: string) => {
    const [alerts, ofDay] = await Promise.all([folded(asOf), signs(asOf)]);
    const all = await definitions();
    return Promise.all(all.map((each) => standing(store, each, alerts, asOf, ofDay?.get(each.id))));
  };
  const definition = async (id: string) => (await definitions()).find((each) => each.id === id) ?? null;

  return {
    standings,
    alerts: async ({ asOf, open }) =>
      (await newestFirst(asOf)).filter(({ ended }) => open === undefined || (ended === null) === open),
    silences: async () => silencesOf(await alertLog()).filter((each) => inForce(each, parts.now())),
    alertRecords: async (asOf) => {
      const entries = (await alertLog()).filter(({ day }) => asOf === undefined || day <= asOf);
      return alertRecords(alertsAsOf(entries, parts.now(), asOf), verdictsOf(entries));
    },
    async watch(id, { asOf, from }) {
      const found = await definition(id);
      if (found === null) return null;
      const to = asOf ?? (await today());
      const first = from ?? isoDay((dayNumber(to) ?? 0) - SHOWN_DAYS + 1);
      const [row, states] = await Promise.all([
        standing(store, found, await folded(asOf), asOf, (await signs(asOf))?.get(id)),
        found.watch === null ? [] : levelsOf(store, id, asOf),
      ]);
      const levels = levelOfEachDay(states, { from: first, to });
      return { ...row, levels, forecasts: await openForecasts(parts, found.watch, asOf) };
    },
    async backtest(id, query) {
      const found = await definition(id);
      return found?.watch ? backtestWatch(parts, found.watch, query) : null;
    },
    async alert(id, asOf) {
      const alert = (await folded(asOf)).find((each) => each.id === id);
      if (alert === undefined) return null;
      const concerned = (await standings(asOf)).filter((each) => alert.watches.includes(each.id));
      const watches = concerned.flatMap(({ watch }) => watch ?? []);
      const states = concerned.flatMap(({ state }) => state ?? []);
      const [evidence, contrary, forecasts] = await Promise.all([
        evidenceOf(store, states, asOf),
        contraryTo(store, watches, asOf ?? (await today())),
        Promise.all(watches.map((watch) => openForecasts(parts, watch, asOf))),
      ]);
      return { alert: shown(alert), standings: concerned, evidence, contrary, forecasts: forecasts.flat() };
    },
  };
}

/** Alerts as of a day; looked from now where no day is given, for the silences' sake. */
function alertsAsOf(entries: Parameters<typeof foldAlerts>[0], now: Date, asOf?: string): KeptAlert[] {
  return foldAlerts(entries, asOf === undefined ? { now: now.toISOString() } : { asOf });
}

/** An alert without what only its next step rests on. */
function shown(alert: KeptAlert): Alert {
  const { members: _m, asks: _a, called: _c, waitingSince: _w, acknowledgedLevel: _l, takenBy: _t, ...told } = alert;
  return told;
}

function inForce({ ended, until }: Silence, now: Date): boolean {
  return ended === null && until > now.toISOString();
}

async function openForecasts({ forecastsOf }: ReadingParts, watch: Watch | null, asOf?: string) {
  if (watch === null) return [];
  const all = await Promise.all(undirectedPairs(watch).map(([a, b]) => forecastsOf(a, b, asOf)));
  return all.flat();
}

/** The stored events that the indicators rest on, newest first. */
async function evidenceOf(store: Store, states: readonly WatchState[], asOf?: string): Promise<StoredEvent[]> {
  const seen = states.flatMap(({ indicators }) => indicators.filter(({ state }) => state === "seen"));
  const wanted = new Set(
    seen.flatMap(({ evidence }) => evidence.map(({ documentId, eventId }) => `${documentId} ${eventId}`)),
  );
  const documents = [...new Set([...wanted].map((key) => key.slice(0, key.indexOf(" "))))];
  const until = asOf === undefined ? {} : { asOf };
  const events = await Promise.all(documents.map((documentId) => store.events({ documentId, ...until })));
  return events
    .flat()
    .filter(({ documentId, event }) => wanted.has(`${documentId} ${event.id}`))
    .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
}

/** Cooperative acts between the sides of the watches lately: what speaks against an alert. */
async function contraryTo(store: Store, watches: readonly Watch[], asOf: string): Promise<StoredEvent[]> {
  const from = isoDay((dayNumber(asOf) ?? 0) - CONTRARY_DAYS + 1);
  const pairs = new Map(watches.flatMap(undirectedPairs).map((pair) => [pair.join(" "), pair]));
  const events = await Promise.all(
    [...pairs.values()].map((between) => store.events({ between, from, to: asOf, asOf })),
  );
  return events
    .flat()
    .filter(({ event }) => event.factuality === "actual" && trackOf(event.type) === "cooperation")
    .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1))
    .slice(0, MOST_CONTRARY);
}

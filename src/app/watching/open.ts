import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Backtest } from "../../model/alert.ts";
import type { Desk } from "../../model/desk.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import type { Store } from "../../store/store.ts";
import type { runRuleTests } from "../../warning/watch/trial/run.ts";
import { happenings } from "../../warning/backtest/happenings.ts";
import { targetOf } from "../../warning/backtest/target.ts";
import { undirectedPairs } from "../../warning/watch/pairs.ts";
import { knownCodes, nameOf } from "../actor-names.ts";
import { keepForecasts } from "../forecasting/keep.ts";
import { type ForecastReading, forecastReading } from "../forecasting/reading.ts";
import { type AlertLog, createAlertLog } from "./alert-log.ts";
import { callOut } from "./calls.ts";
import { type Definition, definitionsOf, DEMO_WATCHES } from "./definitions.ts";
import { backtestWatch, type BacktestQuery } from "./backtest.ts";
import { createDesk } from "./desk.ts";
import type { Ledger } from "../ledger/open.ts";
import type { Heard } from "./heard.ts";
import { createKeeper } from "./keeper.ts";
import { testRules } from "./rule-tests.ts";
import { readLookups } from "./lookups.ts";
import { watchedPairs } from "./pair-watches.ts";
import { proofEntry } from "./proof.ts";
import { replayDays } from "./replay-days.ts";
import { watchReading, type WatchReading } from "./reading.ts";

export interface WatchingParts {
  store: Store;
  ledger: Pick<Ledger, "commitmentsOf" | "conditions" | "refresh">;
  /** Folder of the store; the user's `watches.yaml` lies in it. */
  dataDir: string;
  /** Whether the store began with the demo archive, and which day counts as today. */
  status: () => Promise<{ demo: boolean; today: string }>;
  now: () => Date;
}

/** All that keeps watch over a store. */
export interface Watching {
  /** Those that can be kept. */
  watches: () => Promise<Watch[]>;
  alertLog: AlertLog;
  /** Takes a watch through days of the record, each by what was known at its end, up to the first day of what is feared and beyond. */
  replay: (
    watch: Watch,
    days: { from?: string; to?: string },
  ) => Promise<{ states: WatchState[]; feared: string | null }>;
  reading: WatchReading & Pick<ForecastReading, "forecasts" | "forecastSkill">;
  desk: Desk;
  /** Evaluates all watches up to today, makes and scores forecasts. */
  evaluate: () => Promise<void>;
  /** Evaluates today again with what was just filed. */
  hear: (heard: Heard) => Promise<void>;
  keepBacktest: (id: string, query: BacktestQuery) => Promise<Backtest | null>;
  testRules: (files: { tests: string; watches?: string }) => Promise<ReturnType<typeof runRuleTests>>;
  /**
   * What the clock alone asks for: a new day, calls that nobody answered, and, where readings are expected every so many
   * minutes, an alert when Bongsu itself has stopped.
   */
  tick: (expectedEveryMinutes?: number) => Promise<void>;
}

export function openWatching({ store, ledger, dataDir, status, now }: WatchingParts): Watching {
  const own = join(dataDir, "watches.yaml");
  const today = async () => (await status()).today;
  const alertLog: AlertLog = createAlertLog(store);
  const forecasts = forecastReading(store, today);
  const definitions = async () =>
    definitionsOf({
      file: own,
      fallback: (await status()).demo ? DEMO_WATCHES : null,
      pairs: await watchedPairs(store),
      knownCodes: knownCodes(),
      nameOf,
    });
  const inForce = async () => (existsSync(own) || !(await status()).demo ? own : DEMO_WATCHES);
  const watches = async () => usable(await definitions());
  const lookups = async () =>
    readLookups(
      store,
      await watches(),
      (await forecasts.forecasts({ limit: 100_000 })).forecasts,
      await ledger.conditions(),
    );
  const keeper = createKeeper({ store, alertLog, definitions, lookups, today, now, refresh: ledger.refresh });
  const pairs = async () => (await watches()).flatMap(undirectedPairs).map(([a, b]) => ({ a, b }));

  const evaluate = async () => {
    // Before anything was read there is nothing to be calm or blind about.
    if ((await store.status()).lastDay === null) return;
    await keepForecasts({ store, pairs, commitmentsOf: ledger.commitmentsOf, today, now });
    await keeper.evaluate();
  };
  return {
    watches,
    alertLog,
    replay: async (watch, days) => {
      const { states, history, recordFrom, from, to } = await replayDays({ store, lookups, today }, watch, days);
      const { meant, quietDays } = targetOf(watch);
      const happened = happenings(history.acts, meant, { quietDays, recordFrom });
      return { states, feared: happened.find((day) => day >= from && day <= to) ?? null };
    },
    reading: {
      ...watchReading({ store, alertLog, definitions, lookups, forecastsOf: forecasts.openOf, today, now }),
      forecasts: forecasts.forecasts,
      forecastSkill: forecasts.forecastSkill,
    },
    desk: createDesk({ store, alertLog, definitions, evaluate, today, now }),
    evaluate,
    hear: keeper.hear,
    async keepBacktest(id, query) {
      const watch = (await watches()).find((each) => each.id === id);
      if (watch === undefined) return null;
      const when = { day: await today(), at: now().toISOString() };
      for (const { level, provedBy } of watch.rules) {
        if (provedBy === undefined) continue;
        const tried = await backtestWatch({ store, lookups, today }, { ...watch, alertAt: level }, query);
        await store.record([proofEntry(watch, level, tried, when)]);
      }
      return backtestWatch({ store, lookups, today }, watch, query);
    },
    testRules: async ({ tests, watches: file }) => testRules({ tests, watches: file ?? (await inForce()) }),
    async tick(expectedEveryMinutes) {
      if ((await keeper.until()) !== (await today())) await evaluate();
      await callOut({
        store,
        alertLog,
        watches: await watches(),
        now,
        expectedEveryMinutes: expectedEveryMinutes ?? null,
      });
    },
  };
}

function usable(definitions: readonly Definition[]) {
  return definitions.flatMap(({ watch }) => watch ?? []);
}

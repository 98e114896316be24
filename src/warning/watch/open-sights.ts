import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { KnownObservation } from "../../model/indicator.ts";
import type { Watch, WatchState } from "../../model/watch.ts";
import { evaluate } from "./evaluate.ts";
import type { ReportDay } from "../../model/health.ts";
import type { WatchHistory } from "./history.ts";
import { openHearing } from "./known/hearing.ts";
import { openRecord } from "./known/record.ts";
import { openValues } from "./known/values.ts";
import { listen } from "./listening.ts";
import { lookerOf } from "./look/looker.ts";
import { openNorms } from "./look/own-norm.ts";
import type { Sights } from "./look/sights.ts";
import type { Memory } from "./memory.ts";
import { directionsOf } from "./pairs.ts";
import { CONTRARY } from "./settings.ts";

/** What has become known since a history was opened. */
export interface News {
  acts?: readonly Act[];
  reports?: readonly ReportDay[];
  observations?: readonly KnownObservation[];
}

/** A watch with all that it looks at. */
export interface OpenSights {
  /** Evaluates a day; days come in ascending order, the last one again if need be. */
  evaluate(day: number, before: Memory): { state: WatchState; memory: Memory };
  /** Takes in what became known on `since` or later; `false`, and nothing is taken in, where something was known earlier. */
  learn(news: News, since: string): boolean;
}

/** Opens what a watch looks at, with nothing known yet. */
export function openSights(watch: Watch, history: WatchHistory): OpenSights {
  const record = openRecord(watch, history.acts);
  const hearing = openHearing(history.reports);
  const values = openSeries(watch, history);
  const sights: Sights = { watch, history, record, hearing, values, norms: openNorms(record, hearing) };
  const lookers = watch.indicators.map((indicator) => ({ indicator, look: lookerOf(indicator, sights) }));
  const cooperation = directionsOf(watch, {}).map((direction) => sights.norms.open({}, direction, "cooperation"));

  const contrary = (day: number) =>
    cooperation
      .flatMap((depart) => depart(day).moved)
      .filter(({ surprise: { window, bits } }) => window === CONTRARY.window && bits >= CONTRARY.bits)
      .map(({ surprise: { because } }) => `Cooperation is above its norm as well: ${because}`);

  return {
    evaluate(day, before) {
      record.reach(day);
      for (const each of values.values()) each.reach(day);
      const listening = listen(hearing, record, day, watch.darkAfterDays);
      const moment = { day, iso: isoDay(day), silent: listening.silent };
      const proofOf = (level: Watch["alertAt"]) => history.proofOf(watch.id, level, moment.iso);
      return evaluate({ watch, moment, lookers, listening, proofOf, contrary: () => contrary(day) }, before);
    },
    learn({ acts = [], reports = [], observations = [] }, since) {
      const known = [...acts, ...observations].map(({ knownDay }) => knownDay).concat(reports.map(({ day }) => day));
      if (known.some((day) => (dayNumber(day) ?? 0) < (dayNumber(since) ?? 0))) return false;
      record.add(acts);
      hearing.add(reports);
      sights.norms.forget();
      for (const [id, each] of values) each.add(observations.filter(({ series }) => series === id));
      return true;
    },
  };
}

function openSeries({ indicators }: Watch, { observations }: WatchHistory): Sights["values"] {
  const named = indicators.flatMap(({ observable }) => (observable.looks === "series" ? [observable.series] : []));
  const bySeries = Map.groupBy(observations, ({ series }) => series);
  return new Map(named.map((series) => [series, openValues(bySeries.get(series) ?? [])]));
}

import type { Act } from "../../../model/act.ts";
import type { Change } from "../../../model/change.ts";
import { dayNumber, isoDay } from "../../../model/day.ts";
import type { IndicatorSeries, KnownObservation } from "../../../model/indicator.ts";
import { type ReportDay } from "../../../model/health.ts";
import { type DirectedCounts } from "../../../model/change.ts";
import { NOTHING_KNOWN, type WatchHistory } from "../history.ts";
import type { Given } from "./schema.ts";

/** Days before the first expectation from which the record of a test begins where it does not say: a whole norm and some. */
const RECORD_DAYS = 430;
const DEFAULT_OUTLET = "First Example";
/** Somebody else is always heard, unless the test says that nobody is. */
const LISTENER = "Other News";

/** The history that a rule test gives, from its first day to `to`; every outlet reports daily unless it is said to be silent. */
export function givenHistory(given: Given, first: string, to: string): WatchHistory {
  const acts = given.acts.flatMap(actsOf);
  const from = given["record-from"] ?? isoDay((dayNumber(first) ?? 0) - RECORD_DAYS);
  const outlets = new Set([LISTENER, ...acts.flatMap(({ outlet }) => outlet ?? [])]);
  return {
    ...NOTHING_KNOWN,
    acts,
    reports: [...outlets].flatMap((outlet) => reportsOf(outlet, from, to, given.silent)),
    series: seriesOf(given),
    observations: observationsOf(given),
    forecastOf: (a, b, of, horizon, day) => {
      const fits = (each: Given["forecasts"][number]) =>
        each.day <= day && each.class === of && each.within === horizon && isPair(each.between, a, b);
      return newest(given.forecasts.filter(fits));
    },
    shareOf: ({ reporter, partner, item, day }) => {
      const known = newest(
        given.shares.filter((each) => {
          return (
            each.day <= day && each["share-of"] === partner && each["in-imports-of"] === reporter && each.item === item
          );
        }),
      );
      return known === null ? null : { share: known.share, period: known.day, source: null };
    },
    conditionsOf: (a, b, day) =>
      given.conditions.length === 0
        ? null
        : given.conditions
            .filter(
              (each) => isPair(each.between, a, b) && each.day <= day && (each.until === undefined || day < each.until),
            )
            .map(({ words, day: since, outlet }) => ({
              commitment: words,
              words,
              day: since,
              outlet,
              documentId: words,
              eventId: words,
            })),
    changeOf: given.changes.length === 0 ? undefined : (counts) => changeOf(given, counts),
    proofOf: () => (given.proved ? "the test says so" : null),
  };
}

function actsOf(written: Given["acts"][number], index: number): Act[] {
  const {
    day,
    act,
    outlet = DEFAULT_OUTLET,
    known,
    modes = [],
    contexts = [],
    confidence = 0.9,
    every,
    until,
  } = written;
  const first = dayNumber(day) ?? 0;
  const last = dayNumber(until ?? day) ?? first;
  const delay = (dayNumber(known ?? day) ?? first) - first;
  const times = every === undefined ? 1 : Math.floor((last - first) / every) + 1;
  return Array.from({ length: Math.max(0, times) }, (_, n) => {
    const on = first + n * (every ?? 0);
    const eventId = `given ${index + 1}.${n + 1}`;
    return {
      ...act,
      day: isoDay(on),
      knownDay: isoDay(on + delay),
      modes,
      contexts,
      cameo: null,
      scale: 0,
      confidence,
      documentId: eventId,
      eventId,
      outlet,
    };
  });
}

function reportsOf(outlet: string, from: string, to: string, silent: Given["silent"]): ReportDay[] {
  const first = dayNumber(from) ?? 0;
  const days = Array.from({ length: Math.max(0, (dayNumber(to) ?? first) - first + 1) }, (_, i) => isoDay(first + i));
  const isSilent = (day: string) =>
    silent.some((each) => each.from <= day && day <= each.to && (each.outlet ?? outlet) === outlet);
  return days.filter((day) => !isSilent(day)).map((day) => ({ day, outlet }));
}

function seriesOf({ series }: Given): IndicatorSeries[] {
  const first = new Map(series.toReversed().map((each) => [each.series, each]));
  return [...first.values()].map(({ series: id, frequency = "month", source = null }) => ({
    id,
    title: id,
    kind: "other",
    unit: "units",
    frequency,
    reporter: null,
    partner: null,
    item: null,
    flow: null,
    source,
  }));
}

function observationsOf({ series }: Given): KnownObservation[] {
  return series.map(({ series: id, day, value, known = day }, index) => {
    const earlier = series.slice(0, index).filter((each) => each.series === id && each.day === day);
    return { series: id, day, value, knownDay: known, revisions: earlier.length };
  });
}

function changeOf({ changes }: Given, { actor, recipient, track, firstDay, counts }: DirectedCounts): Change | null {
  const today = isoDay((dayNumber(firstDay) ?? 0) + counts.length - 1);
  const known = changes.filter((each) => {
    return each.day <= today && each.from === actor && each.towards === recipient && each.track === track;
  });
  const found = newest(known);
  if (found === null) return null;
  const { began, direction, sureness } = found;
  const because = `Since ${began} there is ${direction} ${track} by ${actor} towards ${recipient}.`;
  return {
    actor,
    recipient,
    track,
    day: began,
    from: began,
    to: began,
    before: 0,
    after: 0,
    direction,
    sureness,
    because,
  };
}

function newest<Dated extends { day: string }>(known: readonly Dated[]): Dated | null {
  return known.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1) ?? null;
}

function isPair([one, other]: readonly [string, string], a: string, b: string): boolean {
  return (one === a && other === b) || (one === b && other === a);
}

import { isoDay } from "../../../model/day.ts";
import { type Frequency, type IndicatorSeries } from "../../../model/indicator.ts";
import type { Observable } from "../../../model/watch.ts";
import type { PeriodValue, ValueRecord } from "../known/values.ts";
import { SERIES_SILENCE } from "../settings.ts";
import { counted, type Looker, notLooked, publisherOf } from "./look.ts";
import type { Sights } from "./sights.ts";

type Asked = Extract<Observable, { looks: "series" }>;

const DAYS: Readonly<Record<Frequency, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
const CHANGE_DAYS = 30;

/** Looks whether the newest value of a numeric series lies beyond a bound, or has moved so far. */
export function lookForSeries(asked: Asked, { watch, history, values }: Sights): Looker {
  const series = history.series.find(({ id }) => id === asked.series);
  const record = values.get(asked.series);
  return ({ day }) => {
    const newest = record?.newest() ?? null;
    if (series === undefined || record === undefined || newest === null) {
      return notLooked(`No value of the series ${asked.series} is known.`);
    }
    const gap = gapOf(series, record, newest, day, watch.darkAfterDays);
    if (gap !== null || newest.value === null) return notLooked(gap ?? missing(series, newest));
    const value = newest.value;
    const tests = testsOf(asked, value, record, newest.period, () => surpriseOf(history, series, record));
    const failed = tests.find(({ holds }) => holds === false);
    const untold = failed === undefined ? tests.find(({ holds }) => holds === null) : undefined;
    if (untold !== undefined) return notLooked(`Of ${series.title} ${untold.words}.`);
    const told = `${series.title} stood at ${value} ${series.unit} for ${isoDay(newest.period)}, known since ${isoDay(newest.known)}${revised(newest)}`;
    return {
      state: failed === undefined ? "seen" : "not-seen",
      because: `${told}, where ${(failed === undefined ? tests : [failed]).map(({ words }) => words).join(" and ")}.`,
      evidence: [],
      sources: publisherOf(series.source),
      provisional: false,
    };
  };
}

interface Test {
  /** `null` where there is nothing to tell it by. */
  holds: boolean | null;
  words: string;
}

function testsOf(
  asked: Asked,
  value: number,
  record: ValueRecord,
  period: number,
  surprise: () => number | null,
): Test[] {
  const { above, below, changePercent, surprise: bits, withinDays = CHANGE_DAYS } = asked;
  const tests: Test[] = [];
  if (above !== undefined) tests.push({ holds: value > above, words: `more than ${above} is asked for` });
  if (below !== undefined) tests.push({ holds: value < below, words: `less than ${below} is asked for` });
  if (changePercent !== undefined) tests.push(changeTest(changePercent, value, record.at(period - withinDays)));
  if (bits !== undefined) {
    const found = surprise();
    const words = `it departs from its own past by ${(found ?? 0).toFixed(1)} bits and ${bits} bits are asked for`;
    if (found === null) tests.push({ holds: null, words: "too little of the past is known to compare with" });
    else tests.push({ holds: found >= bits, words });
  }
  return tests;
}

function changeTest(asked: number, value: number, earlier: PeriodValue | null): Test {
  if (earlier === null || earlier.value === null || earlier.value === 0) {
    return { holds: null, words: "no earlier value is known to compare with" };
  }
  const change = (100 * (value - earlier.value)) / Math.abs(earlier.value);
  const words = `${signed(change)} % since ${isoDay(earlier.period)} and ${signed(asked)} % is asked for`;
  return { holds: asked > 0 ? change >= asked : change <= asked, words };
}

function surpriseOf(history: Sights["history"], series: IndicatorSeries, record: ValueRecord): number | null {
  const known = record.all().flatMap(({ period, value }) => (value === null ? [] : [{ day: isoDay(period), value }]));
  return history.valueSurpriseOf(series, known);
}

/** One sentence where the newest period is older than it should be: its quiet says nothing. */
function gapOf(
  series: IndicatorSeries,
  record: ValueRecord,
  { period }: PeriodValue,
  day: number,
  darkAfterDays: number,
) {
  const allowed = record.usualDelay() + Math.max(darkAfterDays, SERIES_SILENCE.periods * DAYS[series.frequency]);
  const age = day - period;
  if (age <= allowed) return null;
  return `${series.title} has a gap: its newest value is of ${isoDay(period)}, ${counted(age, "day")} ago, where at most ${allowed} are usual.`;
}

function missing({ title }: IndicatorSeries, { period }: PeriodValue): string {
  return `${title} has a gap: its value of ${isoDay(period)} is told to be missing.`;
}

function revised({ revisions }: PeriodValue): string {
  return revisions === 0 ? "" : ` after ${counted(revisions, "revision")}`;
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${Number(value.toPrecision(3))}`;
}

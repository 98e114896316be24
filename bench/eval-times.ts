import { readFileSync } from "node:fs";
import { analyse } from "../src/language/analyse.ts";
import type { Doc } from "../src/language/doc.ts";
import { hashText } from "./hash.ts";
import type { Interval } from "../src/model/interval.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

/** Specs that resolve: the whole model, and the parsers of days, of periods and of both with a time of day. */
const FILES = [
  "DateTimeModel",
  "MergedParser",
  "DateParser",
  "DatePeriodParser",
  "DateTimeParser",
  "DateTimePeriodParser",
  "HolidayParser",
];

/** One sentence of the specs with the expressions of days in it. */
export interface TimeCase {
  input: string;
  published: string;
  expected: ExpectedTime[];
}

interface ExpectedTime {
  start: number;
  /** Exclusive. */
  end: number;
  /** The days it may mean, in the past or the future; empty where the specs do not resolve it. */
  days: Interval[];
  /** Only a time of day (`two hours ago`): neither asked for nor counted as wrong. */
  clockOnly: boolean;
}

/** Counts over cases: expressions in the specs and found by us, spans the same, days given, resolved and right. */
export interface TimeScore {
  expected: number;
  found: number;
  same: number;
  resolvable: number;
  resolved: number;
  right: number;
}

/**
 * Scores against the English specs of Microsoft's Recognizers-Text (MIT).
 *
 * The hash of the sentence decides the half: the rules were written against the development half, the cases of the test
 * half are never shown. A span counts when it is the same but for prepositions and articles in front. Days count as right
 * when they equal one of the readings that the specs offer, past or future; the specs' last day is exclusive, except for
 * named days, so either is taken, and they end a range of months or years on the first day of its last, which is taken for
 * the whole of it; `two weeks ago` is right when it is the week that holds their day (coding contract,
 * rule 12). Their early, mid and late periods are left out of the days, since the contract cuts them otherwise.
 */
export function evalTimes(): Line[] {
  return (["development", "test"] as const).flatMap((half): Line[] => {
    const cases = timeCases(half);
    const name = `recognisers' times, ${half} half`;
    if (cases === null) return [{ name, leftOut: "time/recognizers-datetime is not in BONGSU_DATA" }];
    const score = sum(cases.map(judge));
    return [
      { name: `${name}: spans`, value: (200 * score.same) / (score.expected + score.found), unit: "% F1" },
      { name: `${name}: days right, of all`, value: (100 * score.right) / score.resolvable, unit: "%" },
      { name: `${name}: days right, of those resolved`, value: (100 * score.right) / score.resolved, unit: "%" },
    ];
  });
}

/** The cases of one half, each once; `null` where the data is missing. */
export function timeCases(half: "development" | "test"): TimeCase[] | null {
  const cases = new Map<string, TimeCase>();
  for (const file of FILES) {
    const path = dataFile("time", "recognizers-datetime", "DateTime", "English", `${file}.json`);
    if (path === null) return null;
    for (const spec of JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")) as Spec[]) {
      const published = spec.Context?.ReferenceDateTime?.slice(0, 10);
      const inHalf = (hashText(spec.Input) & 1) === (half === "test" ? 1 : 0);
      const key = `${published} ${spec.Input}`;
      if (published && inHalf && !cases.has(key)) cases.set(key, caseOf(spec, published));
    }
  }
  return [...cases.values()];
}

interface Spec {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: SpecResult[];
}

interface SpecResult {
  Text: string;
  Start: number;
  TypeName?: string;
  Type?: string;
  Resolution?: { values?: SpecValue[] };
  Value?: { values?: SpecValue[]; FutureResolution?: SpecValue; PastResolution?: SpecValue };
}

type SpecValue = Readonly<Record<string, string>>;

const OF_DAYS = /(?:^|\.)date(?:range|time|timerange)?$/;
const NAMES_A_DAY =
  /\d{1,2}(?:st|nd|rd|th|[-/.]\d)|\b(?:day|today|tonight|tomorrow|yesterday|weekend|week|month|year|night|morning|afternoon|evening|noon|midnight)|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:1[89]|20)\d\d\b/i;

function caseOf({ Input, Results }: Spec, published: string): TimeCase {
  const expected = Results.filter(({ TypeName, Type }) => OF_DAYS.test(TypeName ?? Type ?? "")).map((result) => ({
    start: result.Start,
    end: result.Start + result.Text.length,
    days: daysOf(result),
    clockOnly: !NAMES_A_DAY.test(result.Text),
  }));
  return { input: Input, published, expected };
}

function daysOf({ Resolution, Value }: SpecResult): Interval[] {
  const values = Resolution?.values ?? Value?.values ?? [Value?.PastResolution ?? {}, Value?.FutureResolution ?? {}];
  return values.flatMap((value) => {
    if (/start|mid|end/.test(value["Mod"] ?? "")) return [];
    const one = value["value"] ?? value["date"] ?? value["dateTime"];
    const start = day(value["start"] ?? value["startDate"] ?? value["startDateTime"] ?? one);
    const end = day(value["end"] ?? value["endDate"] ?? value["endDateTime"] ?? one);
    return start === null && end === null ? [] : [{ start, end }];
  });
}

function day(value: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? null;
}

/** What our analysis makes of a case. */
export function judge({ input, published, expected }: TimeCase): TimeScore {
  const doc = analyse(input, { published });
  const found = foundIn(doc).filter(
    ({ start, end }) => !expected.some((one) => one.clockOnly && touch(one, start, end)),
  );
  const asked = expected.filter((one) => !one.clockOnly);
  const score: TimeScore = { ...NONE, expected: asked.length, found: found.length };
  for (const one of asked) {
    if (found.some((ours) => one.end === ours.end && bare(input, one.start) === bare(input, ours.start))) score.same++;
    if (one.days.length === 0) continue;
    score.resolvable++;
    const days = found.find((ours) => touch(one, ours.start, ours.end))?.interval ?? null;
    if (days !== null) score.resolved++;
    if (days !== null && one.days.some((theirs) => means(days, theirs, input.slice(one.start, one.end)))) score.right++;
  }
  return score;
}

const NONE: TimeScore = { expected: 0, found: 0, same: 0, resolvable: 0, resolved: 0, right: 0 };

function sum(scores: readonly TimeScore[]): TimeScore {
  const total = { ...NONE };
  for (const score of scores) for (const key of Object.keys(total) as (keyof TimeScore)[]) total[key] += score[key];
  return total;
}

function foundIn(doc: Doc): { start: number; end: number; interval: Interval | null }[] {
  return doc.times.map(({ start, end, interval }) => ({
    start: doc.starts[start] as number,
    end: doc.ends[end - 1] as number,
    interval,
  }));
}

function touch(one: { start: number; end: number }, start: number, end: number): boolean {
  return one.start < end && start < one.end;
}

const IN_FRONT =
  /(?:(?:in|on|at|from|between|by|since|until|till|before|after|during|the|of|for|around|about|within|over|as|starting|no|later|than|earlier|prior|to|any|time|anytime|ending|through|throughout|not|this is)\b[ ,]*)*/iy;

/** Where an expression starts without the prepositions and articles in front. */
function bare(input: string, start: number): number {
  IN_FRONT.lastIndex = start;
  IN_FRONT.exec(input);
  return Math.max(start, IN_FRONT.lastIndex);
}

function means(ours: Interval, theirs: Interval, words: string): boolean {
  const opensAfter =
    theirs.end === null && theirs.start !== null && ours.start !== null && dayBefore(ours.start) === theirs.start;
  const sameStart = ours.start === theirs.start || opensAfter;
  const sameEnd =
    ours.end === theirs.end || (ours.end !== null && theirs.end !== null && dayBefore(theirs.end) === ours.end);
  if (sameStart && (sameEnd || endsWithin(ours, theirs))) return true;
  const wholeUnit = theirs.start !== null && theirs.start === theirs.end && /\b(?:week|month|year)s?\b/i.test(words);
  const { start, end } = ours;
  return wholeUnit && start !== null && end !== null && start <= (theirs.start ?? "") && (theirs.start ?? "") <= end;
}

/** `May to September` ends for them on the first day of September. */
function endsWithin(ours: Interval, theirs: Interval): boolean {
  const { start, end } = ours;
  const long = start !== null && end !== null && start.slice(0, 7) !== end.slice(0, 7);
  return long && (theirs.end === `${end.slice(0, 7)}-01` || theirs.end === `${end.slice(0, 4)}-01-01`);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

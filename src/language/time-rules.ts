import type { Interval } from "../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day, Part } from "./calendar.ts";
import { timeWords } from "./time-words.ts";

/** What a rule resolves against. */
export interface TimeContext {
  /** The day of publication, `null` where unknown. */
  day: Day | null;
  /** Whether the words around speak of what is to come; `null` where they do not tell. */
  future: boolean | null;
  /** `by`, `until`, `since`, `in` ... before the expression, else "". */
  before: string;
}

export interface TimeRule {
  name: string;
  /** Sticky, over folded lower-case text. */
  pattern: RegExp;
  /** `null` leaves the expression open; `undefined` says that it is none. */
  resolve(groups: Record<string, string>, context: TimeContext): Interval | null | undefined;
}

let rules: TimeRule[] | null = null;

/** The rules, the most specific first. Semantics: coding contract, rule 12. */
export function timeRules(): readonly TimeRule[] {
  rules ??= build();
  return rules;
}

function build(): TimeRule[] {
  const words = timeWords();
  const any = (names: Iterable<string>) => [...names].toSorted((a, b) => b.length - a.length).join("|");
  // A full stop belongs to a shortened name alone.
  const named = (group: string, names: Iterable<string>) =>
    `(?<${group}>${any(names)})\\b(?:(?<=\\b(?:${any([...names].filter((name) => name.length < 5 && name !== "may"))}))\\.)?`;
  const MONTH = named("month", [...words.months.keys()]);
  const WEEKDAY = named("weekday", [...words.weekdays.keys()]);
  const NUMBER = `(?<count>\\d{1,3}|${any(words.numbers.keys())})`;
  const SEASON = `(?<season>${any(words.seasons.keys())})`;
  const YEAR = "(?<year>(?:19|20)\\d\\d)";
  const DATE = "(?<date>[0-3]?\\d)(?:st|nd|rd|th)?";
  const DATE2 = "(?<date2>[0-3]?\\d)(?:st|nd|rd|th)?";
  const TO = "(?: ?(?:-|–|to|through|until) ?| and )";
  const PART = "(?<part>early|mid|middle|late|beginning|start|end|close)(?:-| in | of | )(?:the month of |the )?";
  const UNIT = "(?<unit>day|week|month|year|quarter|weekend|decade|hour|minute)";
  const rule = (name: string, source: string, resolve: TimeRule["resolve"]): TimeRule => ({
    name,
    pattern: new RegExp(`${source}(?![a-z0-9])`, "y"),
    resolve,
  });
  const weekdayFirst = `(?:${WEEKDAY},? (?:the )?\\(?)?`;
  return [
    rule("ISO date", `${YEAR}-(?<number>[01]\\d)-(?<date>[0-3]\\d)`, fullDate),
    rule("range of days", `${weekdayFirst}${MONTH} ${DATE}${TO}${DATE2}(?:,? ${YEAR})?`, dayRange),
    rule("range of days", `${DATE}${TO}${DATE2} (?:of )?${MONTH}(?:,? ${YEAR})?`, dayRange),
    rule("date", `${weekdayFirst}${MONTH} ${DATE}(?:,? ${YEAR})?`, monthDay),
    rule("date", `${weekdayFirst}${DATE} (?:of )?${MONTH}(?:,? ${YEAR})?`, monthDay),
    rule("month and year", `(?:${PART})?${MONTH},? (?:of )?${YEAR}`, monthYear),
    rule("month of another year", `(?:${PART})?${MONTH} (?:of )?(?<which>last|this|next|the same) year`, monthOfYear),
    rule("end of a period", `${PART}(?<which>the|this|last|next|the current) ?(?<unit>week|month|year)`, partOfCurrent),
    rule("part of a month", `${PART}${MONTH}`, bareMonth),
    rule("which month", `(?<which>last|this|next|this past|this coming) ${MONTH}`, bareMonth),
    rule("part of a year", `${PART}${YEAR}`, partOfYear),
    rule(
      "half or quarter",
      `(?<nth>first|second|third|fourth|last) (?<unit>quarter|half) of (?:${YEAR}|(?<which>this|last|next|the) year)`,
      fraction,
    ),
    rule("season", `(?:(?<which>last|this|next|this past|this coming) )?${SEASON}(?: (?:of )?${YEAR})?`, season),
    rule("month", MONTH, bareMonth),
    rule(
      "weekday",
      `(?:(?<which>last|this|next|this past|this coming) )?${WEEKDAY}(?: (?<hours>morning|afternoon|evening|night))?`,
      weekday,
    ),
    rule(
      "earlier or later",
      "(?<which>earlier|later|late|early) (?:this|in the) (?<unit>week|month|year)",
      earlierLater,
    ),
    rule("earlier or later day", "(?<which>earlier|later) (?<unit>today|in the day)", today),
    rule("day named by today", "(?<unit>today|tonight|this morning|this afternoon|this evening)", today),
    rule("day named by yesterday", "(?<unit>yesterday|last night)(?: (?:morning|afternoon|evening|night))?", yesterday),
    rule("day named by tomorrow", "(?<unit>tomorrow)(?: (?:morning|afternoon|evening|night))?", tomorrow),
    rule("overnight", "overnight", overnight),
    rule(
      "ago",
      `(?:(?:about|around|some|almost|nearly|over|more than|just) )?${NUMBER} (?<unit>day|week|month|year)s? ago`,
      ago,
    ),
    rule(
      "vague ago",
      "(?:a few|several|some|many|a couple of|two or three) (?<unit>day|week|month|year|hour|decade)s? ago",
      open,
    ),
    rule(
      "last or next few",
      `(?:the )?(?<which>last|past|previous|next|coming|following) ${NUMBER} (?<unit>day|week|month|year|hour)s?`,
      span,
    ),
    rule(
      "vague last or next",
      `(?:the )?(?:last|past|next|coming|recent) (?:few |several |couple of )?(?<unit>day|week|month|year|hour|decade)s`,
      open,
    ),
    rule("this or last period", `(?:the )?(?<which>last|this|next|past|previous|coming|current) ${UNIT}`, period),
    rule("weekend", "(?:the )?(?<unit>weekend)", (groups, context) => period({ ...groups, which: "" }, context)),
    rule("within", `(?<which>within the next|within|in) ${NUMBER} (?<unit>day|week|month|year)s?`, within),
    rule(
      "relative to another day",
      "(?:the|a|one) (?:day|week|month|year) (?:earlier|later)|the (?:day|night) before|the (?:previous|following|next|same) (?:day|week|month|year|night|morning)",
      open,
    ),
    rule("decade", "(?:the )?(?<year>(?:19|20)\\d0)s", decade),
    rule("span of years", `${YEAR}(?:-|–| to )(?<year2>(?:19|20)\\d\\d)`, yearSpan),
    rule("year", YEAR, bareYear),
  ];
}

function monthNumber(groups: Record<string, string>): number {
  return timeWords().months.get(groups["month"] ?? "") ?? 0;
}

function fullDate(groups: Record<string, string>): Interval | undefined {
  const found = calendar.day(Number(groups["year"]), Number(groups["number"]), Number(groups["date"]));
  return found === null ? undefined : calendar.wholeDay(found);
}

function monthDay(groups: Record<string, string>, context: TimeContext): Interval | null | undefined {
  return dated(groups, Number(groups["date"]), Number(groups["date"]), context);
}

function dayRange(groups: Record<string, string>, context: TimeContext): Interval | null | undefined {
  const [first, last] = [Number(groups["date"]), Number(groups["date2"])];
  return first < last ? dated(groups, first, last, context) : undefined;
}

/** Days of a month; without a year the one that publication and tense point to, without publication no year. */
function dated(
  groups: Record<string, string>,
  first: number,
  last: number,
  context: TimeContext,
): Interval | undefined {
  const number = monthNumber(groups);
  // 29 February exists in some year: 2024 stands for any.
  if (calendar.day(2024, number, first) === null || calendar.day(2024, number, last) === null) return undefined;
  if (groups["year"] === undefined && context.day === null) {
    const yearless = (date: number) => `--${String(number).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    return { start: yearless(first), end: yearless(last) };
  }
  const year = groups["year"] === undefined ? yearNear(number, last, context) : Number(groups["year"]);
  return { start: calendar.day(year, number, first), end: calendar.day(year, number, last) };
}

/** The year in which a day without one fell or will fall: the nearest, unless the tense says which side. */
function yearNear(number: number, date: number, { day, future }: TimeContext): number {
  const now = day as Day;
  const year = calendar.yearOf(now);
  const inYear = (candidate: number) => calendar.day(candidate, number, date) ?? "";
  if (future === false) return inYear(year) <= now ? year : year - 1;
  if (future === true) return inYear(year) >= now ? year : nearFuture(inYear(year), now) ? year : year + 1;
  const distance = (candidate: number) => Math.abs(Date.parse(inYear(candidate)) - Date.parse(now));
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

// `would` and `to` often report what was said of days that have just passed.
function nearFuture(candidate: Day, now: Day): boolean {
  return candidate < now && calendar.addDays(candidate, 60) >= now;
}

function monthYear(groups: Record<string, string>): Interval {
  const whole = calendar.month(Number(groups["year"]), monthNumber(groups));
  return groups["part"] ? calendar.partOfMonth(whole, partOf(groups["part"])) : whole;
}

function monthOfYear(groups: Record<string, string>, context: TimeContext): Interval | null {
  if (context.day === null || groups["which"] === "the same") return null;
  const year = calendar.yearOf(context.day) + shift(groups["which"]);
  return monthYear({ ...groups, year: String(year) });
}

function bareMonth(groups: Record<string, string>, context: TimeContext): Interval | null | undefined {
  const named = groups["part"] ?? groups["which"];
  const needsPreposition = timeWords().ambiguous.has(groups["month"] ?? "") || (groups["month"] ?? "").length === 3;
  if (!named && needsPreposition && context.before === "") return undefined;
  if (context.day === null) return null;
  const now = context.day;
  const number = monthNumber(groups);
  const year = calendar.yearOf(now);
  const which = groups["which"] ?? "";
  const ahead = which.startsWith("next") || which.endsWith("coming") || (which === "" && aheadOf(number, context));
  const passed = calendar.month(year, number);
  const later = (passed.end ?? "") < now ? year + 1 : year;
  const earlier =
    (passed.start ?? "") > now || (which === "last" && calendar.monthOf(now) === number) ? year - 1 : year;
  return monthYear({ ...groups, year: String(ahead ? later : earlier) });
}

function aheadOf(number: number, context: TimeContext): boolean {
  if (context.before === "by" || context.before === "until") return true;
  if (context.before === "since") return false;
  return context.future === true && number !== 0;
}

function partOfCurrent(groups: Record<string, string>, context: TimeContext): Interval | null {
  const whole = period({ which: groups["which"] ?? "", unit: groups["unit"] ?? "" }, context);
  if (!whole?.start) return null;
  const part = partOf(groups["part"] ?? "");
  if (context.before === "by" || context.before === "until" || context.before === "before") return whole;
  if (groups["unit"] === "year") return calendar.partOfYear(calendar.yearOf(whole.start), part);
  return groups["unit"] === "month" ? calendar.partOfMonth(whole, part) : whole;
}

function partOfYear(groups: Record<string, string>, context: TimeContext): Interval {
  const year = Number(groups["year"]);
  if (context.before === "by" || context.before === "until") return calendar.wholeYear(year);
  return calendar.partOfYear(year, partOf(groups["part"] ?? ""));
}

function fraction(groups: Record<string, string>, { day }: TimeContext): Interval | null {
  if (day === null && groups["year"] === undefined) return null;
  const which = groups["which"] === "the" ? "this" : groups["which"];
  const year = groups["year"] ? Number(groups["year"]) : calendar.yearOf(day ?? "") + shift(which);
  const length = groups["unit"] === "half" ? 6 : 3;
  const nth = ["first", "second", "third", "fourth"].indexOf(groups["nth"] ?? "");
  const index = nth === -1 ? 12 / length - 1 : nth;
  return index * length >= 12 ? null : calendar.months(year, index * length + 1, index * length + length);
}

function season(groups: Record<string, string>, { day, before }: TimeContext): Interval | null | undefined {
  const { which, year } = groups;
  if (!which && !year && before === "") return undefined;
  const [first, last] = timeWords().seasons.get(groups["season"] ?? "") ?? [1, 12];
  if (!year && (day === null || !which)) return null;
  const end = last < first ? last + 12 : last;
  if (year) return calendar.months(Number(year), first, end);
  const now = day as Day;
  const of = (candidate: number) => calendar.months(candidate, first, end);
  const thisYear = calendar.yearOf(now);
  if (which === "next" || which === "this coming")
    return (of(thisYear).start ?? "") > now ? of(thisYear) : of(thisYear + 1);
  if (which === "this") return (of(thisYear - 1).end ?? "") >= now ? of(thisYear - 1) : of(thisYear);
  return (of(thisYear).end ?? "") < now ? of(thisYear) : of(thisYear - 1);
}

function weekday(groups: Record<string, string>, { day, future, before }: TimeContext): Interval | null | undefined {
  const short = (groups["weekday"] ?? "").length <= 4;
  if (short && before === "" && !groups["which"]) return undefined;
  if (day === null) return null;
  const which = groups["which"] ?? "";
  const target = timeWords().weekdays.get(groups["weekday"] ?? "") ?? 0;
  const back = (calendar.weekdayOf(day) - target + 7) % 7;
  if (which === "last") return calendar.wholeDay(calendar.addDays(day, back === 0 ? -7 : -back));
  if (which === "next") return calendar.wholeDay(calendar.addDays(day, back === 0 ? 7 : 7 - back));
  const ahead = which === "this coming" || before === "by" || before === "until" || future === true;
  const distance = ahead && which !== "this past" ? (7 - back) % 7 : -back;
  return calendar.wholeDay(calendar.addDays(day, distance));
}

function earlierLater(groups: Record<string, string>, context: TimeContext): Interval | null {
  const whole = period({ which: "this", unit: groups["unit"] ?? "" }, context);
  if (!whole) return null;
  const past = (groups["which"] ?? "").startsWith("earl");
  return past ? { start: whole.start, end: context.day } : { start: context.day, end: whole.end };
}

function today(_: Record<string, string>, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(day);
}

function yesterday(_: Record<string, string>, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(calendar.addDays(day, -1));
}

function tomorrow(_: Record<string, string>, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(calendar.addDays(day, 1));
}

function overnight(_: Record<string, string>, { day }: TimeContext): Interval | null {
  return day === null ? null : { start: calendar.addDays(day, -1), end: day };
}

function ago(groups: Record<string, string>, { day }: TimeContext): Interval | null {
  return day === null ? null : unitsLater(day, -count(groups), groups["unit"] ?? "");
}

function within(groups: Record<string, string>, { day, future }: TimeContext): Interval | null | undefined {
  if (future !== true) return undefined;
  if (day === null) return null;
  const unit = groups["unit"] ?? "";
  if (groups["which"] === "in") return unitsLater(day, count(groups), unit);
  return { start: day, end: sameDayLater(day, count(groups), unit) };
}

function span(groups: Record<string, string>, { day }: TimeContext): Interval | null {
  const unit = groups["unit"] ?? "";
  if (day === null || unit === "hour") return null;
  const ahead = ["next", "coming", "following"].includes(groups["which"] ?? "");
  const far = sameDayLater(day, ahead ? count(groups) : -count(groups), unit);
  return ahead ? { start: day, end: far } : { start: far, end: day };
}

function sameDayLater(from: Day, units: number, unit: string): Day {
  if (unit === "day") return calendar.addDays(from, units);
  if (unit === "week") return calendar.addDays(from, units * 7);
  const whole =
    unit === "month"
      ? calendar.monthsLater(from, units)
      : calendar.month(calendar.yearOf(from) + units, calendar.monthOf(from));
  const date = `${(whole.start ?? "").slice(0, 8)}${from.slice(8, 10)}`;
  return date <= (whole.end ?? "") ? date : (whole.end ?? "");
}

function unitsLater(from: Day, units: number, unit: string): Interval | null {
  if (unit === "day") return calendar.wholeDay(calendar.addDays(from, units));
  if (unit === "week") return calendar.week(from, units);
  if (unit === "month") return calendar.monthsLater(from, units);
  return unit === "year" ? calendar.wholeYear(calendar.yearOf(from) + units) : null;
}

function period(groups: Record<string, string>, { day, future }: TimeContext): Interval | null {
  const { which = "", unit = "" } = groups;
  if (day === null) return null;
  if (unit === "weekend") {
    const later = which === "next" || (which !== "last" && future === true) || calendar.weekdayOf(day) >= 5 ? 0 : -1;
    const monday = calendar.week(day, which === "next" && calendar.weekdayOf(day) >= 5 ? 1 : later).start ?? day;
    return { start: calendar.addDays(monday, 5), end: calendar.addDays(monday, 6) };
  }
  if (unit === "quarter") {
    const quarter = Math.floor((calendar.monthOf(day) - 1) / 3) + shift(which);
    return calendar.months(calendar.yearOf(day), quarter * 3 + 1, quarter * 3 + 3);
  }
  return unitsLater(day, shift(which), unit);
}

function decade(groups: Record<string, string>): Interval {
  const year = Number(groups["year"]);
  return { start: calendar.wholeYear(year).start, end: calendar.wholeYear(year + 9).end };
}

function yearSpan(groups: Record<string, string>): Interval {
  return {
    start: calendar.wholeYear(Number(groups["year"])).start,
    end: calendar.wholeYear(Number(groups["year2"])).end,
  };
}

function bareYear(groups: Record<string, string>): Interval {
  return calendar.wholeYear(Number(groups["year"]));
}

function open(): null {
  return null;
}

function shift(which: string | undefined): number {
  if (which === "last" || which === "past" || which === "previous") return -1;
  return which === "next" || which === "coming" ? 1 : 0;
}

function count(groups: Record<string, string>): number {
  const word = groups["count"] ?? "";
  return timeWords().numbers.get(word) ?? Number(word);
}

function partOf(word: string): Part {
  if (word === "early" || word === "beginning" || word === "start") return "early";
  return word === "mid" || word === "middle" ? "mid" : "late";
}

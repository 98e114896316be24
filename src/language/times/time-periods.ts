import type { Interval } from "../../model/interval.ts";
import * as calendar from "./calendar.ts";
import type { Day } from "./calendar.ts";
import type { Groups, Resolver, TimeContext } from "./time-context.ts";
import { count, partOf, sameDayLater, shift, unitsLater } from "./time-units.ts";
import { timeWords } from "./time-words.ts";

/** Resolvers of days and periods that are told from the day of publication. */
export const PERIODS: Readonly<Record<string, Resolver>> = {
  weekday,
  earlierLater,
  today,
  yesterday,
  tomorrow,
  overnight,
  ago,
  within,
  span,
  period,
  weekend,
  partOfCurrent,
  fraction,
  season,
  open,
};

function weekend(groups: Groups, context: TimeContext): Interval | null {
  return period({ ...groups, which: "" }, context);
}

function weekday(groups: Groups, { day, future, before }: TimeContext): Interval | null | undefined {
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

function earlierLater(groups: Groups, context: TimeContext): Interval | null {
  const whole = period({ which: "this", unit: groups["unit"] ?? "" }, context);
  if (!whole) return null;
  const past = (groups["which"] ?? "").startsWith("earl");
  return past ? { start: whole.start, end: context.day } : { start: context.day, end: whole.end };
}

function today(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(day);
}

function yesterday(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(calendar.addDays(day, -1));
}

function tomorrow(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : calendar.wholeDay(calendar.addDays(day, 1));
}

function overnight(_: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : { start: calendar.addDays(day, -1), end: day };
}

function ago(groups: Groups, { day }: TimeContext): Interval | null {
  return day === null ? null : unitsLater(day, -count(groups), groups["unit"] ?? "");
}

function within(groups: Groups, { day, future }: TimeContext): Interval | null | undefined {
  if (future !== true) return undefined;
  if (day === null) return null;
  const unit = groups["unit"] ?? "";
  if (groups["which"] === "in") return unitsLater(day, count(groups), unit);
  return { start: day, end: sameDayLater(day, count(groups), unit) };
}

function span(groups: Groups, { day }: TimeContext): Interval | null {
  const unit = groups["unit"] ?? "";
  if (day === null || unit === "hour") return null;
  const ahead = ["next", "coming", "following"].includes(groups["which"] ?? "");
  const far = sameDayLater(day, ahead ? count(groups) : -count(groups), unit);
  return ahead ? { start: day, end: far } : { start: far, end: day };
}

function period(groups: Groups, { day, future }: TimeContext): Interval | null {
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

function open(): null {
  return null;
}

function partOfCurrent(groups: Groups, context: TimeContext): Interval | null {
  const whole = period({ which: groups["which"] ?? "", unit: groups["unit"] ?? "" }, context);
  if (!whole?.start) return null;
  const part = partOf(groups["part"] ?? "");
  if (context.before === "by" || context.before === "until" || context.before === "before") return whole;
  if (groups["unit"] === "year") return calendar.partOfYear(calendar.yearOf(whole.start), part);
  return groups["unit"] === "month" ? calendar.partOfMonth(whole, part) : whole;
}

function fraction(groups: Groups, { day }: TimeContext): Interval | null {
  if (day === null && groups["year"] === undefined) return null;
  const which = groups["which"] === "the" ? "this" : groups["which"];
  const year = groups["year"] ? Number(groups["year"]) : calendar.yearOf(day ?? "") + shift(which);
  const length = groups["unit"] === "half" ? 6 : 3;
  const nth = ["first", "second", "third", "fourth"].indexOf(groups["nth"] ?? "");
  const index = nth === -1 ? 12 / length - 1 : nth;
  return index * length >= 12 ? null : calendar.months(year, index * length + 1, index * length + length);
}

function season(groups: Groups, { day, before }: TimeContext): Interval | null | undefined {
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

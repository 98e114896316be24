import { dayNumber, isoDay } from "../../../model/day.ts";
import type { Statement } from "../../../model/statement.ts";

/** A day by which something must come. */
export interface Deadline {
  /** ISO date, inclusive. */
  day: string;
  /** Whether the act is due by then, or the condition holds until then only. */
  of: "act" | "condition";
}

/** By when: the end of the statement's horizon, else a date in its condition. `null` where none is told. */
export function deadlineOf(
  { horizon, condition }: Pick<Statement, "horizon" | "condition">,
  said: string,
): Deadline | null {
  const end = dayNumber(horizon?.end ?? null);
  if (end !== null) return { day: isoDay(end), of: "act" };
  const today = dayNumber(said);
  if (condition === null || today === null) return null;
  const dated = within(condition.text, today) ?? byDate(condition.text, today);
  return dated === null || dated < today ? null : { day: isoDay(dated), of: "condition" };
}

const COUNTS = "zero a two three four five six seven eight nine ten".split(" ");
const UNIT_DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const WITHIN = /\bwithin (?<count>[a-z]+|\d+) (?<unit>hour|day|week|month|year)s?\b/i;

/** `within ten days` of a day number. */
function within(text: string, today: number): number | null {
  const { count = "", unit = "" } = WITHIN.exec(text)?.groups ?? {};
  const counted = COUNTS.indexOf(count.toLowerCase().replace(/^one$|^an$/, "a"));
  const number = counted > 0 ? counted : Number(count || Number.NaN);
  return Number.isNaN(number) ? null : today + Math.ceil(number * (UNIT_DAYS[unit.toLowerCase()] ?? 0));
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = MONTHS.join("|");
const BY_DATE = new RegExp(
  String.raw`\b(?<word>by|before|until) (?:the end of |end of )?(?:` +
    String.raw`(?:(?<dayBefore>\d{1,2}) )?(?<month>${MONTH})(?: (?<dayAfter>\d{1,2})(?!\d))?(?:,? (?<inYear>20\d\d))?` +
    String.raw`|(?<year>20\d\d)|(?:the |this )(?<ending>year|month))\b`,
  "i",
);

/** `by June 30`, `before June`, `by 2028`, `by the end of the year`: the last day, seen from a day number. */
function byDate(text: string, today: number): number | null {
  const dated = BY_DATE.exec(text)?.groups;
  if (dated === undefined) return null;
  const { word = "", month, dayBefore, dayAfter, year, inYear, ending } = dated;
  const [thisYear = 0, thisMonth = 0] = isoDay(today).split("-").map(Number);
  if (ending?.toLowerCase() === "month") return endOf(thisYear, thisMonth - 1);
  if (month === undefined) return endOf(year === undefined ? thisYear : Number(year), 11);
  const before = Number(word.toLowerCase() === "before");
  const place = MONTHS.indexOf(month.toLowerCase());
  const day = dayBefore ?? dayAfter;
  const whole = (of: number) => (before === 1 ? startOf(of, place) - 1 : endOf(of, place));
  const lastDay = (of: number) => (day === undefined ? whole(of) : startOf(of, place) + Number(day) - 1 - before);
  if (inYear !== undefined) return lastDay(Number(inYear));
  // A month without a year is the next one to come.
  return lastDay(thisYear) < today ? lastDay(thisYear + 1) : lastDay(thisYear);
}

function startOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) / 86_400_000;
}

function endOf(year: number, month: number): number {
  return startOf(year, month + 1) - 1;
}

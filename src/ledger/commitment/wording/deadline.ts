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
  const dated = condition === null ? null : datedBy(condition.text, said);
  return dated === null || dated < said ? null : { day: dated, of: "condition" };
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(?<month>${MONTHS.join("|")})`;
const NUMBERS = "a|one|two|three|four|five|six|seven|eight|nine|ten|\\d+";
const COUNTS = "zero one two three four five six seven eight nine ten".split(" ");
const UNIT_DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

const DATED = new RegExp(
  String.raw`\b(?<word>by|before|until) (?:the end of |end of |late )?(?:${MONTH}(?: (?<day>\d{1,2})(?!\d))?|(?<dayFirst>\d{1,2}) (?<monthLater>${MONTHS.join("|")})|(?<year>20\d\d)|the (?<unit>year|month)(?:['’]s end)?)(?:,? (?<inYear>20\d\d))?`,
  "i",
);
const WITHIN = new RegExp(String.raw`\b(?:within|in) (?<count>${NUMBERS}) (?<unit>hour|day|week|month|year)s?\b`, "i");

/** The last day that a text names with `by`, `before`, `until` or `within`, seen from the day on which it was said. */
function datedBy(text: string, said: string): string | null {
  const within = WITHIN.exec(text)?.groups;
  const today = dayNumber(said);
  if (today === null) return null;
  if (within !== undefined) {
    const word = (within["count"] ?? "").toLowerCase();
    const count = word === "a" ? 1 : COUNTS.includes(word) ? COUNTS.indexOf(word) : Number(word);
    return isoDay(today + Math.ceil(count * (UNIT_DAYS[(within["unit"] ?? "").toLowerCase()] ?? 0)));
  }
  const dated = DATED.exec(text)?.groups;
  return dated === undefined ? null : lastDayOf(dated, said, today);
}

function lastDayOf(dated: Record<string, string | undefined>, said: string, today: number): string | null {
  const spoken = Number(said.slice(0, 4));
  const [year, before] = [
    Number(dated["year"] ?? dated["inYear"] ?? spoken),
    dated["word"]?.toLowerCase() === "before",
  ];
  const named = (dated["month"] ?? dated["monthLater"])?.toLowerCase();
  if (named === undefined) {
    const month = dated["unit"]?.toLowerCase() === "month" ? Number(said.slice(5, 7)) - 1 : 11;
    return isoDay(endOf(year, month));
  }
  const month = MONTHS.indexOf(named);
  const day = dated["day"] ?? dated["dayFirst"];
  const dayIn = (of: number) =>
    day === undefined
      ? before
        ? startOf(of, month) - 1
        : endOf(of, month)
      : startOf(of, month) + Number(day) - 1 - Number(before);
  const chosen = dayIn(year);
  // A month without a year is the next one to come.
  return isoDay(chosen < today && dated["inYear"] === undefined ? dayIn(year + 1) : chosen);
}

function startOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) / 86_400_000;
}

function endOf(year: number, month: number): number {
  return startOf(year, month + 1) - 1;
}

import type { Clause, TimeMention, TokenRange } from "../../language/doc.ts";
import type { Interval } from "../../model/interval.ts";
import { type Reading, reach } from "../reading.ts";
import { type Times, timeOf } from "../when.ts";

const DAY = 86_400_000;
const WEEK = 7;
const YEAR_DAYS = 366;
/** Words that keep a day in the past. */
const PAST = new Set(["last", "past", "ago", "previous", "since", "yesterday", "earlier"]);

/** Whether the words of a clause, or those right before it, name a time that is not yet past at publication. */
export function hasDayAhead(reading: Reading, clause: Clause, times: Times): boolean {
  const { published } = reading.doc;
  const end = reach(reading, clause);
  return (times.get(clause.sentence) ?? []).some((time) => {
    if (time.end < clause.start - 3 || time.start > end || published === null) return false;
    const { start } = ahead(reading, time) ?? {};
    return start !== undefined && start !== null && start >= published;
  });
}

/** When what a clause plans is to be: the time in its words, read as one to come. */
export function dayOf(reading: Reading, clause: Clause, words: TokenRange, times: Times): Interval | null {
  const time = timeOf(reading, times, clause.verb, words);
  return time && ahead(reading, time);
}

/**
 * A time as plans mean it: a bare weekday is the next one, a bare month or day of the year the next one too, whatever the
 * tense of the verb led to (rule 12).
 */
export function ahead(reading: Reading, time: TimeMention): Interval | null {
  const { interval } = time;
  const { published } = reading.doc;
  if (!interval?.start || !interval.end || published === null || interval.end >= published) return interval;
  if (!/^\d{4}-\d\d-\d\d$/.test(interval.start) || !/^\d{4}-\d\d-\d\d$/.test(interval.end)) return interval;
  for (let i = time.start - 1; i < time.end; i++)
    if (PAST.has(reading.word(i)) || /^\d{4}$/.test(reading.word(i))) return interval;
  const behind = (Date.parse(published) - Date.parse(interval.end)) / DAY;
  const weekday = interval.start === interval.end && behind < WEEK && !/\d/.test(reading.word(time.start));
  if (weekday) return { start: shifted(interval.start), end: shifted(interval.end) };
  if (behind > YEAR_DAYS) return interval;
  return { start: yearOn(interval.start), end: yearOn(interval.end) };
}

function shifted(day: string): string {
  return new Date(Date.parse(day) + WEEK * DAY).toISOString().slice(0, 10);
}

function yearOn(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

import { dayNumber, isoDay } from "../../src/model/day.ts";
import type { Interval } from "../../src/model/interval.ts";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const yearlessFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const hereFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const MS_PER_DAY = 86_400_000;

/** `2024-04-02` as `2 Apr 2024`; anything that is no day stays as it is. */
export function dayWords(iso: string): string {
  const number = dayNumber(iso);
  return number === null ? iso : dayFormat.format(number * MS_PER_DAY);
}

/** An ISO day with or without a time of day; a time in UTC is marked so, any other is the outlet's own. */
export function timeWords(iso: string): string {
  const clock = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  if (clock === undefined) return dayWords(iso);
  return `${dayWords(iso)}, ${clock}${iso.endsWith("Z") ? " UTC" : ""}`;
}

/** An instant by the reader's own clock: `5 Apr 2024, 07:02`. */
export function hereTimeWords(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : hereFormat.format(at);
}

/** How long something has lasted on `today`: `since 2 Apr 2024, 4 days`. */
export function sinceWords(day: string, today: string): string {
  const days = daysFrom(day, today);
  if (days === null || days < 0) return `since ${dayWords(day)}`;
  return `since ${dayWords(day)}, ${days === 0 ? "today" : days === 1 ? "1 day" : `${days} days`}`;
}

export function intervalWords({ start, end }: Interval): string {
  const from = endWords(start);
  const to = endWords(end);
  if (from === to) return from;
  if (start === null) return `until ${to}`;
  return end === null ? `from ${from}` : `${from} to ${to}`;
}

function endWords(end: string | null) {
  if (end === null) return "day unknown";
  // The leap year 2000 knows every day that any year has.
  const yearless = end.startsWith("--") ? dayNumber(`2000${end.slice(1)}`) : null;
  return yearless === null ? dayWords(end) : `${yearlessFormat.format(yearless * MS_PER_DAY)}, year unknown`;
}

/** Words in which ISO days are said as people say them. */
export function withDays(words: string): string {
  return words.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, dayWords);
}

/** Whole days from one ISO day to another; `null` where either is none. */
export function daysFrom(earlier: string | null, later: string): number | null {
  const from = dayNumber(earlier);
  const to = dayNumber(later);
  return from === null || to === null ? null : to - from;
}

/** How long before `today` a day lies: `today`, `yesterday`, `3 days before`. */
export function agoWords(day: string, today: string): string {
  const days = daysFrom(day, today);
  if (days === null || days < 0) return dayWords(day);
  if (days === 0) return `${dayWords(day)}, the same day`;
  return `${dayWords(day)}, ${days === 1 ? "the day" : `${days} days`} before`;
}

/** The ISO day so many days later (earlier where negative); `null` where `day` is none. */
export function shiftDay(day: string, by: number): string | null {
  const number = dayNumber(day);
  return number === null ? null : isoDay(number + by);
}

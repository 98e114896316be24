import { dayNumber, isoDay } from "../../../model/day.ts";
import type { Interval } from "../../../model/interval.ts";
import { LEVEL_NAMES, type Level } from "../../../model/level.ts";

const MS_PER_DAY = 86_400_000;
const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2024-04-02` as `2 April 2024`; anything that is no day stays as it is. */
export function dayWords(iso: string): string {
  const number = dayNumber(iso);
  return number === null ? iso : dayFormat.format(number * MS_PER_DAY);
}

/** The days of an interval: `9 April 2024`, `9 April 2024 to 12 April 2024`, `until 9 April 2024`. */
export function intervalWords({ start, end }: Interval): string {
  if (start === null) return end === null ? "day unknown" : `until ${dayWords(end)}`;
  if (end === null) return `from ${dayWords(start)}`;
  return start === end ? dayWords(start) : `${dayWords(start)} to ${dayWords(end)}`;
}

/** An instant in a time zone: `5 April 2024, 07:00 (Asia/Seoul)`. */
export function instantWords(instant: string, zone: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return `${dayIn(zone, instant)}, ${clock.format(at)} (${zone})`;
}

/** The day of an instant by the calendar of a time zone: `6 April 2024`. */
export function dayIn(zone: string, instant: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: zone });
  return format.format(new Date(instant));
}

/** Whole days from one ISO day to another, negative where it lies before; `null` where either is none. */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === null || last === null ? null : last - first;
}

/** The ISO day so many days later. */
export function shifted(day: string, by: number): string {
  const number = dayNumber(day);
  return number === null ? day : isoDay(number + by);
}

/** `level 3, Approach`. */
export function levelWords(level: Level): string {
  return `level ${level}, ${LEVEL_NAMES[level]}`;
}

/** A text that opens like a sentence and ends like one; the name of a file that opens it stays as it is. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const opened = trimmed.replace(/^\p{Ll}(?=[\p{L}’'-]*(?:[\s,:;]|$))/u, (letter) => letter.toUpperCase());
  return /[.!?…]["”)]?$/u.test(opened) ? opened : `${opened}.`;
}

/** A level as number and word, with its fires as shapes: `●●●○○ 3 Approach`. */
export function levelMark(level: Level): string {
  return `${"●".repeat(level)}${"○".repeat(5 - level)} ${level} ${LEVEL_NAMES[level]}`;
}

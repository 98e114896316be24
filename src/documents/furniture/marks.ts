import { MONTH } from "../dates/calendar.ts";
import type { Span } from "../../model/span.ts";
import { outside } from "./spans.ts";
import { findStamps, type Stamp } from "../dates/stamps.ts";

/** Something in a line that is no word of a sentence: a date, a time, an address. */
export interface Mark extends Span {
  weight: number;
  reason: "time stamp" | "contact";
}

const WEIGHTS = { day: 1.5, moment: 2.5, part: 1, contact: 2 };

const MAY_HOLD_CONTACT = /[@#]|www\.|https?:|\.(?:com|org|net|co|info|news|tv)(?![\p{L}\p{N}])/iu;
const CONTACT = new RegExp(
  [
    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}\\.\\p{L}{2,24}",
    "(?<![\\p{L}\\p{N}])@\\w{2,30}",
    "(?<![\\p{L}\\p{N}&/])#[\\p{L}_][\\p{L}\\p{N}_]{1,40}",
    "https?:\\/\\/\\S{1,2000}",
    "\\bwww\\.\\S{1,255}",
    "(?<![\\p{L}\\p{N}@.])[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{2,63})*\\.(?:com|org|net|co\\.\\p{L}{2}|info|news|tv)(?![\\p{L}\\p{N}])",
  ].join("|"),
  "giu",
);
/** Longest line that may be a time stamp. */
const STAMP_LINE = 200;
/** Dates without a year and clock times: no date for a document, but a sign of a time stamp. */
const PART = new RegExp(
  `(?<!\\p{L})(?:(?:${MONTH})\\.?\\s\\d{1,2}|\\d{1,2}\\s(?:${MONTH}))(?![\\p{L}\\d])|(?<![\\d:])\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\b\\.?)?|` +
    `(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{2}(?!\\d)`,
  "giu",
);

/** Dates, times and addresses in a line, in order. */
export function marksIn(line: string): Mark[] {
  const stamps = line.length > STAMP_LINE ? [] : findStamps(line).map(stampMark);
  const contacts = MAY_HOLD_CONTACT.test(line)
    ? [...line.matchAll(CONTACT)].map((found) =>
        mark(found.index, found.index + found[0].length, WEIGHTS.contact, "contact"),
      )
    : [];
  const whole = [...stamps, ...outside(contacts, stamps)].sort(byStart);
  const parts =
    line.length <= STAMP_LINE && /\d/.test(line)
      ? [...line.matchAll(PART)].map((found) =>
          mark(found.index, found.index + found[0].length, WEIGHTS.part, "time stamp"),
        )
      : [];
  const free = outside(parts, whole);
  return [...whole, ...free].sort(byStart);
}

function stampMark({ start, end, value }: Stamp): Mark {
  return mark(start, end, value.length > 10 ? WEIGHTS.moment : WEIGHTS.day, "time stamp");
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function mark(start: number, end: number, weight: number, reason: Mark["reason"]): Mark {
  return { start, end, weight, reason };
}

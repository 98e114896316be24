import type { Interval } from "../../model/interval.ts";
import type { Doc, TimeMention } from "../doc.ts";
import { fold } from "../fold.ts";
import { timeRules } from "./time-rules.ts";
import type { TimeContext } from "./time-context.ts";
import { timeWords } from "./time-words.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { FORM, verbForms } from "../clauses/verb-form.ts";

const OPENERS =
  /^(?:\d|early|mid|middle|late|earl|beginning|start|end|close|last|this|next|the|first|second|third|fourth|spring|summer|autumn|fall|winter|today|tonight|yesterday|tomorrow|overnight|about|around|some|almost|nearly|over|more|just|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|previous|past|recent|within|in|weekend)/;
const PREPOSITIONS = new Set([
  "by",
  "until",
  "till",
  "before",
  "since",
  "in",
  "on",
  "from",
  "during",
  "after",
  "of",
  "to",
  "through",
  "for",
  "between",
  "as",
]);
const FORWARD = new Set(["by", "until", "till"]);
const VERBAL = tagSet("VERB", "AUX");

/** Time expressions and the days they mean. Semantics: coding contract, rule 12. */
export function times(doc: Doc): string {
  const text = lowerCase(doc.text);
  for (const sentence of doc.sentences)
    for (let i = sentence.start; i < sentence.end;) {
      const found = mayOpen(doc, i) ? timeAt(doc, text, i, sentence) : null;
      if (found) doc.times.push(found);
      i = found ? found.end : i + 1;
    }
  joinRanges(doc);
  const open = doc.times.filter((time) => time.interval === null).length;
  return `${doc.times.length} times, ${open} of them open`;
}

function lowerCase(text: string): string {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  return lower.length === text.length ? lower : folded;
}

function mayOpen(doc: Doc, i: number): boolean {
  const word = (doc.norms[i] ?? "").replace(/\.$/, "");
  const { months, weekdays } = timeWords();
  if (months.has(word) || weekdays.has(word)) return /^[A-Z]/.test(doc.words[i] ?? "");
  return OPENERS.test(word);
}

function timeAt(doc: Doc, text: string, i: number, sentence: { start: number; end: number }): TimeMention | null {
  for (const rule of timeRules()) {
    rule.pattern.lastIndex = doc.starts[i] as number;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const end = tokenAfter(doc, i, rule.pattern.lastIndex, sentence.end);
    if (end === null) continue;
    const context = contextOf(doc, i, end, sentence);
    if (rule.name === "year" && !isYear(doc, i, context)) continue;
    const interval = rule.resolve(match.groups ?? {}, context);
    if (interval === undefined) continue;
    return { start: i, end, interval: bound(interval, context), because: because(rule.name, doc) };
  }
  return null;
}

function tokenAfter(doc: Doc, start: number, offset: number, limit: number): number | null {
  let i = start;
  while (i < limit && (doc.ends[i] as number) < offset) i++;
  return i < limit && doc.ends[i] === offset ? i + 1 : null;
}

/** A number of four digits is a year after a word of time, in brackets, or before a noun. */
function isYear(doc: Doc, i: number, { before }: TimeContext): boolean {
  if (before !== "" && before !== "to" && before !== "for") return true;
  if (/^[([,]$/.test(doc.words[i - 1] ?? "")) return /^[)\],.]$/.test(doc.words[i + 1] ?? "");
  const counted = hasTag(doc, i + 1, tagSet("NOUN")) && (doc.norms[i + 1] ?? "").endsWith("s");
  return doc.norms[i - 1] === "the" && !counted && hasTag(doc, i + 1, tagSet("NOUN", "PROPN", "ADJ"));
}

/** `by` and `until` fix the end alone, `since` the beginning. */
function bound(interval: Interval | null, { before }: TimeContext): Interval | null {
  if (interval === null) return null;
  if (before === "by" || before === "until" || before === "till") return { start: null, end: interval.end };
  return before === "since" ? { start: interval.start, end: null } : interval;
}

function because(rule: string, doc: Doc): string {
  return doc.published === null
    ? `${rule}; day of publication unknown`
    : `${rule}, published ${doc.published.slice(0, 10)}`;
}

function contextOf(doc: Doc, start: number, end: number, sentence: { start: number; end: number }): TimeContext {
  let before = start - 1;
  while (before > sentence.start && ["the", "around", "about"].includes(doc.norms[before] ?? "")) before--;
  const word = doc.norms[before] ?? "";
  return {
    day: doc.published?.slice(0, 10) ?? null,
    future: FORWARD.has(word) ? true : word === "since" ? false : future(doc, start, end, sentence),
    before: before >= sentence.start && PREPOSITIONS.has(word) ? word : "",
  };
}

/** Whether the nearest verb, before the expression or else after it, speaks of what is to come. */
function future(doc: Doc, start: number, end: number, sentence: { start: number; end: number }): boolean | null {
  for (let i = start - 1; i >= sentence.start; i--)
    if (hasTag(doc, i, VERBAL)) return pointsAhead(doc, i, sentence.start);
  for (let i = end; i < sentence.end; i++) if (hasTag(doc, i, VERBAL)) return pointsAheadFrom(doc, i, sentence.end);
  return null;
}

function pointsAhead(doc: Doc, verb: number, from: number): boolean | null {
  const words = timeWords();
  for (let i = verb; i >= Math.max(from, verb - 5); i--) {
    const word = doc.norms[i] ?? "";
    if (words.future.has(word)) return true;
    if (words.past.has(word)) return false;
    if (i < verb && !hasTag(doc, i, tagSet("AUX", "ADV", "PART", "VERB"))) break;
  }
  return isPast(doc, verb) ? false : null;
}

function isPast(doc: Doc, verb: number): boolean {
  return (verbForms(doc, verb) & FORM.past) !== 0;
}

function pointsAheadFrom(doc: Doc, verb: number, limit: number): boolean | null {
  const words = timeWords();
  for (let i = verb; i < Math.min(limit, verb + 3); i++) {
    if (words.future.has(doc.norms[i] ?? "")) return true;
    if (words.past.has(doc.norms[i] ?? "")) return false;
  }
  return isPast(doc, verb) ? false : null;
}

/** `Tuesday to Thursday`, `between March 2023 and June 2024`: two times that make one. */
function joinRanges(doc: Doc): void {
  const joined: TimeMention[] = [];
  for (const time of doc.times) {
    const first = joined.at(-1);
    const word = first ? (doc.norms[first.end] ?? "") : "";
    const apart = first && time.start === first.end + 1;
    const both = word === "and" && first && doc.norms[first.start - 1] === "between";
    const spans = apart && (both || ["to", "through", "until", "-", "–"].includes(word));
    if (first && spans && first.interval?.start && time.interval?.end && first.interval.start <= time.interval.end) {
      const { start } = first.interval;
      const interval = { start, end: time.interval.end };
      joined[joined.length - 1] = { start: first.start, end: time.end, interval, because: `range: ${time.because}` };
    } else joined.push(time);
  }
  doc.times = joined;
}

import type { Interval } from "../../model/interval.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { addDays } from "./calendar.ts";
import { type Relation, timeWords } from "./time-words.ts";

const LONGEST_RELATION = 3;
const BETWEEN = new Set(["the", "around", "about", "at", "least", "early", "late", "on"]);

/** The preposition before a time, past articles and `about`; "" where none stands there. */
export function prepositionBefore(doc: Doc, start: number, sentence: TokenRange): string {
  let i = start - 1;
  while (i > sentence.start && (doc.norms[i] === "the" || doc.norms[i] === "about")) i--;
  const word = doc.norms[i] ?? "";
  return i >= sentence.start && timeWords().prepositions.has(word) ? word : "";
}

/** What the words before a time make of it, the longest known: `no later than`, `since`. */
export function relationBefore(doc: Doc, start: number, sentence: TokenRange): Relation | null {
  let last = start - 1;
  while (last > sentence.start && BETWEEN.has(doc.norms[last] ?? "") && !isRelation(doc, last, sentence)) last--;
  return relationEndingAt(doc, last, sentence);
}

function isRelation(doc: Doc, last: number, sentence: TokenRange): boolean {
  return relationEndingAt(doc, last, sentence) !== null;
}

function relationEndingAt(doc: Doc, last: number, sentence: TokenRange): Relation | null {
  const { relations } = timeWords();
  for (let length = LONGEST_RELATION; length > 0; length--) {
    const from = last + 1 - length;
    if (from < sentence.start) continue;
    const found = relations.get(doc.norms.slice(from, last + 1).join(" "));
    if (found !== undefined) return found;
  }
  return null;
}

/** The days as the relation bounds them. A time of day keeps its day: `before 3 p.m. on Friday`. */
export function bound(interval: Interval, relation: Relation | null, hasClock: boolean): Interval {
  const { start, end } = interval;
  if (relation === null || start?.startsWith("-") || end?.startsWith("-")) return interval;
  if (relation === "end" || (relation === "before" && hasClock)) return { start: null, end };
  if (relation === "start" || (relation === "after" && hasClock)) return { start, end: null };
  if (relation === "before") return start === null ? interval : { start: null, end: addDays(start, -1) };
  return end === null ? interval : { start: addDays(end, 1), end: null };
}

import type { Doc, TokenRange } from "../doc.ts";
import { FORM, verbForms } from "../clauses/verb-form.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { timeWords } from "./time-words.ts";

const VERBAL = tagSet("VERB", "AUX");
const GROUP = tagSet("AUX", "ADV", "PART", "VERB");
/** A verb farther away says nothing about the time; it also keeps endless sentences linear. */
const REACH = 40;

/** Whether the verb that a time belongs to speaks of what is to come; `null` where the words do not tell. */
export function pointsAhead(doc: Doc, time: TokenRange, sentence: TokenRange): boolean | null {
  const verb = governor(doc, time) ?? verbBefore(doc, time, sentence);
  if (verb !== null) return backwards(doc, verb, Math.max(sentence.start, verb - 5));
  const next = verbAfter(doc, time, sentence);
  return next === null ? null : forwards(doc, next, Math.min(sentence.end, next + 3));
}

/** The nearest verb above the time in the parse tree, where there is one. */
function governor(doc: Doc, time: TokenRange): number | null {
  let i = time.end - 1;
  for (let steps = 0; steps < REACH; steps++) {
    const head = doc.heads[i] ?? -1;
    if (head < 0 || head === i) return null;
    i = head;
    if ((i < time.start || i >= time.end) && hasTag(doc, i, VERBAL)) return i;
  }
  return null;
}

function verbBefore(doc: Doc, time: TokenRange, sentence: TokenRange): number | null {
  for (let i = time.start - 1; i >= Math.max(sentence.start, time.start - REACH); i--)
    if (hasTag(doc, i, VERBAL)) return i;
  return null;
}

function verbAfter(doc: Doc, time: TokenRange, sentence: TokenRange): number | null {
  for (let i = time.end; i < Math.min(sentence.end, time.end + REACH); i++) if (hasTag(doc, i, VERBAL)) return i;
  return null;
}

function backwards(doc: Doc, verb: number, from: number): boolean | null {
  const words = timeWords();
  for (let i = verb; i >= from; i--) {
    const word = doc.norms[i] ?? "";
    if (words.future.has(word)) return true;
    if (words.past.has(word)) return false;
    if (i < verb && isPresentBe(word) && isGerund(doc, verb)) return true;
    if (i < verb && !hasTag(doc, i, GROUP)) break;
  }
  return ownTense(doc, verb);
}

function forwards(doc: Doc, verb: number, to: number): boolean | null {
  const words = timeWords();
  for (let i = verb; i < to; i++) {
    const word = doc.norms[i] ?? "";
    if (words.future.has(word)) return true;
    if (words.past.has(word)) return false;
    if (i === verb && isPresentBe(word) && isGerund(doc, verb + 1)) return true;
  }
  return ownTense(doc, verb);
}

/** `is meeting on Monday` tells a plan. */
function isPresentBe(word: string): boolean {
  return word === "is" || word === "are" || word === "'s" || word === "'re" || word === "am";
}

function isGerund(doc: Doc, verb: number): boolean {
  return (verbForms(doc, verb) & FORM.gerund) !== 0;
}

function ownTense(doc: Doc, verb: number): boolean | null {
  if (timeWords().timetable.has(doc.norms[verb] ?? "")) return true;
  return (verbForms(doc, verb) & FORM.past) !== 0 ? false : null;
}

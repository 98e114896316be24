import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { listingWords } from "./listing-words.ts";

/** A phrase that names a list or a measure: `Canberra's sanctions list`, `an asset freeze`. */
export interface ListPhrase extends TokenRange {
  head: number;
  /** The word before it, for lists: `on`, `to`, `off`, `from`, `under`. */
  preposition: string;
  measure: boolean;
}

/** Words that may part a preposition from its list: `from both of the lists`. */
const REACH = 8;

/** The phrases of a sentence that name a list or a measure, in order. */
export function listPhrases(reading: Reading, sentence: number): ListPhrase[] {
  const found: ListPhrase[] = [];
  for (const index of reading.phrasesOf[sentence] ?? []) {
    const phrase = reading.doc.nouns[index];
    if (!phrase) continue;
    const { head } = phrase;
    const measure = isMeasure(reading, phrase.start, head);
    if (!measure && !isList(reading, phrase.start, head)) continue;
    const start = startOf(reading, withoutPreposition(reading, phrase.start, head));
    found.push({ start, end: Math.max(phrase.end, head + 1), head, preposition: reading.word(start - 1), measure });
  }
  return found;
}

function isMeasure(reading: Reading, start: number, head: number): boolean {
  const before = listingWords().measure(reading.lemma(head));
  if (before === null) return false;
  if (before.size === 0) return true;
  for (let i = Math.max(start, head - 4); i < head; i++) if (before.has(reading.lemma(i))) return true;
  return false;
}

function isList(reading: Reading, start: number, head: number): boolean {
  const words = listingWords();
  if (!words.is("lists", reading.lemma(head))) return false;
  let named = !words.is("plain", reading.lemma(head));
  for (let i = start; i < head; i++) {
    if (words.is("notStock", reading.lemma(i))) return false;
    if (words.is("context", reading.lemma(i)) || words.is("context", reading.word(i))) named = true;
  }
  // `its list of designated vessels`
  if (reading.word(head + 1) === "of")
    for (let i = head + 2; i < head + 6; i++)
      if (words.is("context", reading.word(i)) || words.is("context", reading.lemma(i))) named = true;
  return named || (reading.lemma(head) === "list" && head - start <= 3);
}

/** `now on its blacklist` may stand as one phrase. */
function withoutPreposition(reading: Reading, start: number, head: number): number {
  for (let i = head - 1; i >= start; i--) if (reading.tag(i) === "ADP") return i + 1;
  return start;
}

/** Where the phrase starts with the possessors before it. */
function startOf(reading: Reading, from: number): number {
  let start = from;
  for (let i = from - 1; i > from - REACH && i >= 0; i--) {
    if (reading.tag(i) === "ADP") break;
    if (
      !["'s", "’s", "'"].includes(reading.word(i)) &&
      !["PROPN", "NOUN", "ADJ", "DET", "PRON"].includes(reading.tag(i))
    )
      break;
    start = i;
  }
  return reading.tag(start - 1) === "ADP" ? start : from;
}

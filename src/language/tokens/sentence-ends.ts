import type { Doc } from "../doc.ts";
import { sentenceOpeners } from "./sentence-openers.ts";
import { tokenVocabulary } from "./vocabulary.ts";

const STOP = /^[.!?…]+$/;
const ELLIPSIS = /^(?:\.\.+|…+)$/;
const CLOSER = /^(?:["”’')\]}»]|'')$/;
const OPENER = /^(?:["“‘'([{«]|``|--?|[—–*•])$/;
// Straight quotation marks open and close.
const EITHER_WAY = /^["']$/;
const INITIAL = /^\p{L}\.$/u;
const SMILEY = /^(?:[:;=][-^o']?[()DPpOo/\\|*3]+|\^_*\^)$/;
const NUMBER = /^\d+$/;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
// Three notes, or a quotation with its brackets.
const MOST_CLOSERS = 9;
const MOST_OPENERS = 4;
const SHORTEST_LAST_WORD = 4;

/** Whether a sentence ends before token `i`, in running text; `open` is where the sentence began. */
export function endsBefore(doc: Doc, i: number, open: number): boolean {
  const stop = stopBefore(doc, i, open);
  if (stop === -1 || belongsToStop(doc, i)) return false;
  const word = doc.words[stop]!;
  const apart = doc.starts[i]! > doc.ends[i - 1]!;
  if (!STOP.test(word)) return apart && endsBehindAbbreviation(doc, stop, i);
  if (!apart) return isGlued(doc, stop, i);
  if (isListNumber(doc, stop, open)) return false;
  const next = doc.words[firstWord(doc, i)]!;
  if (ELLIPSIS.test(word)) return UPPER.test(next);
  return !LOWER.test(next) || (stop === i - 1 && endsBeforeSmallLetter(doc, stop));
}

/** The full stop, question or exclamation mark before token `i`, behind closing quotes, brackets, smileys and notes; -1 where there is none. */
function stopBefore(doc: Doc, i: number, open: number): number {
  const least = Math.max(open, i - 1 - MOST_CLOSERS);
  let k = i - 1;
  if (isPlain(lastUnit(doc.words[k]!)) && isPlain(doc.words[k]!.charCodeAt(0))) return -1;
  while (k > least) {
    if (doc.words[k] === "]" && isNote(doc, k - 2)) k -= 3;
    else if (CLOSER.test(doc.words[k]!) || SMILEY.test(doc.words[k]!)) k--;
    else break;
  }
  return k >= open && isStop(lastUnit(doc.words[k]!)) ? k : -1;
}

function lastUnit(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** A small or capital letter or a digit: most words end here, at little cost. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
}

/** `.`, `!`, `?` or `…`. */
function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

/** `[4]`: the mark of a footnote. */
function isNote(doc: Doc, i: number): boolean {
  return doc.words[i] === "[" && NUMBER.test(doc.words[i + 1] ?? "") && doc.words[i + 2] === "]";
}

/** Whether token `i` goes with the stop before it: another mark, a closing quotation mark or bracket, a smiley, a footnote. */
function belongsToStop(doc: Doc, i: number): boolean {
  const word = doc.words[i]!;
  if (STOP.test(word) || word === "," || word === ";" || SMILEY.test(word) || isNote(doc, i)) return true;
  return CLOSER.test(word) && (doc.starts[i] === doc.ends[i - 1] || !EITHER_WAY.test(word));
}

/** `it works. they like it`: small letters open sentences in careless writing, but not behind names and short words (`Yahoo! says`, `approx. ten`). */
function endsBeforeSmallLetter(doc: Doc, stop: number): boolean {
  const last = doc.words[stop - 1] ?? "";
  return LOWER.test(last) && last.length >= SHORTEST_LAST_WORD;
}

/** `in the U.S. The vote`, but `U.S. Army`, `Gen. Park`, `Sept. 13`. */
function endsBehindAbbreviation(doc: Doc, stop: number, i: number): boolean {
  const { names, inside } = tokenVocabulary().abbreviations;
  const norm = doc.norms[stop]!;
  if (names.has(norm) || inside.has(norm)) return false;
  const next = firstWord(doc, i);
  if (!UPPER.test(doc.words[next]!)) return false;
  if (sentenceOpeners().has(doc.norms[next]!)) return true;
  return !INITIAL.test(doc.words[stop]!) && (stop < i - 1 || next > i);
}

/** `Monday.South Korea`: a stop with a capitalised word glued to it. */
function isGlued(doc: Doc, stop: number, i: number): boolean {
  return /^\p{Lu}\p{Ll}+/u.test(doc.words[firstWord(doc, i)]!) && /\p{Ll}$/u.test(doc.words[stop - 1] ?? "");
}

/** `1. Buy bread`: the number of a list opens its sentence. */
function isListNumber(doc: Doc, stop: number, open: number): boolean {
  return (
    stop === open + 1 &&
    doc.words[stop] === "." &&
    /^(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})$/.test(doc.words[open]!)
  );
}

/** The first token from `i` that is no opening quote, bracket, dash or bullet. */
function firstWord(doc: Doc, i: number): number {
  const last = Math.min(doc.words.length - 1, i + MOST_OPENERS);
  let next = i;
  while (next < last && OPENER.test(doc.words[next]!)) next++;
  return next;
}

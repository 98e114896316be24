import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";
import { countIn, numberOf } from "./count.ts";
import { listingWords } from "./listing-words.ts";
import { type Kind, kindOfNoun, kindOfPhrase, subjectKind } from "./subject-kind.ts";
import { subjectName } from "./subject-name.ts";

/** A phrase of a list: who is counted or named, or a description of the one before. */
export interface ListItem extends TokenRange {
  /** Word before the phrase: `,`, `;`, `and`, `:`, `(`, or the last word before it. */
  opened: string;
  /** `null` where the phrase does not tell. */
  kind: Kind | null;
  name: string | null;
  count: number | null;
  /** A noun in the plural stands before its name and holds for the names behind it. */
  group: boolean;
  /** Its noun stands for people and firms alike: `agent`, `broker`. */
  either: boolean;
  /** A preposition stands before it: tells where the one before is from. */
  placed: boolean;
}

const PARTITIVE = new Set(["them", "whom", "which", "these", "those"]);
const OWN = new Set(["its", "his", "her", "their"]);
/** Prepositions before another member of a list: `on X and on Y`, `along with Z`. */
const JOINING = new Set(["on", "against"]);
const BESIDE = new Set(["along", "together", "well"]);

/** The phrases of a stretch of words that may list somebody, in order. */
export function listItems(reading: Reading, words: TokenRange): ListItem[] {
  const items: ListItem[] = [];
  let i = words.start;
  while (i < words.end) {
    if (reading.word(i) === "(") {
      i = pastBracket(reading, i, words.end);
      continue;
    }
    const chunk = chunkAt(reading, i, words.end);
    if (!chunk) {
      i++;
      continue;
    }
    const parted = partOf(reading, chunk, words.end);
    if (parted === "end") break;
    const item = parted ?? itemOf(reading, chunk, words.start);
    if (item) items.push(item);
    i = Math.max(i + 1, item?.end ?? chunk.end);
  }
  return items;
}

interface Chunk extends TokenRange {
  head: number;
}

/** The words from a token up to the next sign or preposition inside its noun phrase. */
function chunkAt(reading: Reading, start: number, limit: number): Chunk | null {
  const phrase = reading.doc.nouns[reading.phraseOf[start] ?? -1] ?? bareWords(reading, start, limit);
  if (!phrase || CUTTING.has(reading.tag(start)) || reading.tag(start) === "CCONJ") return null;
  let end = start + 1;
  const last = Math.min(Math.max(phrase.end, phrase.head + 1), limit);
  while (end < last && !cuts(reading, end) && !countsAgain(reading, end)) end++;
  let { head } = phrase;
  if (head < start || head >= end) {
    head = end - 1;
    while (head > start && !["NOUN", "PROPN"].includes(reading.tag(head))) head--;
  }
  return { start, end, head };
}

/** Names and numbers that the reading left outside of any phrase. */
function bareWords(reading: Reading, start: number, limit: number): Chunk | null {
  let end = start;
  while (end < limit && ["PROPN", "NUM"].includes(reading.tag(end)) && (reading.phraseOf[end] ?? -1) < 0) end++;
  return end > start ? { start, end, head: end - 1 } : null;
}

const CUTTING = new Set(["PUNCT", "ADP"]);

/** `55 Russian and 3 Chinese companies` counts twice. */
function countsAgain(reading: Reading, i: number): boolean {
  return reading.word(i) === "and" && numberOf(reading.word(i + 1)) !== null;
}

/** Hyphens, dots and possessives stay inside. */
function cuts(reading: Reading, i: number): boolean {
  return reading.tag(i) === "ADP" || /^[,;:()—–]$/.test(reading.word(i));
}

/** `two of its pilots`, `fourteen of the colonels`: counted by the number; `two of them` only tells more of those before. */
function partOf(reading: Reading, chunk: Chunk, limit: number): ListItem | "end" | null {
  const at = chunk.end - 1;
  const count = numberOf(reading.word(at)) ?? (["one", "pair", "couple", "both"].includes(reading.word(at)) ? 2 : null);
  if (count === null || reading.word(at + 1) !== "of") return null;
  if (PARTITIVE.has(reading.word(at + 2))) return "end";
  const inner = chunkAt(reading, at + 2, limit);
  if (!inner) return null;
  const range = { start: chunk.start, end: inner.end };
  const kind = kindOfPhrase(reading, { start: inner.start, end: range.end }, inner.head);
  const opened = reading.word(chunk.start - 1);
  return { ...range, opened, kind, name: null, count, either: false, group: false, placed: false };
}

function itemOf(reading: Reading, { head, ...range }: Chunk, from: number): ListItem | null {
  if ((reading.timeOf[head] ?? -1) >= 0 || (reading.tag(range.start) === "PRON" && !OWN.has(reading.word(range.start))))
    return null;
  const opened = reading.word(range.start - 1);
  const name = subjectName(reading, range);
  const noun = kindOfPhrase(reading, range, head);
  const before = reading.tag(range.start - 1) === "ADP" && range.start > from;
  const joins =
    (JOINING.has(opened) && ["and", ",", ";"].includes(reading.word(range.start - 2))) ||
    (opened === "of" && reading.word(range.start - 2) === "and");
  const beside = BESIDE.has(reading.word(range.start - 2));
  const listed = listingWords().is("naming", opened);
  const placed = before && !joins && !beside && !listed;
  const owned = OWN.has(reading.word(range.start));
  const counted = countIn(reading, range);
  const possessed = owned || isPossessed(reading, range);
  const single = possessed && noun !== null && reading.word(head) === reading.lemma(head) ? 1 : null;
  const guessed = counted !== null && noun === null ? kindOfNoun(reading, head, "counted") : noun;
  const kind = name === null ? guessed : name.formed ? name.kind : (noun ?? name.kind);
  return {
    ...range,
    opened: beside || joins ? "and" : opened,
    group: name !== null && isGroup(reading, range),
    kind,
    name: name?.text ?? null,
    count: counted ?? single,
    either: listingWords().is("either", reading.lemma(head)),
    placed,
  };
}

/** `the tankers Okean and Vega`: the noun before a name holds for the names after it too. */
function isGroup(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++)
    if (reading.tag(i) === "NOUN" && subjectKind(reading.lemma(i)) !== null && reading.word(i) !== reading.lemma(i))
      return true;
  return false;
}

/** `Georgia's speaker`. */
function isPossessed(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (["'s", "’s"].includes(reading.word(i))) return true;
  return false;
}

function pastBracket(reading: Reading, open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (reading.word(i) === ")") return i + 1;
  return open + 1;
}

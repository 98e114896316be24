import type { NounPhrase, TokenRange } from "../../language/doc.ts";
import { phraseFrom, type Reading } from "../reading.ts";
import { countIn, numberOf } from "./count.ts";
import { listingWords } from "./listing-words.ts";
import { type Kind, kindOfNoun, kindOfPhrase } from "./subject-kind.ts";
import { subjectName } from "./subject-name.ts";

/** A phrase of a list: who is counted or named, or a description of the one before. */
export interface ListItem extends TokenRange {
  /** Word before the phrase: `,`, `;`, `and`, `:`, `(`, or the last word before it. */
  opened: string;
  /** `null` where the phrase does not tell. */
  kind: Kind | null;
  name: string | null;
  count: number | null;
  /** Opens with an article or with `all`: may describe the one before. */
  article: boolean;
  /** A preposition stands before it: tells where the one before is from. */
  placed: boolean;
}

const PARTITIVE = new Set(["them", "whom", "which", "these", "those"]);
const ARTICLES = new Set(["a", "an", "the", "all", "both", "each"]);
const OWN = new Set(["its", "his", "her", "their"]);
/** Prepositions before another member of a list: `on X and on Y`, `along with Z`. */
const JOINING = new Set(["on", "against"]);
const BESIDE = new Set(["along", "together", "as"]);

/** The phrases of a stretch of words that may list somebody, in order. */
export function listItems(reading: Reading, words: TokenRange): ListItem[] {
  const items: ListItem[] = [];
  let i = words.start;
  while (i < words.end) {
    if (reading.word(i) === "(") {
      i = pastBracket(reading, i, words.end);
      continue;
    }
    const phrase = reading.doc.nouns[reading.phraseOf[i] ?? -1];
    if (!phrase || phrase.head < i) {
      i++;
      continue;
    }
    const range = { start: Math.max(phrase.start, words.start), end: Math.min(Math.max(phrase.end, i + 1), words.end) };
    const parted = partOf(reading, phrase, words);
    if (parted === "end") break;
    const item = parted ?? itemOf(reading, range, phrase.head, words.start);
    if (item) items.push(item);
    i = Math.max(i + 1, item?.end ?? range.end);
  }
  return items;
}

/** `two of its pilots`, `fourteen of the colonels`: counted by the number; `two of them` only tells more of those before. */
function partOf(reading: Reading, phrase: NounPhrase, words: TokenRange): ListItem | "end" | null {
  const at = phrase.head;
  const count = numberOf(reading.word(at)) ?? (["one", "pair", "couple", "both"].includes(reading.word(at)) ? 2 : null);
  if (count === null || reading.word(at + 1) !== "of") return null;
  if (PARTITIVE.has(reading.word(at + 2))) return "end";
  const inner = phraseFrom(reading, at + 2, words.end);
  if (!inner) return null;
  const range = { start: phrase.start, end: Math.min(inner.end, words.end) };
  const kind = kindOfPhrase(reading, { start: inner.start, end: range.end }, inner.head);
  const opened = reading.word(phrase.start - 1);
  return { ...range, opened, kind, name: null, count, article: false, placed: false };
}

function itemOf(reading: Reading, range: TokenRange, head: number, from: number): ListItem | null {
  if ((reading.timeOf[head] ?? -1) >= 0 || reading.tag(range.start) === "PRON" && !OWN.has(reading.word(range.start)))
    return null;
  const opened = reading.word(range.start - 1);
  const name = subjectName(reading, range);
  const noun = kindOfPhrase(reading, range, head);
  const before = reading.tag(range.start - 1) === "ADP" && range.start > from;
  const joins = JOINING.has(opened) && ["and", ",", ";"].includes(reading.word(range.start - 2));
  const beside = BESIDE.has(reading.word(range.start - 2));
  const listed = listingWords().is("naming", opened);
  const placed = before && !joins && !beside && !listed;
  const owned = OWN.has(reading.word(range.start));
  const counted = countIn(reading, range);
  const single = owned && noun !== null && reading.word(head) === reading.lemma(head) ? 1 : null;
  const guessed = counted !== null && noun === null ? kindOfNoun(reading, head, "counted") : noun;
  const kind = name === null ? guessed : (name.kind ?? noun);
  return {
    ...range,
    opened: beside ? "and" : opened,
    kind,
    name: name?.text ?? null,
    count: counted ?? single,
    article: ARTICLES.has(reading.word(range.start)),
    placed,
  };
}

function pastBracket(reading: Reading, open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (reading.word(i) === ")") return i + 1;
  return open + 1;
}

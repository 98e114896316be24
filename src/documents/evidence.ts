import { z } from "zod";
import { vocabulary } from "./codebook.ts";
import { PhraseBook } from "./phrases.ts";
import { findStamps } from "./stamps.ts";
import { type Word, wordsOf } from "./words.ts";

/** A stretch of a line that speaks for furniture. */
export interface Element {
  start: number;
  end: number;
  weight: number;
  reason: string;
}

/** What in a line speaks for and against its being furniture, in the points of codebook/documents/furniture.yaml. */
export interface Evidence {
  elements: Element[];
  /** Words that no element covers. */
  rest: Word[];
  /** Points for furniture less points against it. */
  score: number;
  /** The reason that most points speak for. */
  reason: string;
}

const list = z.array(z.string()).default([]);
const graded = z.object({ strong: list, plain: list, weak: list });
const furniture = vocabulary(
  "furniture.yaml",
  z.object({
    reasons: z.record(z.string(), graded),
    headings: z.record(z.string(), list),
    labels: z.record(z.string(), list),
    prose: list,
  }),
);
const spam = vocabulary("spam.yaml", graded);

const WEIGHTS = { strong: 4, plain: 2, weak: 1 } as const;
const STAMP_WEIGHT = 1.5;
const CONTACT_WEIGHT = 2;
/** What an ordinary word costs: more when it is one of those that only sentences need. */
const PROSE_COST = 0.6;
const OTHER_COST = 0.35;
const NUMBER_COST = 0.1;
const SEPARATOR_WEIGHT = 0.5;

const prose = new Set(furniture.prose);
// Graver phrases first: where two lists hold the same phrase, the first one counts.
const phrases = new PhraseBook(
  (["strong", "plain", "weak"] as const).flatMap((grade) =>
    [...Object.entries(furniture.reasons), ["spam", spam] as const].flatMap(([reason, grades]) =>
      grades[grade].map((phrase) => [phrase, { reason, weight: WEIGHTS[grade] }] as const),
    ),
  ),
);

const byReason = (lists: Record<string, string[]>) =>
  new PhraseBook(
    Object.entries(lists).flatMap(([reason, entries]) => entries.map((phrase) => [phrase, reason] as const)),
  );
const headings = byReason(furniture.headings);
const labels = byReason(furniture.labels);
/** Headings that end in one of these go on with the name of a section. */
const OPEN_ENDED = new Set(["from", "in", "on", "about", "of", "stories", "news"]);
const OPEN_WORDS = 4;

/** The list in the codebook that names the sections of a paper. */
const SECTIONS = "sections";
const MAY_HOLD_CONTACT = /@|www\.|https?:|\.(?:com|org|net|co|info|news|tv)(?![\p{L}\p{N}])/iu;
const CONTACT =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}|(?<![\p{L}\p{N}])@\w{2,30}|https?:\/\/\S{1,2000}|\bwww\.\S{1,255}|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63})*\.(?:com|org|net|co\.\p{L}{2}|info|news|tv)(?![\p{L}\p{N}])/giu;
const SEPARATOR = /\s[|•·»›>/¦–—]\s|\s?[|•·»›¦]\s?/gu;

/** Weighs a line or a sentence. Time grows with its length only. */
export function weigh(line: string): Evidence {
  const closed = /[.!?…]["”’)]*$/.test(line);
  const words = wordsOf(line);
  const marks = [
    ...findStamps(line).map(({ start, end }) => ({ start, end, weight: STAMP_WEIGHT, reason: "time stamp" })),
    ...contactsIn(line),
  ];
  const free = words.filter((word) => !marks.some((mark) => word.start < mark.end && word.end > mark.start));
  const known = phrases.find(free).map(({ first, last, entry }) => ({
    start: free[first]?.start ?? 0,
    end: free[last - 1]?.end ?? 0,
    ...entry,
  }));
  const elements = [...marks, ...known].sort((a, b) => a.start - b.start);
  const rest = free.filter((word) => !known.some((element) => word.start < element.end && word.end > element.start));
  const counted = elements.filter(({ reason, weight }) => counts(reason, weight, closed, rest.length === 0));
  const gained = counted.reduce((sum, element) => sum + element.weight, 0);
  const separators = counted.length === 0 ? 0 : (line.match(SEPARATOR)?.length ?? 0);
  const spent = words.reduce(
    (sum, word) => sum + (counted.some((e) => word.start < e.end && word.end > e.start) ? 0 : cost(word.text)),
    0,
  );
  return { elements, rest, score: gained + separators * SEPARATOR_WEIGHT - spent, reason: heaviest(counted) };
}

/** The reason whose headings (codebook) this line is, as `More stories from ...` or `Leave a reply`, or `null`. */
export function headingReason(line: string): string | null {
  const words = wordsOf(line);
  const found = headings.at(words, 0);
  if (!found || /[.,;]$/.test(line)) return null;
  const open = OPEN_ENDED.has(words[found.last - 1]?.text ?? "");
  return words.length <= found.last + (open ? OPEN_WORDS : 0) ? found.entry : null;
}

/** The reason that a label at the start of a line gives for removing it (`Read more: ...`, `Source: ...`), or `null`. */
export function labelReason(line: string): string | null {
  const words = wordsOf(line);
  const found = labels.at(words, 0);
  const last = found && words[found.last - 1];
  return last && /^\s?(?:[:|»]|[–—-]\s)/u.test(line.slice(last.end)) ? found.entry : null;
}

/** Weak words say nothing in a sentence, and names of sections (`Russia`, `Economy`) only where nothing else stands. */
function counts(reason: string, weight: number, closed: boolean, alone: boolean): boolean {
  if (reason === SECTIONS) return alone && !closed;
  return !closed || weight > WEIGHTS.weak;
}

function contactsIn(line: string): Element[] {
  if (!MAY_HOLD_CONTACT.test(line)) return [];
  return [...line.matchAll(CONTACT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    weight: CONTACT_WEIGHT,
    reason: "contact",
  }));
}

function cost(word: string): number {
  if (/^\p{N}+$/u.test(word)) return NUMBER_COST;
  return prose.has(word) ? PROSE_COST : OTHER_COST;
}

function heaviest(elements: readonly Element[]): string {
  const sums = new Map<string, number>();
  for (const { reason, weight } of elements) sums.set(reason, (sums.get(reason) ?? 0) + weight);
  const [first] = [...sums].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[0] === SECTIONS ? "navigation" : first[0];
}

import type { Interval } from "../../model/interval.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { pointsAhead } from "./tense.ts";
import type { TimeContext } from "./time-context.ts";
import { prepositionBefore } from "./time-relations.ts";
import { timeWords } from "./time-words.ts";
import { isYear } from "./year-or-number.ts";

/** What the reader knows of the text when it comes to a token. */
export interface Surroundings {
  sentence: TokenRange;
  anchor: Interval | null;
  /** Where the last time of the sentence ended, -1 where there was none. */
  lastEnd: number;
  /** Where the time starts that holds the one to be read, if one does. */
  outer?: number;
}

/** What a time before it describes: `the 2018 agreement`. */
export const DESCRIBED = tagSet("NOUN", "PROPN", "ADJ", "NUM");
const LOOK_BACK = 8;
/** These reach over a time of day: `until midnight on Sunday`. */
const BOUNDING = new Set(["by", "until", "till", "since"]);

/** What the words around a time tell its resolver. */
export function contextOf(
  doc: Doc,
  range: TokenRange,
  { sentence, anchor, lastEnd, outer }: Surroundings,
  operand: Interval | null,
): TimeContext {
  const own = prepositionBefore(doc, range.start, sentence);
  const frame = outer === undefined ? "" : prepositionBefore(doc, outer, sentence);
  const before = BOUNDING.has(frame) ? frame : own;
  return {
    day: doc.published?.slice(0, 10) ?? null,
    future: isFuture(doc, before, range, sentence),
    before,
    describes: hasTag(doc, range.end, DESCRIBED) && range.end < sentence.end,
    isYear: isYear(doc, range.start, before, lastEnd === range.start - 1, range.start === sentence.start),
    looksBack: wordsBefore(doc, range, sentence).some(countsBack),
    anchor,
    operand,
  };
}

function isFuture(doc: Doc, before: string, range: TokenRange, sentence: TokenRange): boolean | null {
  if (before === "since" || before === "past") return false;
  // `The talks lasted until Friday`, against `closed the border until Friday`.
  if (before === "until" || before === "till")
    return !wordsBefore(doc, range, sentence).some((word) => timeWords().lasted.has(word));
  const ahead = pointsAhead(doc, range, sentence);
  if (before === "by") return ahead !== false || !hadHappened(doc, range, sentence);
  return doc.norms[range.start - 2] === "ahead" && before === "of" ? true : ahead;
}

/** `By Friday, 50 had died` looks back, `gave them weapons by Friday` does not say so. */
function hadHappened(doc: Doc, range: TokenRange, sentence: TokenRange): boolean {
  const after = doc.norms.slice(range.end, Math.min(sentence.end, range.end + LOOK_BACK));
  return [...wordsBefore(doc, range, sentence), ...after].includes("had");
}

function wordsBefore(doc: Doc, { start }: TokenRange, sentence: TokenRange): string[] {
  return doc.norms.slice(Math.max(sentence.start, start - LOOK_BACK), start);
}

/** `the first summit in five years`, `the worst flood in a decade`. */
function countsBack(word: string): boolean {
  return timeWords().looksBack.has(word) || (word.length > 4 && word.endsWith("est"));
}

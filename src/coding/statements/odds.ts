import type { Clause, TokenRange } from "../../language/doc.ts";
import { headOf, type Reading, sentenceRange, trimmed } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** Tokens in which the rating follows what it rates. */
const FAR = 25;

/** What a speaker rates: the truce of `puts the chance of a truce at one in five`, the odds of `gave it one chance in ten`; `null` where nothing is rated. */
export function ratedOutcome(reading: Reading, clause: Clause): TokenRange | null {
  const { rating, odds } = vocabulary();
  const lemma = reading.lemma(clause.verb);
  if (!rating.has(lemma)) return null;
  const rated = clause.objects.find((range) => odds.has(reading.lemma(headOf(reading, range))));
  if (!rated) return null;
  const head = headOf(reading, rated);
  const end = Math.min(sentenceRange(reading, head).end, head + FAR);
  for (let i = head + 1; i < end; i++)
    if (["at", "as"].includes(reading.word(i))) return { start: rated.start, end: i };
  return lemma === "give" ? trimmed(reading, { start: rated.start, end: Math.min(end, rated.end + 6) }) : null;
}

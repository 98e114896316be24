import { headOf } from "../reading.ts";
import type { Told } from "./told.ts";
import { vocabulary } from "./vocabulary.ts";

/** Words between a verb and its word of likelihood. */
const NEAR = 4;

/** Whether a clause says how likely something is. */
export function isLikely({ reading, clause, subject }: Told): boolean {
  const { likelihood, odds } = vocabulary();
  const be = reading.lemma(clause.verb) === "be";
  if (be && subject && odds.has(reading.lemma(headOf(reading, subject)))) return true;
  const from = Math.max(clause.start, clause.verb - NEAR + 1);
  for (let i = from; i <= clause.verb + NEAR + (be ? 2 : 0); i++) {
    if (i > clause.verb && /^[,;:."”]$/.test(reading.word(i))) break;
    if (["of", "about"].includes(reading.word(i + 1)) && reading.word(i) === "certain") continue;
    if (likelihood.has(reading.word(i)))
      return clause.tense !== "past" || clause.modal !== null || i < clause.verb || be;
  }
  return reading.lemma(clause.verb) === "rule" && clause.passive && clause.negated;
}

import type { Clause } from "../../language/doc.ts";
import type { Sources } from "./utterance.ts";

/** Days after which what was promised or asked is background (rule 11). */
const RECENT = 90;

/** Told in the outlet's own words as done long ago, or before what is told. */
export function isBackground({ reading, voices }: Sources, clause: Clause): boolean {
  const { verb } = clause;
  if (clause.tense !== "past" || voices.over(verb) !== null) return false;
  if (clause.governor === null && [1, 2].some((back) => reading.word(verb - back) === "had")) return true;
  const published = reading.doc.published;
  if (!published) return false;
  const limit = Date.parse(published.slice(0, 10)) - RECENT * 86_400_000;
  for (let i = verb - 2; i < verb + 6 && reading.word(i) !== ","; i++) {
    const end = reading.doc.times[reading.timeOf[i] ?? -1]?.interval?.end;
    if (end && reading.sentenceOf[i] === clause.sentence && Date.parse(end) < limit) return true;
  }
  return false;
}

import type { NounPhrase, TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";

/** How many clauses up a subject is sought. */
const HEIGHT = 3;

/**
 * Whose a noun's act is. A possessive pronoun is the subject's of its clause (`Russia needs help for its war`), else of the
 * clause above; after praise or blame it is the object's (`thanked Seoul for its support`).
 */
export function possessorsOf(reading: Reading, phrase: NounPhrase, host: number): TokenRange[] {
  const { possessor } = phrase;
  if (!possessor) return [];
  if (reading.tag(possessor.start) !== "PRON") return [possessor];
  let clause = reading.doc.clauses[host];
  const judged = clause?.objects[0];
  if (
    clause &&
    judged &&
    judged.end <= phrase.start &&
    reading.word(phrase.start - 1) === "for" &&
    judges(reading, clause.verb)
  )
    return [judged];
  for (let height = 0; clause && height < HEIGHT; height++) {
    const subjects = clause.subjects.filter((range) => range.end <= phrase.start);
    if (subjects.length > 0) return subjects;
    clause = reading.doc.clauses[clause.governor?.clause ?? -1];
  }
  return [];
}

function judges(reading: Reading, verb: number): boolean {
  const phrasings = lexicon().frames.byVerb.get(reading.lemma(verb)) ?? [];
  return phrasings.some(({ frame }) => frame.type === "ACCUSE" || frame.type === "SUPPORT");
}

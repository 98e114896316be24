import type { Clause } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";

/** Words between a verb and the word that evaluates. */
const NEAR = 4;

/** An evaluation (`is unacceptable`, `regards ... as`), which is a stance and not a fact. */
export function holds(reading: Reading, clause: Clause): boolean {
  const { embedding, stances } = lexicon();
  const lemma = reading.lemma(clause.verb);
  if (lemma !== "be") return !clause.modal && !clause.passive && (embedding.get(lemma)?.has("stance") ?? false);
  for (let i = clause.verb + 1; i <= clause.verb + NEAR; i++)
    if (stances.has(reading.lemma(i)) || stances.has(reading.word(i))) return true;
  return false;
}

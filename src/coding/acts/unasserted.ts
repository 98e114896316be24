import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";

/** How many nouns up a chain is followed: `the likelihood of the imposition of sanctions`. */
const CHAIN = 3;

/** Whether the words around a noun only speak of its act: `the risk of a strike`, `possible sanctions`, `without a ban`. */
export function isUnasserted(reading: Reading, head: number): boolean {
  const { nouns, modifiers, prepositions } = lexicon().unasserted;
  let noun = head;
  for (let link = 0; link < CHAIN; link++) {
    const phrase = reading.doc.nouns[reading.phraseOf[noun] ?? -1];
    const start = phrase ? Math.min(phrase.start, noun) : noun;
    for (let i = start; i < noun; i++) if (modifiers.has(reading.word(i))) return true;
    let at = start - 1;
    while (["DET", "ADJ", "NUM"].includes(reading.tag(at))) {
      if (modifiers.has(reading.word(at))) return true;
      at--;
    }
    if (prepositions.has(reading.word(at))) return true;
    if (reading.tag(at) !== "ADP" && reading.word(at) !== "to") return false;
    noun = at - 1;
    if (nouns.has(reading.lemma(noun))) return true;
    if (!["NOUN", "PROPN"].includes(reading.tag(noun))) return false;
  }
  return false;
}

import type { NounPhrase, Report, TokenRange } from "../../language/doc.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** Most tokens of what a noun of promising or asking governs. */
const LONGEST = 40;

/** Reports that a noun with an owner opens and that the language engine did not see: `its offer to mediate`, `Yerevan's call for the prisoners to be freed`. */
export function nounReports(reading: Reading): Report[] {
  const known = new Set(reading.doc.reports.map(({ cueToken }) => cueToken));
  return reading.doc.nouns.flatMap((phrase) => {
    const { head, possessor, sentence } = phrase;
    if (!possessor || known.has(head) || !vocabulary().nouns.has(reading.lemma(head))) return [];
    const content = complementOf(reading, phrase);
    if (!content) return [];
    const cue = reading.word(head);
    return [
      { ...content, sentence, speaker: possessor, addressee: null, cue, cueToken: head, quoted: false, outer: null },
    ];
  });
}

/** An infinitive right behind the noun, with `for` and its subject before it or not. */
function complementOf(reading: Reading, { head }: NounPhrase): TokenRange | null {
  const opener = reading.word(head + 1);
  if (opener !== "to" && opener !== "for") return null;
  const limit = Math.min(sentenceRange(reading, head).end, head + LONGEST);
  let end = head + 1;
  let acts = false;
  while (end < limit && !/^[,;:.!?—–]$/.test(reading.word(end))) {
    acts ||= reading.word(end) === "to" && ["VERB", "AUX"].includes(reading.tag(end + 1));
    end++;
  }
  if (!acts) return null;
  return { start: opener === "for" ? head + 2 : head + 1, end };
}

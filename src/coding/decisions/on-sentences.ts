import type { TokenRange } from "../../language/doc.ts";
import type { Decision, LeftOutReason } from "../../model/decision.ts";
import { lexicon } from "../frames/lexicon.ts";
import { endsAt } from "../frames/wordlist.ts";
import { LONGEST_SENTENCE, quoteOf, type Reading } from "../reading.ts";

interface PassedOver {
  reason: LeftOutReason;
  words: TokenRange;
  because: string;
}

/** The sentences of which no act is taken, by number, and why; `telling`: those of which one is. */
export function decisionsOnSentences(reading: Reading, telling: ReadonlySet<number>): Map<number, Decision> {
  const decisions = new Map<number, Decision>();
  for (const [sentence, range] of reading.doc.sentences.entries()) {
    const passed = passedOver(reading, range);
    // Quiet words do not keep out an act that the network is sure of.
    if (!passed || (passed.reason === "quiet" && telling.has(sentence))) continue;
    const { reason, words, because } = passed;
    decisions.set(sentence, {
      about: "sentence",
      outcome: "left-out",
      sentence,
      words: quoteOf(reading, words),
      reads: null,
      became: null,
      id: null,
      reason,
      because,
    });
  }
  return decisions;
}

/** Why a sentence is not read for acts, `null` where it is: what `findActs` asks of a sentence before it reads it. */
function passedOver(reading: Reading, sentence: TokenRange): PassedOver | null {
  const length = sentence.end - sentence.start;
  if (length > LONGEST_SENTENCE)
    return {
      reason: "too-long",
      words: sentence,
      because: `${length} tokens are more than the ${LONGEST_SENTENCE} that a sentence is read with`,
    };
  if (!namesParty(reading, sentence))
    return { reason: "no-party", words: sentence, because: "it names nobody, so no act between states can be in it" };
  const word = quietWord(reading, sentence);
  if (word === null) return null;
  const quiet = quoteOf(reading, word).text;
  return { reason: "quiet", words: word, because: `"${quiet}" marks talk of sport, art, weather, markets or history` };
}

function namesParty(reading: Reading, sentence: TokenRange): boolean {
  for (let i = sentence.start; i < sentence.end; i++) if ((reading.mentionOf[i] ?? -1) >= 0) return true;
  return reading.tag(sentence.start) === "PRON" || reading.word(sentence.start) === "the";
}

function quietWord(reading: Reading, sentence: TokenRange): TokenRange | null {
  const { quiet } = lexicon();
  for (let i = sentence.start; i < sentence.end; i++) if (endsAt(quiet, i, reading)) return { start: i, end: i + 1 };
  return null;
}

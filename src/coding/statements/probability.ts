import type { TokenRange } from "../../language/doc.ts";
import type { Probability } from "../../model/statement.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/**
 * The likelihood that words voice, as an ICD 203 range; `null` where they voice none.
 *
 * The longest phrase wins, a bare modal only where there is nothing else; a number beside `chance` is itself.
 */
export function probabilityOf(reading: Reading, words: TokenRange): Probability | null {
  return numberIn(reading, words) ?? phraseIn(reading, words);
}

function phraseIn(reading: Reading, words: TokenRange): Probability | null {
  let best: (Probability & { rank: number }) | null = null;
  const text: string[] = [];
  for (let i = words.start; i < words.end; i++) text.push(reading.word(i));
  const joined = ` ${text.join(" ").replaceAll(" n't", " not").replaceAll(" can not ", " cannot ").replaceAll(" - ", "-")} `;
  for (const { words: phrases, low, high } of lexicon().probability)
    for (const phrase of phrases) {
      const rank = vocabulary()["weak-odds"].has(phrase) ? 1 : phrase.length + 10;
      if ((best === null || rank > best.rank) && joined.includes(` ${phrase} `))
        best = { words: phrase, low, high, rank };
    }
  return best === null ? null : { words: best.words, low: best.low, high: best.high };
}

function numberIn(reading: Reading, words: TokenRange): Probability | null {
  let odds = false;
  for (let i = words.start; i < words.end; i++) odds ||= vocabulary().odds.has(reading.lemma(i));
  if (!odds) return null;
  for (let i = words.start; i < words.end; i++) {
    const value = percentAt(reading, i) ?? ratioAt(reading, i);
    if (value !== null)
      return {
        words: `${reading.word(i)} ${reading.word(i + 1)} ${reading.word(i + 2)}`.trim(),
        low: value,
        high: value,
      };
  }
  return null;
}

function percentAt(reading: Reading, at: number): number | null {
  const value = Number(reading.word(at).replace("%", ""));
  const percent = /^(%|percent|per)$/.test(reading.word(at + 1)) || reading.word(at).endsWith("%");
  return percent && value >= 0 && value <= 100 ? value / 100 : null;
}

/** `one in five`, `two out of three`, `one chance in ten`. */
function ratioAt(reading: Reading, at: number): number | null {
  const rated = vocabulary().odds.has(reading.lemma(at + 1)) && reading.word(at + 2) === "in" ? 3 : 0;
  const joint =
    reading.word(at + 1) === "in" ? 2 : reading.word(at + 1) === "out" && reading.word(at + 2) === "of" ? 3 : rated;
  if (joint === 0) return null;
  const [part, whole] = [numberOf(reading.word(at)), numberOf(reading.word(at + joint))];
  return part !== null && whole !== null && whole > 0 && part <= whole ? Math.round((part / whole) * 100) / 100 : null;
}

function numberOf(word: string): number | null {
  const named = NUMBER_WORDS.indexOf(word);
  if (named >= 0) return named;
  return /^\d{1,3}$/.test(word) ? Number(word) : null;
}

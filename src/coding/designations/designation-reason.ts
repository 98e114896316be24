import type { TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { phraseFrom, quoteOf, type Reading, textOf, trimmed } from "../reading.ts";

/** Words after a reason with which the list of subjects goes on. */
const RESUMING = [
  ["as", "well", "as"],
  ["along", "with"],
  ["together", "with"],
  ["and", "on"],
  ["and", "against"],
];

/** Why subjects were listed, as the sentence says it: what follows `for`, `over`, `because`; `null` where it says nothing. */
export function reasonOf(reading: Reading, words: TokenRange): string | null {
  const opener = openerIn(reading, words);
  if (!opener) return null;
  const range = trimmed(reading, { start: opener.end, end: reasonEnd(reading, opener.end, words.end) });
  return range.end > range.start ? quoteOf(reading, range).text : null;
}

/** The law or scheme under which subjects were listed: `under the Russia Regulations 2019`. */
export function programmeOf(reading: Reading, words: TokenRange): string | null {
  const { programmes } = lexicon().designation;
  for (let i = words.start; i < words.end - 1; i++) {
    if (reading.word(i) !== "under") continue;
    const phrase = phraseFrom(reading, i + 1, words.end);
    if (!phrase) continue;
    let end = phrase.head + 1;
    while (end < words.end && /^[A-Z0-9(][\w()]*$|^\)$/.test(reading.doc.words[end] ?? "")) end++;
    for (let at = phrase.start; at < end; at++)
      if (programmes.includes(reading.lemma(at))) return textOf(reading, { start: i + 1, end });
  }
  return null;
}

/** The stretches of a sentence that are not a reason: `two ships, which carried arms, as well as two firms`. */
export function withoutReasons(reading: Reading, words: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let { start } = words;
  while (start < words.end) {
    const opener = openerIn(reading, { start, end: words.end });
    parts.push({ start, end: opener?.start ?? words.end });
    start = opener ? resumes(reading, opener.end, words.end) : words.end;
  }
  return parts.filter((part) => part.end > part.start);
}

function openerIn(reading: Reading, words: TokenRange): TokenRange | null {
  for (let i = words.start; i < words.end; i++)
    for (const phrase of lexicon().designation.reasons) {
      const parts = phrase.split(" ");
      if (parts.every((part, index) => reading.word(i + index) === part)) return { start: i, end: i + parts.length };
    }
  return null;
}

/** A reason runs to a semicolon or dash, to the words that go on with the list, or to an attribution. */
function reasonEnd(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (/^[;—–]$/.test(reading.word(i)) || resuming(reading, i + 1)) return i;
    if (reading.word(i) === "," && startsAttribution(reading, i + 1)) return i;
  }
  return end;
}

function startsAttribution(reading: Reading, at: number): boolean {
  return (reading.reportsOf[reading.sentenceOf[at] ?? -1] ?? []).some((index) => {
    const report = reading.doc.reports[index];
    return report && !report.quoted && (report.speaker?.start === at || report.cueToken === at);
  });
}

function resumes(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (resuming(reading, i)) return i;
  return end;
}

function resuming(reading: Reading, at: number): boolean {
  return RESUMING.some((words) => words.every((word, index) => reading.word(at + index) === word));
}

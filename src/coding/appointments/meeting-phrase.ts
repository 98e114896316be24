import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import type { Reading } from "../reading.ts";
import { meetingWords } from "./meeting-words.ts";

/** A phrase for what may stand on the calendar: `Monday's round of barley talks`. */
export interface MeetingPhrase extends TokenRange {
  /** The noun that carries the grammar of the phrase: `round`. */
  head: number;
  type: EventType;
  journey: boolean;
}

/** The phrases of a sentence that name a meeting, visit, vote or exercise, in order. */
export function meetingPhrases(reading: Reading, sentence: number): MeetingPhrase[] {
  const { is, typeOf } = meetingWords();
  const found: MeetingPhrase[] = [];
  for (const index of reading.phrasesOf[sentence] ?? []) {
    const phrase = reading.doc.nouns[index];
    if (!phrase) continue;
    const { start, end, head } = phrase;
    const lemma = reading.tag(head) === "PROPN" ? nounBefore(reading, start, head) : reading.lemma(head);
    const inner = is("containers", lemma) && reading.word(head + 1) === "of" ? innerHead(reading, head + 2) : null;
    const noun = inner === null ? lemma : reading.lemma(inner);
    const round = is("rounds", lemma) && reading.word(head + 1) !== "of";
    const type = typeOf(noun) ?? (round ? "CONSULT" : null);
    if (type === null || reading.tag(head) === "VERB" || found.at(-1)?.end === inner) continue;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    found.push({ start, end: Math.max(end, (inner ?? head) + 1), head, type, journey: is("journeys", noun) });
  }
  return found;
}

/** `the annual drill Northern Shield`: what a name at the end of a phrase names. */
function nounBefore(reading: Reading, start: number, head: number): string {
  for (let i = head - 1; i >= start; i--)
    if (reading.tag(i) === "NOUN" && meetingWords().typeOf(reading.lemma(i)) !== null) return reading.lemma(i);
  return reading.lemma(head);
}

function innerHead(reading: Reading, at: number): number | null {
  const phrase = reading.doc.nouns[reading.phraseOf[at] ?? -1];
  return phrase && phrase.head >= at && phrase.head - at < 6 ? phrase.head : null;
}

import type { Clause, TokenRange } from "../../language/doc.ts";
import { type Side, sideAt } from "../parties/side.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { MeetingPhrase } from "./meeting-phrase.ts";
import { meetingWords } from "./meeting-words.ts";

/** Sentences before a meeting in which its parties may be named. */
const REACH = 12;
const PARTIES = 2;
const VENUE = new Set(["in", "at", "near"]);

/** `the next round`, `Thursday's talks`, `a meeting of the border committee`: a meeting that may be one of those spoken of before. */
export function isKnown(reading: Reading, { start, head }: MeetingPhrase): boolean {
  if (meetingWords().is("rounds", reading.lemma(head))) return true;
  if (reading.word(head + 1) === "of" && reading.word(head + 2) === "the" && reading.tag(head + 3) === "PROPN")
    return true;
  for (let i = start; i < head; i++) if (meetingWords().is("again", reading.word(i))) return true;
  return false;
}

/** `the two officers`, `both governments`, `they ... again`: the parties spoken of before. */
export function groupOf(reading: Reading, clause: Clause): TokenRange | null {
  if (clause.passive) return null;
  const again = reading.word(clause.verb + 1) === "again";
  const isGroup = ({ start, end }: TokenRange) => {
    for (let i = start; i < end; i++) {
      if (meetingWords().is("counted", reading.word(i))) return true;
      if (again && meetingWords().is("groups", reading.word(i))) return true;
    }
    return false;
  };
  return [...clause.subjects, ...clause.objects].find(isGroup) ?? null;
}

/**
 * The two states that a text speaks of most around a meeting, those already known among them; nobody where a third is named as
 * often.
 */
export function spokenOf(reading: Reading, token: number, known: Side[]): Side[] {
  const counts = new Map<string, { side: Side; times: number }>();
  const sentence = reading.sentenceOf[token] ?? 0;
  const from = reading.doc.sentences[Math.max(0, sentence - REACH)]?.start ?? 0;
  for (let i = from; i < sentenceRange(reading, token).end; i++) {
    const side = sideAt(reading, i, "recipient");
    if (!side) continue;
    const venue = VENUE.has(reading.word(side.at.start - 1));
    i = Math.max(i, side.at.end - 1);
    if (side.country === null || venue || meetingWords().is("bodies", side.country)) continue;
    counts.set(side.country, { side, times: (counts.get(side.country)?.times ?? 0) + 1 });
  }
  const own = new Set(known.map(({ country }) => country));
  const others = [...counts.values()].filter(({ side }) => !own.has(side.country)).sort((a, b) => b.times - a.times);
  const wanted = PARTIES - own.size;
  const tied = (others[wanted]?.times ?? 0) === (others[wanted - 1]?.times ?? 0);
  return wanted <= 0 || others.length < wanted || tied ? [] : others.slice(0, wanted).map(({ side }) => side);
}

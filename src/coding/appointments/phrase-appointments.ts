import type { Clause } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { add } from "../parties/side.ts";
import type { Reading } from "../reading.ts";
import type { Times } from "../when.ts";
import { hasDayAhead } from "./day-ahead.ts";
import { enough, type Found, LEAST } from "./found.ts";
import type { MeetingPhrase } from "./meeting-phrase.ts";
import { meetingWords } from "./meeting-words.ts";
import { hasBody, partiesApart, partiesOfClause, partiesOfPhrase } from "./participants.ts";
import { isKnown, spokenOf } from "./spoken-of.ts";
import { coming, type Status } from "./status.ts";

/** What a clause says of a meeting that it names: `will hold talks`, `the visit has been put off`; `null` where that is not to come. */
export function ofPhrase(
  reading: Reading,
  clause: Clause,
  phrase: MeetingPhrase,
  halted: Status | null,
  times: Times,
  discourse: Discourse,
): Found | null {
  const stopped = clause.negated && phrase.head > clause.verb ? null : halted;
  const status = stopped ?? plannedStatus(reading, clause, phrase, times);
  if (status === null) return null;
  const sides = partiesOfPhrase(reading, phrase, discourse);
  const direct = phrase.head > clause.verb || clause.subjects.every(({ start }) => start !== phrase.start);
  const host = reading.lemma(clause.verb) === "host" && states(sides).length >= LEAST;
  if (direct && !host) for (const side of partiesOfClause(reading, clause, discourse, phrase.journey)) add(sides, side);
  if (states(sides).length < LEAST) partiesApart(reading, phrase, sides);
  if (states(sides).length < LEAST && !hasBody(sides) && isKnown(reading, phrase))
    for (const side of spokenOf(reading, phrase.head, sides)) add(sides, side);
  const oneNamed = states(sides).length === 1 && reading.word(phrase.end) === "between";
  return oneNamed || enough(sides, phrase.type, hasDayAhead(reading, clause, times))
    ? { clause, status, phrase, type: phrase.type, sides }
    : null;
}

/** How a clause speaks of a meeting that is to come, as its subject or object. */
function plannedStatus(reading: Reading, clause: Clause, phrase: MeetingPhrase, times: Times): Status | null {
  const { is } = meetingWords();
  const lemma = reading.lemma(clause.verb);
  const subject = phrase.head < clause.verb;
  if (clause.negated) return null;
  const dated = clause.passive && (is("set", lemma) || is("held", lemma)) && hasDayAhead(reading, clause, times);
  if (dated || (clause.passive && clause.tense === "present" && clause.modal === null && is("set", lemma)))
    return "scheduled";
  if (clause.passive && is("expect", lemma)) return "expected";
  if (lemma === "be" && clause.modal === null) return copular(reading, clause, phrase, times);
  const fixed = (is("set", lemma) || lemma === "agree") && !subject && clause.tense === "past" && clause.modal === null;
  if (fixed && hasDayAhead(reading, clause, times)) return "scheduled";
  const status = coming(reading, clause, times);
  if (status === null) return null;
  const fits = subject
    ? is("happen", lemma) || is("set", lemma)
    : is("hold", lemma) || is("travel", lemma) || is("meet", lemma);
  return fits ? status : null;
}

/** `is due on Monday`, `is likely in March`, `Next on the calendar is a summit`. */
function copular(reading: Reading, clause: Clause, phrase: MeetingPhrase, times: Times): Status | null {
  const { is } = meetingWords();
  for (let i = clause.verb + 1; i <= clause.verb + 3; i++) {
    if (is("likely", reading.word(i))) return "expected";
    if (is("due", reading.word(i))) return "scheduled";
  }
  const plain = clause.tense === "present" && hasDayAhead(reading, clause, times);
  return plain && (phrase.head > clause.verb || (reading.timeOf[clause.verb + 2] ?? -1) >= 0) ? "scheduled" : null;
}

import type { Clause } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { states } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import { add } from "../parties/side.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { Times } from "../when.ts";
import { hasDayAhead } from "./day-ahead.ts";
import { enough, type Found, LEAST } from "./found.ts";
import type { MeetingPhrase } from "./meeting-phrase.ts";
import { meetingWords } from "./meeting-words.ts";
import { hasBody, partiesOfArrival, partiesOfClause, partiesOfDeadline, partiesOfPhrase } from "./participants.ts";
import { groupOf, spokenOf } from "./spoken-of.ts";
import { coming } from "./status.ts";

/** How far behind its verb the `until` of a deadline may stand. */
const UNTIL_REACH = 10;

/** `will meet`, `flies to Lima on Monday`. */
export function ofVerb(
  reading: Reading,
  clause: Clause,
  phrase: MeetingPhrase | null,
  times: Times,
  discourse: Discourse,
): Found | null {
  const { is } = meetingWords();
  const lemma = reading.lemma(clause.verb);
  const journey = is("travel", lemma) || lemma === "visit";
  if ((!journey && !is("meet", lemma)) || (clause.passive && clause.agents.length === 0)) return null;
  const status = coming(reading, clause, times);
  if (status === null) return null;
  const sides = partiesOfClause(reading, clause, discourse, journey);
  if (phrase) for (const side of partiesOfPhrase(reading, phrase, discourse)) add(sides, side);
  const type: EventType = lemma === "sign" ? "SUPPORT" : "CONSULT";
  if (states(sides).length < LEAST && !hasBody(sides) && !journey && groupOf(reading, clause))
    for (const side of spokenOf(reading, clause.verb, sides)) add(sides, side);
  const alone = is("needOther", lemma) || journey;
  if (alone && states(sides).length < LEAST && !(lemma === "discuss" && hasBody(sides))) return null;
  return enough(sides, type, hasDayAhead(reading, clause, times)) ? { clause, status, phrase, type, sides } : null;
}

/** `is due in Ankara on Friday`, `is expected in Astana`, `is on his way to Canberra`. */
export function ofArrival(reading: Reading, clause: Clause, discourse: Discourse): Found | null {
  const { is } = meetingWords();
  const at = arrivalWord(reading, clause);
  if (at < 0 || clause.negated || clause.tense === "past") return null;
  const sides = partiesOfArrival(reading, clause, at, discourse);
  const status = is("likely", reading.word(at)) || is("expect", reading.lemma(at)) ? "expected" : "scheduled";
  if (states(sides).length < LEAST || !enough(sides, "CONSULT", false)) return null;
  return { clause, status, phrase: null, type: "CONSULT", sides };
}

/** `Baku expects the Georgian premier on 5 June`. */
export function ofGuest(reading: Reading, clause: Clause, times: Times, discourse: Discourse): Found | null {
  const guest = clause.objects[0];
  const expects = meetingWords().is("expect", reading.lemma(clause.verb)) && clause.tense === "present";
  if (!guest || !expects || clause.passive || clause.negated || !hasDayAhead(reading, clause, times)) return null;
  const person = reading.doc.entities[reading.doc.mentions[reading.mentionOf[guest.end - 1] ?? -1]?.entity ?? -1];
  if (person?.type !== "person") return null;
  const sides = [...clause.subjects, guest].flatMap((range) => sidesIn(reading, range, "actor", discourse));
  return states(sides).length < LEAST ? null : { clause, status: "expected", phrase: null, type: "CONSULT", sides };
}

/** The word before the place in `due in`, `expected in`, -1 for none. */
function arrivalWord(reading: Reading, clause: Clause): number {
  const { is } = meetingWords();
  if (is("will", clause.modal ?? "") && reading.lemma(clause.verb) === "be" && reading.word(clause.verb + 1) === "in")
    return clause.verb;
  for (let i = clause.verb; i <= clause.verb + 3; i++) {
    const leaving = reading.word(i) === "off" && reading.word(i + 1) === "to";
    const arriving =
      leaving || is("due", reading.word(i)) || is("likely", reading.word(i)) || is("expect", reading.lemma(i));
    if (arriving && ["in", "at", "to"].includes(reading.word(i + 1)) && reading.tag(i + 2) !== "VERB") return i;
  }
  return -1;
}

/** `has until 1 June to answer`, `gave Nicosia until Friday`. */
export function ofDeadline(reading: Reading, clause: Clause, discourse: Discourse): Found | null {
  if (!["have", "give", "grant"].includes(reading.lemma(clause.verb)) || clause.negated) return null;
  const { end } = sentenceRange(reading, clause.verb);
  for (let i = clause.verb + 1; i < Math.min(end, clause.verb + UNTIL_REACH); i++) {
    if (reading.word(i) !== "until" || (reading.timeOf[i + 1] ?? -1) < 0) continue;
    for (let to = i + 2; to < end; to++)
      if (reading.word(to) === "to" && meetingWords().is("leave", reading.lemma(to + 1))) return null;
    const sides = partiesOfDeadline(reading, clause, end, discourse);
    return states(sides).length < LEAST ? null : { clause, status: "scheduled", phrase: null, type: "REQUEST", sides };
  }
  return null;
}

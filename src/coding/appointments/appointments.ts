import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Appointment } from "../../model/appointment.ts";
import { states } from "../acts/act.ts";
import { placeIn } from "../acts/place.ts";
import type { Discourse } from "../parties/discourse.ts";
import { LONGEST_SENTENCE, prepositionsOf, quoteOf, reach, type Reading, sentenceRange, textOf } from "../reading.ts";
import type { Times } from "../when.ts";
import { dayOf } from "./day-ahead.ts";
import type { Found } from "./found.ts";
import { type MeetingPhrase, meetingPhrases } from "./meeting-phrase.ts";
import { meetingWords } from "./meeting-words.ts";
import { ofPhrase } from "./phrase-appointments.ts";
import { halting, type Status } from "./status.ts";
import { ofArrival, ofDeadline, ofGuest, ofVerb } from "./verb-appointments.ts";

const CONDITIONAL = new Set(["if", "unless", "after", "until", "once", "when", "whether", "before", "since"]);
const DESTINATION = new Set(["to", "in", "for"]);
const HALTED = new Set<Status>(["cancelled", "postponed"]);

/** Meetings, visits, votes and exercises that are to come, were put off or called off (rules 9 and 27). */
export function findAppointments(reading: Reading, times: Times, discourse: Discourse): Appointment[] {
  const all: Appointment[] = [];
  for (const [sentence, range] of reading.doc.sentences.entries()) {
    if (range.end - range.start > LONGEST_SENTENCE || isGame(reading, range)) continue;
    const phrases = meetingPhrases(reading, sentence);
    const found = (reading.clausesOf[sentence] ?? []).flatMap((index) =>
      foundIn(reading, index, phrases, times, discourse),
    );
    for (const one of oneEach(found)) all.push(appointmentOf(reading, one, times));
  }
  return withoutRepeats(all);
}

function isGame(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (meetingWords().is("games", reading.lemma(i))) return true;
  return false;
}

function foundIn(
  reading: Reading,
  index: number,
  phrases: MeetingPhrase[],
  times: Times,
  discourse: Discourse,
): Found[] {
  const clause = reading.doc.clauses[index];
  if (!clause || (clause.mark !== null && CONDITIONAL.has(clause.mark))) return [];
  const halted = halting(reading, clause);
  const held = phrases.filter(({ head }) => belongs(reading, clause, head));
  const own = held.length > 0 ? held : lastBefore(reading, clause, phrases);
  const found = own.flatMap((phrase) => ofPhrase(reading, clause, phrase, halted, times, discourse) ?? []);
  if (found.length > 0) return found;
  const told =
    ofVerb(reading, clause, own[0] ?? null, times, discourse) ??
    ofArrival(reading, clause, discourse) ??
    ofGuest(reading, clause, times, discourse) ??
    ofDeadline(reading, clause, discourse);
  return told === null ? [] : [told];
}

/** Whether a meeting is the subject or object of a clause, or stands behind its verb. */
function belongs(reading: Reading, clause: Clause, head: number): boolean {
  const holds = ({ start, end }: TokenRange) => head >= start && head < end;
  if (clause.subjects.some(holds) || clause.objects.some(holds)) return true;
  return head > clause.verb && head < reach(reading, clause);
}

/** Where a long subject came apart in the reading: the meeting before the verb, with no other verb between. */
function lastBefore(reading: Reading, clause: Clause, phrases: MeetingPhrase[]): MeetingPhrase[] {
  const last = phrases.findLast(({ head }) => head < clause.verb);
  if (!last || !clause.passive) return [];
  for (let i = last.head + 1; i < clause.verb; i++) if ((reading.clauseAt[i] ?? -1) >= 0) return [];
  return [last];
}

/** A meeting that was planned and put off in one sentence is one appointment. */
function oneEach(found: Found[]): Found[] {
  const halted = found.filter(({ status }) => HALTED.has(status));
  const kept = halted.length > 0 ? halted : found;
  const seen = new Set<string>();
  return kept.filter(({ sides, clause, phrase }) => {
    const parties = states(sides).toSorted().join(" ");
    const key = halted.length > 0 ? parties : `${parties} ${phrase === null ? clause.verb : phrase.head}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function appointmentOf(reading: Reading, { clause, status, phrase, type, sides }: Found, times: Times): Appointment {
  const lemma = reading.lemma(clause.verb);
  const words = { start: clause.start, end: reach(reading, clause) };
  return {
    type,
    participants: states(sides),
    what: phrase === null ? lemma : textOf(reading, { start: phrase.start, end: phrase.end }),
    place: placeIn(
      reading,
      prepositionsOf(reading, clause),
      meetingWords().is("travel", lemma) ? DESTINATION : undefined,
    ),
    date: dayOf(reading, clause, words, times),
    status,
    evidence: quoteOf(reading, sentenceRange(reading, clause.verb)),
  };
}

/** The same parties on the same day told again, or told in one sentence by two verbs, are one appointment. */
function withoutRepeats(all: Appointment[]): Appointment[] {
  const kept: Appointment[] = [];
  for (const one of all) {
    const same = kept.find(
      (other) =>
        sameParties(one, other) &&
        HALTED.has(one.status) === HALTED.has(other.status) &&
        (other.evidence.start === one.evidence.start || (one.date !== null && one.date.start === other.date?.start)),
    );
    if (!same) kept.push(one);
  }
  return kept;
}

function sameParties(one: Appointment, other: Appointment): boolean {
  const [less, more] = [one.participants, other.participants].toSorted((a, b) => a.length - b.length);
  return (less ?? []).every((state) => more?.includes(state));
}

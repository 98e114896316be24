import type { Clause, TokenRange } from "../language/doc.ts";
import type { Appointment } from "../model/appointment.ts";
import type { EventType } from "../model/event.ts";
import { type Act, states } from "./acts/act.ts";
import { isQuiet } from "./acts/quiet.ts";
import type { Discourse } from "./parties/discourse.ts";
import { lexicon } from "./frames/lexicon.ts";
import { complementsOf, ownersOf, sidesIn } from "./parties/party.ts";
import type { Side } from "./parties/side.ts";
import { placeIn } from "./acts/place.ts";
import {
  LONGEST_SENTENCE,
  phraseFrom,
  prepositionsOf,
  quoteOf,
  reach,
  type Reading,
  sentenceRange,
  textOf,
} from "./reading.ts";
import { type Times, timeOf } from "./when.ts";

type Status = Appointment["status"];

/** Verbs that make an appointment by themselves; the others need a word like `talks` beside them. */
const SELF = new Set([
  "meet",
  "visit",
  "vote",
  "travel",
  "convene",
  "confer",
  "fly",
  "host",
  "gather",
  "depart",
  "receive",
  "discuss",
  "attend",
]);
const DESTINATION = new Set(["to", "in", "for"]);
const HALTED = new Set(["cancelled", "postponed"]);

/** Meetings, visits, votes and exercises that are to come, were put off or called off (rules 9 and 27). */
export function findAppointments(reading: Reading, acts: Act[], times: Times, discourse: Discourse): Appointment[] {
  const actAt = new Map(acts.map((act) => [act.clause, act]));
  const found = new Map<string, Appointment>();
  for (const [index, clause] of reading.doc.clauses.entries()) {
    if (isConditional(clause)) continue;
    const appointment = appointmentOf(reading, clause, actAt.get(index) ?? null, times, discourse);
    if (!appointment) continue;
    const key = [appointment.evidence.start, appointment.status, ...appointment.participants].join(" ");
    if (!found.has(key)) found.set(key, appointment);
  }
  const all = [...found.values()];
  const halted = new Set(all.filter(({ status }) => HALTED.has(status)).map(meetingOf));
  return all.filter((one) => HALTED.has(one.status) || !halted.has(meetingOf(one)));
}

/** A meeting that was planned and put off in one sentence is one appointment. */
function meetingOf({ evidence, what }: Appointment): string {
  return `${evidence.start} ${what}`;
}

function isConditional(clause: Clause): boolean {
  return clause.mark === "if" || clause.mark === "unless" || clause.mark === "after" || clause.mark === "until";
}

function appointmentOf(
  reading: Reading,
  clause: Clause,
  act: Act | null,
  times: Times,
  discourse: Discourse,
): Appointment | null {
  const { appointments } = lexicon();
  const lemma = reading.lemma(clause.verb);
  const status = statusOf(reading, clause);
  if (status === null || clause.negated) return null;
  const sentence = sentenceRange(reading, clause.verb);
  if (sentence.end - sentence.start > LONGEST_SENTENCE || isQuiet(reading, sentence)) return null;
  const event = eventNoun(reading, clause);
  const halted = HALTED.has(status);
  if (halted ? event === null : event === null && !SELF.has(lemma)) return null;
  if (!halted && event === null && !appointments.meet.includes(lemma)) return null;
  const participants = participantsOf(reading, clause, event, act, discourse);
  if (participants.length === 0) return null;
  const time = timeOf(reading, times, clause.verb, { start: clause.start, end: reach(reading, clause) });
  if (!halted && event === null && participants.length < 2 && time === null) return null;
  return {
    type: typeOf(reading, event),
    participants,
    what: event === null ? lemma : textOf(reading, event),
    place: placeIn(reading, prepositionsOf(reading, clause), travels(lemma) ? DESTINATION : undefined),
    date: time?.interval ?? null,
    status,
    evidence: quoteOf(reading, sentence),
  };
}

function travels(lemma: string): boolean {
  return ["travel", "fly", "go", "depart"].includes(lemma);
}

function statusOf(reading: Reading, clause: Clause): Status | null {
  const { cancel, postpone, expected, meet } = lexicon().appointments;
  const phrase = clause.particle ? `${reading.lemma(clause.verb)} ${clause.particle}` : reading.lemma(clause.verb);
  if (cancel.includes(phrase)) return "cancelled";
  if (postpone.includes(phrase)) return "postponed";
  const before = wordsBefore(reading, clause);
  if (before.some((word) => expected.includes(word)))
    return meet.includes(phrase) || ["expect", "propose", "hope", "be", "take", "slip"].includes(phrase)
      ? "expected"
      : null;
  if (["will", "'ll", "shall"].includes(clause.modal ?? ""))
    return meet.includes(phrase) || ["be", "take"].includes(phrase) ? "scheduled" : null;
  if (["schedule", "plan", "slate", "set", "pencil in", "pencil"].includes(phrase) && clause.passive)
    return "scheduled";
  const planned =
    before.some((word) =>
      ["due", "scheduled", "set", "planned", "slated", "plans", "agreed", "are", "is"].includes(word),
    ) && clause.modal === "to";
  return planned && meet.includes(phrase) ? "scheduled" : null;
}

function wordsBefore(reading: Reading, clause: Clause): string[] {
  const words: string[] = [];
  const sentence = sentenceRange(reading, clause.verb);
  for (let i = Math.max(sentence.start, clause.verb - 4); i <= Math.min(clause.verb + 1, sentence.end - 1); i++)
    words.push(reading.word(i));
  return words;
}

/** The noun of the clause that names the meeting: subject of a passive, else object or subject. */
function eventNoun(reading: Reading, clause: Clause): TokenRange | null {
  const end = reach(reading, clause);
  for (const range of [...clause.objects, ...clause.subjects]) if (isEvent(reading, range)) return range;
  for (let i = clause.verb + 1; i < Math.min(end, clause.verb + 12); i++) {
    const phrase = phraseFrom(reading, i, Math.min(end, i + 1));
    if (phrase && isEvent(reading, { start: phrase.start, end: phrase.head + 1 }))
      return { start: phrase.start, end: phrase.head + 1 };
  }
  return null;
}

function isEvent(reading: Reading, range: TokenRange): boolean {
  const phrase = phraseFrom(reading, range.start, range.end);
  const head = phrase?.head ?? range.end - 1;
  const { events } = lexicon().appointments;
  return (
    events.includes(reading.lemma(head)) ||
    (["round", "series", "set"].includes(reading.lemma(head)) && events.includes(reading.lemma(head + 2)))
  );
}

function typeOf(reading: Reading, event: TokenRange | null): EventType {
  if (event === null) return "CONSULT";
  const head = reading.lemma(event.end - 1);
  const entry = Object.entries(lexicon().appointments.type).find(([, nouns]) => nouns.includes(head));
  return (entry?.[0] as EventType | undefined) ?? "CONSULT";
}

function participantsOf(
  reading: Reading,
  clause: Clause,
  event: TokenRange | null,
  act: Act | null,
  discourse: Discourse,
): string[] {
  const sides: Side[] = clause.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse));
  sides.push(...clause.agents.flatMap((range) => sidesIn(reading, range, "actor", discourse)));
  const self = SELF.has(reading.lemma(clause.verb));
  if (self) for (const range of clause.objects) sides.push(...sidesIn(reading, range, "recipient", discourse));
  for (const phrase of prepositionsOf(reading, clause)) {
    const joins =
      ["with", "between", "among"].includes(phrase.preposition) ||
      (phrase.preposition === "to" && reading.lemma(clause.verb) !== "go");
    if (joins) sides.push(...sidesIn(reading, phrase.object, "recipient", discourse));
  }
  if (event) {
    const phrase = phraseFrom(reading, event.start, event.end);
    sides.push(...ownersOf(reading, event, phrase, "recipient"));
    for (const complement of complementsOf(reading, event.end, phrase))
      if (["with", "between", "to", "of", "by"].includes(complement.preposition))
        sides.push(...sidesIn(reading, complement.object, "recipient", discourse));
  }
  return [...new Set([...states(sides), ...(act ? states([...act.actors, ...act.recipients]) : [])])];
}

import type { Clause } from "../../language/doc.ts";
import type { Appointment } from "../../model/appointment.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { sentenceRange } from "../reading.ts";
import { hasDayAhead } from "./day-ahead.ts";
import { meetingWords } from "./meeting-words.ts";
import type { Times } from "../when.ts";

export type Status = Appointment["status"];

/** Words before an infinitive that may say how sure it is: `is due to`, `are likely to`, `plan to`. */
const BEFORE_TO = 4;
const BE = new Set(["be", "'s", "is", "are"]);

/** How sure a clause says that its act is to come: by its modal, by what governs its infinitive, or by a day to come; `null` where it tells of the past or of a wish. */
export function coming(reading: Reading, clause: Clause, times: Times): Status | null {
  const { is } = meetingWords();
  const modal = clause.modal ?? "";
  if (clause.negated) return null;
  if (is("will", modal)) return "scheduled";
  if (is("might", modal)) return "expected";
  if (modal === "would") return isReported(reading, clause) && hasDayAhead(reading, clause, times) ? "scheduled" : null;
  if (modal === "to" || modal === "going") return ofInfinitive(reading, clause);
  const present = clause.tense === "present" || (clause.tense === "none" && !clause.passive);
  return modal === "" && present && hasDayAhead(reading, clause, times) ? "scheduled" : null;
}

function isReported(reading: Reading, clause: Clause): boolean {
  return (
    clause.mark === "that" || (reading.reportOf[clause.verb] ?? -1) >= 0 || clause.governor?.relation === "complement"
  );
}

/** `is to meet`, `is due to meet`, `plans to meet`, and the `to` of headlines. */
function ofInfinitive(reading: Reading, clause: Clause): Status | null {
  const { is } = meetingWords();
  const { start: from } = sentenceRange(reading, clause.verb);
  let to = clause.verb;
  while (to > from && clause.verb - to < BEFORE_TO && reading.word(to) !== "to") to--;
  for (let i = to - 1; i >= Math.max(from, to - BEFORE_TO); i--) {
    const [word, lemma] = [reading.word(i), reading.lemma(i)];
    if (is("likely", word) || is("likely", lemma)) return "expected";
    if (is("due", word) || is("due", lemma)) return "scheduled";
    if (reading.tag(i) === "AUX" && lemma === "be") return word.startsWith("w") ? null : "scheduled";
    if (reading.tag(i) === "VERB" || reading.tag(i) === "PUNCT") break;
  }
  const over = reading.doc.clauses[clause.governor?.clause ?? -1];
  if (over && is("due", reading.lemma(over.verb)) && !over.negated) return "scheduled";
  if (clause.modal === "going") return "scheduled";
  const finite = (reading.clausesOf[clause.sentence] ?? []).some((index) => {
    const other = reading.doc.clauses[index];
    return other !== undefined && !["none", "future"].includes(other.tense);
  });
  return !finite && !over && clause.subjects.some(({ end }) => end <= to) ? "scheduled" : null;
}

/** Whether a clause calls something off or puts it off. */
export function halting(reading: Reading, clause: Clause): Status | null {
  const { cancel, postpone } = lexicon().appointments;
  const lemma = reading.lemma(clause.verb);
  const phrase = `${lemma} ${clause.particle ?? reading.word(clause.verb + 1)}`;
  if (clause.negated) return isNotHappening(reading, clause) ? "cancelled" : null;
  if (["will", "may", "might", "could", "would", "should"].includes(clause.modal ?? "")) return null;
  if (clause.modal === "to") return null;
  if (postpone.includes(phrase) || postpone.includes(lemma) || onIce(reading, clause) || isMoved(reading, clause))
    return "postponed";
  if (cancel.includes(phrase) || cancel.includes(lemma) || offPhrase(reading, clause) || isOff(reading, clause))
    return "cancelled";
  return null;
}

/** `will not take place`, `is not going ahead`. */
function isNotHappening(reading: Reading, clause: Clause): boolean {
  return meetingWords().is("notHappen", reading.lemma(clause.verb)) && clause.subjects.length > 0;
}

/** `the trip is off`. */
function isOff(reading: Reading, { verb }: Clause): boolean {
  if (!BE.has(reading.lemma(verb))) return false;
  const next = ["ADV", "PART"].includes(reading.tag(verb + 1)) && !isOffWord(reading, verb + 1) ? verb + 2 : verb + 1;
  const after = reading.tag(next + 1);
  return isOffWord(reading, next) && !["DET", "PROPN", "NOUN", "NUM"].includes(after);
}

function isOffWord(reading: Reading, i: number): boolean {
  return meetingWords().is("offWords", reading.word(i));
}

/** `has been moved to 9 June`: moved to or from a day. */
function isMoved(reading: Reading, clause: Clause): boolean {
  if (!meetingWords().is("move", reading.lemma(clause.verb))) return false;
  for (let i = clause.verb + 1; i < Math.min(clause.verb + 6, reading.doc.starts.length); i++)
    if (["to", "from", "until", "till", "by", "forward", "back"].includes(reading.word(i)))
      for (let day = i; day < i + 4; day++) if ((reading.timeOf[day] ?? -1) >= 0) return true;
  return false;
}

/** `put the talks on ice`. */
function onIce(reading: Reading, clause: Clause): boolean {
  if (!["put", "place", "be", "keep"].includes(reading.lemma(clause.verb))) return false;
  for (let i = clause.verb + 1; i < clause.verb + 10; i++)
    if (reading.word(i) === "on" && meetingWords().is("iced", reading.word(i + 1))) return true;
  return false;
}

/** `pulled the plug on`, `pulled out of`. */
function offPhrase(reading: Reading, { verb }: Clause): boolean {
  return meetingWords().off.some((words) =>
    words.every((word, index) => (index === 0 ? reading.lemma(verb) : reading.word(verb + index)) === word),
  );
}

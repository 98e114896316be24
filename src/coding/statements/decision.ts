import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { headOfClass } from "../frames/match.ts";
import { sidesIn } from "../parties/party.ts";
import { sideAt } from "../parties/side.ts";
import { headOf, type Reading } from "../reading.ts";
import type { Told } from "./told.ts";
import { vocabulary } from "./vocabulary.ts";

const BE = new Set(["is", "are", "was", "were"]);
const NONE = new Set(["no", "not", "nobody", "none"]);

/** `Dushanbe is to pull its mortars back`. */
export function isDue(reading: Reading, clause: Clause): boolean {
  return reading.word(clause.verb - 1) === "to" && BE.has(reading.word(clause.verb - 2));
}

export function isFirm({ modal }: Clause): boolean {
  return vocabulary().firm.has(modal ?? "");
}

export function foretells({ reading, clause }: Told): boolean {
  // `could not be parted from`: what cannot be is no forecast.
  if (clause.modal === "could" && clause.negated) return false;
  return isFirm(clause) || vocabulary().hedged.has(clause.modal ?? "") || isDue(reading, clause);
}

/** The speaker's side can bring about what is told. */
export function decides({ reading, clause, own, decided, subject, official }: Told): boolean {
  const none = subject !== null && official && NONE.has(reading.word(subject.start));
  if (reading.lemma(clause.verb) === "be" && !clause.passive)
    return (official && isRefusal(reading, clause)) || (own && isFirm(clause) && isActive(reading, clause));
  if (own && clause.passive && !lexicon().frames.byVerb.has(reading.lemma(clause.verb))) return false;
  return own || (isFirm(clause) && (decided || none));
}

/** `would be the first to fire`, `will be there`: not a mere state of the speaker's side. */
function isActive(reading: Reading, clause: Clause): boolean {
  if (["ADV", "ADP"].includes(reading.tag(clause.verb + 1))) return true;
  for (let i = clause.verb + 1; i < clause.verb + 5; i++) if (reading.word(i) === "to") return true;
  return false;
}

/** `There would be no binding accord.` */
function isRefusal(reading: Reading, { subjects, objects }: Clause): boolean {
  return [...subjects, ...objects].some(
    (range) =>
      reading.word(range.start) === "no" &&
      [...vocabulary().refusable].some((name) => headOfClass(reading, name, headOf(reading, range)) !== null),
  );
}

/** A passive that tells an act and leaves open who does it: `the border would be sealed`. */
export function isLeftOpen(reading: Reading, clause: Clause, subject: TokenRange, discourse: Discourse): boolean {
  if (!clause.passive || clause.agents.length > 0) return false;
  return (
    lexicon().frames.byVerb.has(reading.lemma(clause.verb)) &&
    (clause.negated || sidesIn(reading, subject, "actor", discourse).length === 0)
  );
}

/** `Seoul does not supply arms` (rule 10). */
export function restrains({ reading, clause, own, official, act }: Told): boolean {
  if (!own || reading.lemma(clause.verb) === "be") return false;
  const policy =
    clause.negated &&
    clause.tense === "present" &&
    clause.modal === null &&
    !/^(has|have|had)$/.test(reading.word(clause.verb - 2));
  return (
    act?.stance.embedded === "policy" ||
    (official &&
      policy &&
      lexicon().frames.byVerb.has(reading.lemma(clause.verb)) &&
      !vocabulary().undenied.has(reading.lemma(clause.verb)))
  );
}

/** `We cannot accept it`, `there can be no talks`. */
export function excludes({ reading, clause, own }: Told): boolean {
  if (clause.modal !== "can" && clause.modal !== "cannot" && clause.modal !== "ca") return false;
  const none = clause.objects.some((range) => reading.word(range.start) === "no");
  return (
    (own && clause.negated && lexicon().frames.byVerb.has(reading.lemma(clause.verb))) ||
    (reading.lemma(clause.verb) === "be" && none)
  );
}

/** `It was ready to send one`, `stands prepared to`. */
export function isWilling({ reading, clause, own, official }: Told): boolean {
  if (!official || clause.negated) return false;
  const welcomed =
    reading.lemma(clause.verb) === "be" &&
    reading.word(clause.verb + 1) === "welcome" &&
    reading.word(clause.verb + 2) === "to";
  if (!own) return welcomed;
  for (let i = clause.verb; i <= clause.verb + 3; i++)
    if (vocabulary().willing.has(reading.word(i))) return reading.word(i + 1) === "to";
  return false;
}

/** `Hungary's approval depends on Kyiv`. */
export function hinges({ reading, clause }: Told): boolean {
  const { depending } = vocabulary();
  return (
    depending.has(reading.lemma(clause.verb)) ||
    (reading.lemma(clause.verb) === "be" && depending.has(reading.word(clause.verb + 1)))
  );
}

export function namesOwn({ reading, voice, own }: Told, subject: TokenRange): boolean {
  if (own) return true;
  for (let i = subject.start; i < subject.end; i++)
    if (voice.country !== null && sideAt(reading, i, "recipient")?.country === voice.country) return true;
  return false;
}

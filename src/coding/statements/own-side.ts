import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { headOfClass } from "../frames/match.ts";
import { sidesIn } from "../parties/party.ts";
import { sideAt } from "../parties/side.ts";
import { headOf, type Reading } from "../reading.ts";
import { isExpert } from "./speaker.ts";
import type { Voice } from "./voice.ts";
import { vocabulary } from "./vocabulary.ts";

const POSSESSIVE = new Set(["its", "his", "her", "their", "our", "my"]);
const THIRD = new Set(["it", "they", "he", "she"]);

/** Who does what a reported clause tells: the first subject before its verb; subjects of other clauses are left out. */
export function subjectOf(clause: Clause, from: number): TokenRange | null {
  const own = (range: TokenRange) => range.start >= from;
  return (
    clause.subjects.find((range) => own(range) && range.end <= clause.verb) ??
    clause.subjects.find(own) ??
    clause.subjects[0] ??
    null
  );
}

/** Whether the speaker's own side is who acts: named, `we`, a pronoun for it, or somebody that it owns (`its frigates`). */
export function isOwnSide(reading: Reading, subject: TokenRange, voice: Voice, discourse: Discourse): boolean {
  const first = reading.word(subject.start);
  const head = headOf(reading, subject);
  if (vocabulary()["first-person"].has(first)) return true;
  if (isSpeakerAgain(reading, subject, voice)) return true;
  if (["his", "her"].includes(first) && vocabulary().institutions.has(reading.lemma(head))) return true;
  if (voice.country === null)
    return first === "its" && voice.report.speaker !== null && !isExpert(reading, voice.report.speaker);
  if (THIRD.has(first) && subject.end - subject.start === 1)
    return sideAt(reading, head, "actor")?.country === voice.country;
  if (POSSESSIVE.has(first) && actsForOwner(reading, head)) {
    const owner = sideAt(reading, subject.start, "recipient")?.country ?? voice.country;
    return owner === voice.country;
  }
  const acting = sideAt(reading, head, "actor") !== null || lexicon().actors.has(reading.lemma(head));
  return acting && sidesIn(reading, subject, "actor", discourse).some((side) => side.country === voice.country);
}

/** `he would go`, said by himself. */
export function isSpeakerAgain(reading: Reading, subject: TokenRange, { entity, report }: Voice): boolean {
  if (subject.end - subject.start !== 1 || reading.tag(subject.start) !== "PRON") return false;
  const mention = reading.doc.mentions[reading.mentionOf[subject.start] ?? -1];
  if (!mention && ["he", "she"].includes(reading.word(subject.start))) return !report.quoted;
  const speaker = report.speaker && reading.doc.mentions[reading.mentionOf[report.speaker.start] ?? -1];
  const known = entity >= 0 ? entity : (speaker?.entity ?? -1);
  return mention !== undefined && known >= 0 && mention.entity === known;
}

/** `his troops`, `its members`, `our navy`. */
function actsForOwner(reading: Reading, head: number): boolean {
  return (
    lexicon().actors.has(reading.lemma(head)) ||
    headOfClass(reading, "troops", head) !== null ||
    reading.word(head).endsWith("s")
  );
}

/** A thing that turns out as its state decides: `the window will close`, `duties will follow`. */
export function isTurning(reading: Reading, clause: Clause, subject: TokenRange, voice: Voice): boolean {
  const { turning, uncontrolled } = vocabulary();
  if (clause.passive || clause.objects.length > 0 || !turning.has(reading.lemma(clause.verb))) return false;
  const head = headOf(reading, subject);
  if (
    uncontrolled.has(reading.lemma(head)) ||
    !["NOUN", "PROPN"].includes(reading.tag(head)) ||
    (reading.mentionOf[head] ?? -1) >= 0 ||
    lexicon().actors.has(reading.lemma(head))
  )
    return false;
  return !isForeign(reading, subject, head, voice);
}

function isForeign(reading: Reading, subject: TokenRange, head: number, voice: Voice): boolean {
  for (let i = subject.start; i < head; i++) {
    const owner = sideAt(reading, i, "recipient")?.country;
    if (owner && owner !== voice.country) return true;
  }
  return false;
}

/** A thing that does what its state decides, unless another state is named as its owner: `the border will reopen`, `Abuja's ban will go`. */
export function isSteered(reading: Reading, clause: Clause, subject: TokenRange, voice: Voice): boolean {
  if (!clause.passive && clause.objects.length > 0) return false;
  const head = headOf(reading, subject);
  if (![...vocabulary().steered].some((name) => headOfClass(reading, name, head) !== null)) return false;
  for (let i = subject.start; i < head; i++) {
    const owner = sideAt(reading, i, "recipient")?.country;
    if (owner && owner !== voice.country && reading.word(i + 1) === "'s") return false;
  }
  return true;
}

import type { Clause, TokenRange } from "../../language/doc.ts";
import { lexicon } from "../frames/lexicon.ts";
import { sideAt } from "../parties/side.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { Voice } from "./voice.ts";
import { vocabulary } from "./vocabulary.ts";

const NONE = new Set(["no", "nothing", "none", "nobody"]);
const FAR = 30;

/** Whether reported words say that something charged did not happen: `no aircraft of ours took part`, `we did not fire`. */
export function denies(reading: Reading, clause: Clause, voice: Voice, own: boolean): boolean {
  const none = clause.subjects.some(({ start }) => NONE.has(reading.word(start)));
  if (
    clause.modal !== null ||
    (!none && !clause.negated && !clause.objects.some(({ start }) => NONE.has(reading.word(start))))
  )
    return false;
  const past = clause.tense === "past" || isPerfect(reading, clause);
  if (!past) return vocabulary().insisting.has(reading.lemma(voice.report.cueToken)) && own && clause.negated;
  if (vocabulary().insisting.has(reading.lemma(voice.report.cueToken))) return true;
  if (none) return clause.subjects.some((range) => disowns(reading, range, clause.verb, voice));
  if (!own || !clause.negated || vocabulary().undenied.has(reading.lemma(clause.verb))) return false;
  const direct = voice.report.quoted && reading.word(clause.subjects[0]?.start ?? -1) === "we";
  return direct || (voice.country !== null && lexicon().frames.byVerb.has(reading.lemma(clause.verb)));
}

function isPerfect(reading: Reading, clause: Clause): boolean {
  for (let i = Math.max(clause.start, clause.verb - 4); i < clause.verb; i++)
    if (["have", "has", "had"].includes(reading.word(i))) return true;
  return false;
}

/** `No Emirati aircraft`, told by the Emirates; `nothing of the kind`, `no such thing`. */
function disowns(reading: Reading, { start, end }: TokenRange, verb: number, voice: Voice): boolean {
  if (["of", "such"].includes(reading.word(start + 1))) return true;
  if (!lexicon().frames.byVerb.has(reading.lemma(verb)) && !vocabulary().happening.has(reading.lemma(verb)))
    return false;
  for (let i = start + 1; i < end; i++)
    if (voice.country !== null && sideAt(reading, i, "recipient")?.country === voice.country) return true;
  return false;
}

/** The charge that a verb turns down: `scoffed at the charge, made on Tuesday, that its gunners had shelled the post`. */
export function contestedClaim(reading: Reading, clause: Clause): TokenRange | null {
  const { contesting, claims } = vocabulary();
  const lemma = reading.lemma(clause.verb);
  const phrases = [lemma, `${lemma} ${reading.word(clause.verb + 1)}`, `${lemma} ${clause.particle}`];
  if (!phrases.some((phrase) => contesting.has(phrase))) return null;
  const end = Math.min(sentenceRange(reading, clause.verb).end, clause.verb + FAR);
  let claimed = false;
  for (let i = clause.verb + 1; i < end; i++) {
    if (/^[;:.—–]$/.test(reading.word(i))) return null;
    claimed ||= claims.has(reading.lemma(i)) && reading.tag(i) === "NOUN";
    if (!claimed || !["that", "of"].includes(reading.word(i))) continue;
    const direct = claims.has(reading.lemma(i - 1));
    if (reading.word(i) === "that" ? direct || reading.word(i - 1) === "," : direct)
      return { start: i + 1, end: contentEnd(reading, i + 1) };
  }
  return null;
}

function contentEnd(reading: Reading, from: number): number {
  const { end } = sentenceRange(reading, from);
  for (let i = from; i < end; i++)
    if (
      /^[;:—–.]$/.test(reading.word(i)) ||
      (reading.word(i) === "," && /^(and|but|while|which|a|after|as)$/.test(reading.word(i + 1)))
    )
      return i;
  return end;
}

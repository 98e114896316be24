import type { Clause, TokenRange } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import { isBackground } from "./background.ts";
import { clauseContent, governedContent, innerClause } from "./content.ts";
import { contestedClaim } from "./denial.ts";
import type { Governed } from "./governed.ts";
import { isForeign, speakerOf } from "./governing-speaker.ts";
import { effectsOf, kindOf } from "./governing-verb.ts";
import { willed } from "./intent.ts";
import { lexicon } from "../frames/lexicon.ts";
import { ratedOutcome } from "./odds.ts";
import { askedBy } from "./passive-demand.ts";
import { phraseFrom, type Reading, sentenceRange } from "../reading.ts";
import { isGesture, isPromiseOfThePast, isSpelledOut } from "./spelled-out.ts";
import type { Sources, Utterance } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

/** What a verb of promising, demanding, denying or holding governs: `pledged to ...`, `demanded that ...`, `denied having ...`. */
export function governedUtterance(sources: Sources, index: number, clause: Clause): Utterance | null {
  const { reading, voices, actAt } = sources;
  const asked = askedBy(sources, index, clause);
  if (asked) return asked;
  const speaker = clause.subjects[0] ?? opening(reading, clause);
  if (!speaker || reading.lemma(clause.verb) === "") return null;
  const governed =
    rated(reading, clause) ??
    contested(reading, clause) ??
    willed(sources, index, clause) ??
    byVerb(sources, index, clause);
  if (!governed || governed.content.end <= governed.content.start || isBackground(sources, clause)) return null;
  const { kind, content } = governed;
  const act = actAt.get(index);
  const ordered = kind === "demand" && act?.type !== "REQUEST" && lexicon().ordering.has(reading.lemma(clause.verb));
  if (kind === "demand" && act && act.type !== "REQUEST") return null;
  const who = speakerOf(sources, clause, speaker);
  if (
    !who ||
    (kind === "position" && ((act && vocabulary().voicing.has(reading.lemma(clause.verb))) || who.country === null))
  )
    return null;
  if (ordered && !isForeign(sources, clause, content, who.country)) return null;
  return {
    ...governed,
    speaker: who,
    content: { start: content.start, end: content.end },
    warned: false,
    quoted: voices.over(content.start)?.report.quoted ?? false,
    addressees: kind === "demand" && act ? states(act.recipients) : [],
  };
}

/** The noun phrase right before a verb for which the parser found no subject. */
function opening(reading: Reading, clause: Clause): TokenRange | null {
  const { start } = sentenceRange(reading, clause.verb);
  if (clause.governor !== null || clause.verb - start > 4 || clause.passive) return null;
  const phrase = phraseFrom(reading, start, clause.verb);
  return phrase && phrase.head === clause.verb - 1 ? { start, end: clause.verb } : null;
}

function rated(reading: Reading, clause: Clause): Governed | null {
  if (clause.passive || clause.negated || clause.modal) return null;
  const content = ratedOutcome(reading, clause);
  return content && { kind: "forecast", content, clause: -1, precluded: false };
}

function contested(reading: Reading, clause: Clause): Governed | null {
  if (clause.passive || clause.negated || clause.modal) return null;
  const content = contestedClaim(reading, clause);
  return content && { kind: "denial", content, clause: firstClause(reading, content), precluded: true };
}

function byVerb(sources: Sources, index: number, clause: Clause): Governed | null {
  const { reading } = sources;
  const kind = kindOf(sources, clause);
  if (!kind) return null;
  const inner = innerClause(reading, index, clause);
  const before = inner < 0 || inner === index ? reportsBefore(sources, clause) : null;
  if (before && kind !== "commitment" && kind !== "denial" && kind !== "offer") return null;
  const sentence = sentenceRange(reading, clause.verb);
  const content =
    before ??
    (kind === "position"
      ? clauseContent(reading, index, sentence)
      : governedContent(reading, index, clause, kind !== "forecast" && kind !== "recommendation"));
  if (!content || isPromiseOfThePast(reading, kind, inner) || isGesture(reading, kind, clause)) return null;
  if (!isSpelledOut(reading, kind, content, inner)) return null;
  return {
    kind,
    content,
    clause: before ? firstClause(reading, before) : inner,
    precluded: effectsOf(reading, clause)?.has("preclude") ?? false,
  };
}

/** The report that a cue closes: `..., Merz promised`. */
function reportsBefore({ voices }: Sources, clause: Clause): TokenRange | null {
  return voices.byCue.get(clause.verb)?.find(({ report }) => report.end <= clause.verb)?.report ?? null;
}

function firstClause(reading: Reading, words: TokenRange): number {
  const inside = (index: number) => (reading.doc.clauses[index]?.verb ?? -1) >= words.start;
  return (reading.clausesOf[reading.sentenceOf[words.start] ?? -1] ?? []).find(inside) ?? -1;
}

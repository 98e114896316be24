import { clauseContent } from "./content.ts";
import { subjectOf } from "./own-side.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { reportedKind } from "./reported-kind.ts";
import { utterance } from "./reported-utterance.ts";
import type { Sources, Utterance } from "./utterance.ts";
import type { Voice } from "./voice.ts";

/**
 * What goes on in a speaker's words without a new verb of saying: `..., the minister shot back; Ethiopia would go on
 * sharing its data`. Only what `would` be done by the speaker's side, in the sentence of the report or the next one.
 */
export function freeIndirect({ reading, voices, discourse, actAt }: Sources): Utterance[] {
  const last = new Map<number, Voice>();
  for (const voice of voices.all) if (voice.name !== "" && voice.cue !== "") last.set(voice.report.sentence, voice);
  if (last.size === 0) return [];
  return reading.doc.clauses.flatMap((clause, index) => {
    if (clause.modal !== "would" || clause.governor?.relation === "relative" || voices.over(clause.verb)) return [];
    const voice =
      last.get(clause.sentence) ?? (opens(reading, clause.verb) ? last.get(clause.sentence - 1) : undefined);
    if (!voice || voice.report.end > clause.verb) return [];
    const speaking = { ...voice, report: { ...voice.report, start: sentenceRange(reading, clause.verb).start } };
    const subject = subjectOf(clause, speaking.report.start);
    const kind = subject && reportedKind(reading, clause, speaking, actAt.get(index) ?? null, discourse);
    if (kind !== "commitment" && kind !== "threat" && kind !== "recommendation") return [];
    return [utterance(voice, kind, clauseContent(reading, index, sentenceRange(reading, clause.verb)), index)];
  });
}

/** The clause is the first of its sentence. */
function opens(reading: Reading, verb: number): boolean {
  const sentence = reading.sentenceOf[verb] ?? -1;
  return reading.doc.clauses[reading.clausesOf[sentence]?.[0] ?? -1]?.verb === verb;
}

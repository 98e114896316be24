import type { Decision } from "../../model/decision.ts";
import type { CodedDocument } from "../../model/record.ts";
import { decisionsOnActs } from "./on-acts.ts";
import { decisionsOnNearMisses } from "./on-near-misses.ts";
import { decisionsOnProposals } from "./on-proposals.ts";
import { decisionsOnSentences } from "./on-sentences.ts";
import { decisionsOnAppointments, decisionsOnDesignations } from "./on-schedules.ts";
import { decisionsOnStatements } from "./on-statements.ts";
import type { Understood } from "./understood.ts";

/**
 * Every decision that coding took on a document, in text order: what is in its record, what was merged into it and what
 * was left out, each with its reason. Reads some sentences anew, so it is for showing and not for coding many.
 */
export function decisionsOf(understood: Understood, record: CodedDocument): Decision[] {
  const telling = new Set(understood.judged.map(({ act }) => act.sentence));
  const passed = decisionsOnSentences(understood.reading, telling);
  const isRead = (sentence: number) => !passed.has(sentence);
  const missed = decisionsOnNearMisses(understood, isRead);
  const told = new Set(missed.map(({ words }) => words.start));
  return [
    ...passed.values(),
    ...decisionsOnActs(understood, record),
    ...missed,
    ...decisionsOnProposals(understood, isRead).filter(({ words }) => !told.has(words.start)),
    ...decisionsOnStatements(understood, record),
    ...decisionsOnDesignations(understood),
    ...decisionsOnAppointments(understood),
  ].sort((a, b) => a.sentence - b.sentence || a.words.start - b.words.start);
}

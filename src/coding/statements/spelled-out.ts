import type { Clause, TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import { headOf, type Reading } from "../reading.ts";
import { vocabulary } from "./vocabulary.ts";

/** `asked Moscow for arms` spells out no demand, `see an opening` foretells nothing (rule 29). */
export function isSpelledOut(reading: Reading, kind: StatementKind, content: TokenRange, inner: number): boolean {
  if (inner >= 0) return !vocabulary().idle.has(reading.lemma(reading.doc.clauses[inner]?.verb ?? -1));
  if (kind === "demand") return content.end - content.start > 1;
  if (kind !== "forecast") return true;
  const { likelihood } = vocabulary();
  for (let i = content.start; i < content.end; i++)
    if ((reading.clauseAt[i] ?? -1) >= 0 || likelihood.has(reading.word(i))) return true;
  return false;
}

/** `swears that its boat fired`: what has been cannot be promised. */
export function isPromiseOfThePast(reading: Reading, kind: StatementKind, inner: number): boolean {
  const clause = reading.doc.clauses[inner];
  return kind === "commitment" && clause !== undefined && clause.modal === null && clause.tense === "past";
}

/** `offered its condolences`. */
export function isGesture(reading: Reading, kind: StatementKind, { objects }: Clause): boolean {
  return kind === "offer" && objects.some((range) => vocabulary().gestures.has(reading.lemma(headOf(reading, range))));
}

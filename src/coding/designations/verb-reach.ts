import type { Clause } from "../../language/doc.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { listingWords } from "./listing-words.ts";

const RELATIVE = new Set(["which", "who", "whom", "whose"]);

/** Where the words of a verb end: at the next clause of its rank. */
export function verbReach(reading: Reading, clause: Clause): number {
  let { end } = sentenceRange(reading, clause.verb);
  for (const index of reading.clausesOf[clause.sentence] ?? []) {
    const other = reading.doc.clauses[index];
    if (!other || other === clause || other.verb <= clause.verb || isInside(reading, other, clause)) continue;
    const start = other.start > clause.verb ? other.start : lastBreak(reading, clause.verb, other.verb) + 1;
    if (start > clause.verb && start < end) end = start;
  }
  // A relative clause ends where the verb above it begins: `five traders that Brussels listed were struck off`.
  const over = reading.doc.clauses[clause.governor?.clause ?? -1];
  if (over && clause.governor?.relation === "relative" && over.verb > clause.verb) end = Math.min(end, clause.end);
  return end;
}

/** Whether a clause only describes something in the words of another, or is its `are`: `Removed from the list are A and B`. */
function isInside(reading: Reading, other: Clause, clause: Clause): boolean {
  if (["relative", "participle"].includes(other.governor?.relation ?? "")) return true;
  const over = reading.doc.clauses[other.governor?.clause ?? -1];
  if (over && over !== clause && over.governor?.relation === "relative" && over.verb > clause.verb) return true;
  if (other.tense === "none" && other.modal === null) return true;
  if (RELATIVE.has(reading.word(other.start)) || RELATIVE.has(reading.word(other.start - 1))) return true;
  if (listingWords().measure(reading.lemma(other.verb)) !== null) return true;
  if (reading.doc.clauses[clause.governor?.clause ?? -1] === other) return reading.lemma(other.verb) === "be";
  return (
    reading.word(other.verb).endsWith("ed") && reading.word(other.verb - 1) !== "," && !hasAuxiliary(reading, other)
  );
}

/** `a trader based in Dubai`, taken for a verb of its own. */
function hasAuxiliary(reading: Reading, { start, verb, governor }: Clause): boolean {
  return governor !== null || start === verb || reading.tag(verb - 1) === "AUX" || reading.tag(verb - 1) === "PROPN";
}

/** The last semicolon or colon between two tokens, -1 for none. */
export function lastBreak(reading: Reading, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (reading.word(i) === ";" || reading.word(i) === ":") return i;
  return -1;
}

import type { Clause } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";

/** The `to` of an infinitive within a few words behind a verb. */
export function nextTo(reading: Reading, verb: number): number | null {
  for (let i = verb + 1; i <= verb + 5; i++) {
    if (reading.word(i) === "to")
      return reading.tag(i + 1) === "VERB" || reading.tag(i + 1) === "AUX" || reading.tag(i + 1) === "ADV" ? i : null;
    if (/^[,;:.]$/.test(reading.word(i))) return null;
  }
  return null;
}

/** The clause of the infinitive behind a `to`, -1 for none. */
export function innerAt(reading: Reading, clause: Clause, to: number): number {
  const inner = (reading.clausesOf[clause.sentence] ?? []).find((index) => {
    const verb = reading.doc.clauses[index]?.verb ?? -1;
    return verb > to && verb <= to + 3;
  });
  return inner ?? -1;
}

import type { Clause, Doc } from "../language/doc.ts";

/** The analysis as coding reads it: `is going to close` is a future, and not a journey. */
export function mended(doc: Doc): Doc {
  return { ...doc, clauses: doc.clauses.map((clause) => goingTo(doc, clause)) };
}

function goingTo(doc: Doc, clause: Clause): Clause {
  const over = doc.clauses[clause.governor?.clause ?? -1];
  return clause.modal === "to" && over && doc.norms[over.verb] === "going" ? { ...clause, modal: "going" } : clause;
}

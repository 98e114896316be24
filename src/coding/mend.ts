import type { Clause, Doc } from "../language/doc.ts";

/** Tokens between `has` and its participle: `has, after a week of silence, agreed`. */
const APART = 7;

/** The analysis as coding reads it: `is going to close` is a future and no journey, `has today closed` is one verb. */
export function mended(doc: Doc): Doc {
  const days = new Set(doc.times.map(({ start }) => start));
  const clauses = doc.clauses.map((clause, index) => perfect(doc, goingTo(doc, clause), index, days));
  return { ...doc, clauses: clauses.map((clause) => withBearer(doc, clause)) };
}

/** `Peru became the first country to leave`: what leaves is Peru. */
function withBearer(doc: Doc, clause: Clause): Clause {
  const over = doc.clauses[clause.governor?.clause ?? -1];
  const described = over && clause.modal === "to" && ["be", "become"].includes(doc.lemmas[over.verb] ?? "");
  const own = clause.subjects[0];
  return described && own && own.start > over.verb && over.subjects.length > 0
    ? { ...clause, subjects: over.subjects }
    : clause;
}

function goingTo(doc: Doc, clause: Clause): Clause {
  const over = doc.clauses[clause.governor?.clause ?? -1];
  return clause.modal === "to" && over && doc.norms[over.verb] === "going" ? { ...clause, modal: "going" } : clause;
}

/** A participle that words between it and its `has` made into a clause of its own. */
function perfect(doc: Doc, clause: Clause, index: number, days: Set<number>): Clause {
  const over = doc.clauses[index - 1];
  const parted =
    over?.sentence === clause.sentence &&
    doc.lemmas[over.verb] === "have" &&
    over.objects.every(({ start }) => doc.norms[start]?.endsWith("self")) &&
    clause.verb - over.verb <= APART;
  const bare = clause.passive && clause.tense === "none" && clause.modal === null;
  if (!over || !parted || (!bare && !isTimed(clause, days))) return clause;
  const { start, subjects, mark, modal, governor } = over;
  return {
    ...clause,
    start,
    subjects,
    mark,
    modal,
    governor,
    passive: false,
    tense: "past",
    negated: clause.negated || over.negated,
  };
}

/** `has today added`, with the day taken for who added. */
function isTimed({ subjects, start }: Clause, days: Set<number>): boolean {
  const subject = subjects[0];
  return subject !== undefined && subject.start === start && days.has(start);
}

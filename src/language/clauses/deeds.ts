import type { Clause, Doc, NounPhrase, TokenRange } from "../doc.ts";

/** Who did what to whom, as the grammar says it: agents of passives are actors, their subjects are objects. */
export interface Deed {
  sentence: number;
  /** Empty where the text names none. */
  actors: TokenRange[];
  /** Token of the verb, or of the noun that stands for one (`veto`). */
  action: number;
  objects: TokenRange[];
  negated: boolean;
}

/** The prepositions that lead from a noun of action to what it touches: `seizure of`, `attack on`. */
const OBJECT_PREPOSITIONS: ReadonlySet<string> = new Set(["of", "on", "against", "for", "to", "with"]);

/** Every deed of a document: one for each clause, and one for each noun with an owner or a `by` phrase. */
export function deeds(doc: Doc): Deed[] {
  return [...doc.clauses.map(deedOfClause), ...doc.nouns.flatMap(deedOfNoun)];
}

function deedOfClause({ sentence, verb, subjects, objects, agents, passive, negated }: Clause): Deed {
  return passive
    ? { sentence, actors: agents, action: verb, objects: [...subjects, ...objects], negated }
    : { sentence, actors: subjects, action: verb, objects, negated };
}

function deedOfNoun({ sentence, head, possessor, complements }: NounPhrase): Deed[] {
  const by = complements.filter(({ preposition }) => preposition === "by").map(({ object }) => object);
  const actors = possessor ? [possessor] : by;
  if (actors.length === 0) return [];
  const object = complements.find(({ preposition }) => OBJECT_PREPOSITIONS.has(preposition))?.object;
  return [{ sentence, actors, action: head, objects: object ? [object] : [], negated: false }];
}

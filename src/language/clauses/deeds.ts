import { hasTag, tagSet } from "../tokens/upos.ts";
import { Span } from "../span.ts";
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

const NAME = tagSet("PROPN");

/** Every deed of a document: one for each clause, and one for each noun with an owner or a `by` phrase. */
export function deeds(doc: Doc): Deed[] {
  return [
    ...doc.clauses.map((clause) => deedOfClause(doc, clause)),
    ...doc.nouns.flatMap((noun) => deedOfNoun(doc, noun)),
  ];
}

function deedOfClause(doc: Doc, clause: Clause): Deed {
  const { sentence, verb, subjects, agents, passive, negated } = clause;
  const objects = directObjects(doc, clause.objects);
  if (!passive) return { sentence, actors: subjects, action: verb, objects, negated };
  return { sentence, actors: agents, action: verb, objects: subjects.length > 0 ? subjects : objects, negated };
}

/** `gave Kyiv two batteries`: where there is a direct object, the one who receives it is none. */
function directObjects(doc: Doc, objects: readonly TokenRange[]): TokenRange[] {
  const direct = objects.filter((range) => new Span(doc, range).root?.relation !== "iobj");
  return direct.length > 0 ? direct : [...objects];
}

/** The `by` phrase names the doer, else the owner; where both stand, the owner is touched (`his dismissal by the emir`). */
function deedOfNoun(doc: Doc, phrase: NounPhrase): Deed[] {
  const { sentence, head, complements } = phrase;
  const by = complements.filter(({ preposition }) => preposition === "by").map(({ object }) => object);
  const object = complements.find(({ preposition }) => OBJECT_PREPOSITIONS.has(preposition))?.object ?? null;
  const owner = phrase.possessor ?? (object && nameBefore(doc, phrase));
  const actors = by.length > 0 ? by : owner ? [owner] : [];
  const touched = object ?? (by.length > 0 ? phrase.possessor : null);
  if (actors.length === 0) return [];
  return [{ sentence, actors, action: head, objects: touched ? [touched] : [], negated: false }];
}

/** `UN condemnation of the raid`: the name before a noun of action owns it. */
function nameBefore(doc: Doc, { start, head }: NounPhrase): TokenRange | null {
  const end = head;
  if (end <= start || hasTag(doc, head, NAME)) return null;
  for (let i = start; i < end; i++) if (!hasTag(doc, i, NAME)) return null;
  return { start, end };
}

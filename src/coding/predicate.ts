import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from "../language/doc.ts";
import { lexicon } from "./lexicon.ts";
import { complementsOf } from "./party.ts";
import { prepositionsOf, reach, type Reading } from "./reading.ts";

/** Something that a frame can be held against: a clause, or a noun that names an act (`the expulsion of`). */
export interface Predicate {
  lemma: string;
  /** Token of the verb or of the noun. */
  token: number;
  /** Index of the clause that it is, or stands in; -1 outside any clause. */
  clause: number;
  nominal: boolean;
  passive: boolean;
  particle: string | null;
  subjects: TokenRange[];
  agents: TokenRange[];
  objects: TokenRange[];
  prepositions: PrepositionalPhrase[];
  /** Where the words that belong to it end. */
  end: number;
}

export function clausePredicate(reading: Reading, index: number, clause: Clause): Predicate {
  return {
    lemma: reading.lemma(clause.verb),
    token: clause.verb,
    clause: index,
    nominal: false,
    passive: clause.passive,
    particle: clause.particle,
    subjects: clause.subjects,
    agents: clause.agents,
    objects: clause.objects,
    prepositions: prepositionsOf(reading, clause),
    end: reach(reading, clause),
  };
}

/**
 * A noun that names an act, read as the verb it comes from: the possessor or `by` phrase is its subject, the `of` phrase
 * its object. `host` is the clause whose object or subject it is, if any.
 */
export function nominalPredicate(reading: Reading, phrase: NounPhrase, host: number): Predicate | null {
  const verb = lexicon().nominalisations.get(reading.lemma(phrase.head));
  if (verb === undefined) return null;
  const complements = complementsOf(reading, phrase.head + 1, phrase).map(({ preposition, object }) => ({ start: object.start - 1, end: object.end, preposition, object }));
  const agents = complements.filter((part) => part.preposition === "by").map((part) => part.object);
  const possessor = phrase.possessor ?? modifier(reading, phrase);
  const hosted = hostSubjects(reading, phrase, host);
  const subjects = possessor ? [possessor] : agents.length > 0 ? agents : hosted;
  const objects = complements.filter((part) => part.preposition === "of").map((part) => part.object);
  const end = complements.at(-1)?.end ?? phrase.head + 1;
  return { lemma: verb, token: phrase.head, clause: host, nominal: true, passive: false, particle: null, subjects, agents: [], objects, prepositions: complements, end };
}

/** The demonym or name at the start of a phrase: `Russian strikes on`. */
function modifier(reading: Reading, phrase: NounPhrase): TokenRange | null {
  for (let i = phrase.start; i < phrase.head; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    if (mention && reading.doc.entities[mention.entity]?.country) return { start: mention.start, end: Math.min(mention.end, phrase.head) };
  }
  return null;
}

/** Whoever announces, orders or weighs the act is its actor. */
function hostSubjects(reading: Reading, phrase: NounPhrase, host: number): TokenRange[] {
  const clause = reading.doc.clauses[host];
  if (!clause || clause.passive || phrase.head < clause.verb) return [];
  return lexicon().lightVerbs.has(reading.lemma(clause.verb)) ? clause.subjects : [];
}

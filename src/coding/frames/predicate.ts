import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from "../../language/doc.ts";
import { lexicon } from "./lexicon.ts";
import { complementsOf } from "../parties/party.ts";
import { possessorsOf } from "../parties/possessor.ts";
import { prepositionsOf, reach, type Reading, sentenceRange } from "../reading.ts";

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

/** A predicate of which only its word is known: a noun that is judged by where it stands. */
export function barePredicate(token: number, clause: number, end: number): Predicate {
  return {
    lemma: "",
    token,
    clause,
    nominal: true,
    passive: false,
    particle: null,
    subjects: [],
    agents: [],
    objects: [],
    prepositions: [],
    end,
  };
}

export function clausePredicate(reading: Reading, index: number, clause: Clause): Predicate {
  return {
    lemma: reading.lemma(clause.verb),
    token: clause.verb,
    clause: index,
    nominal: false,
    passive: clause.passive,
    particle: clause.particle,
    subjects: clause.subjects.length > 0 || clause.passive ? clause.subjects : subjectBefore(reading, clause),
    agents: clause.agents,
    objects: clause.objects,
    prepositions: prepositionsOf(reading, clause),
    end: reach(reading, clause),
  };
}

function betweenSubjectAndVerb(reading: Reading, i: number): boolean {
  const loose =
    ["AUX", "ADV", "PART"].includes(reading.tag(i)) || ["today", "yesterday", "now"].includes(reading.word(i));
  return loose && (reading.mentionOf[i] ?? -1) < 0;
}

/** The name that stands directly before a verb group that was left without a subject: `and Latvia has closed`. */
function subjectBefore(reading: Reading, clause: Clause): TokenRange[] {
  const { start } = sentenceRange(reading, clause.verb);
  let at = clause.verb - 1;
  while (at >= start && betweenSubjectAndVerb(reading, at)) at--;
  const mention = reading.doc.mentions[reading.mentionOf[at] ?? -1];
  const opens =
    mention &&
    (mention.start === start ||
      [",", "and", "but", "that", "while", "as", "the", "because", "after"].includes(reading.word(mention.start - 1)));
  return mention && opens && clause.modal !== "to" && at < clause.verb
    ? [{ start: mention.start, end: mention.end }]
    : [];
}

/**
 * A noun that names an act, read as the verb it comes from: the possessor or `by` phrase is its subject, the `of` phrase
 * its object. `host` is the clause whose object or subject it is, if any.
 */
export function nominalPredicate(reading: Reading, phrase: NounPhrase, host: number): Predicate | null {
  const verb = lexicon().nominalisations.get(reading.lemma(phrase.head));
  if (verb === undefined) return null;
  const complements = complementsOf(reading, phrase.head + 1, phrase).map(({ preposition, object }) => ({
    start: object.start - 1,
    end: object.end,
    preposition,
    object,
  }));
  const agents = complements.filter((part) => part.preposition === "by").map((part) => part.object);
  const owning = phrase.possessor ? possessorsOf(reading, phrase, host) : modifier(reading, phrase);
  const given = owning.length > 0 ? owning : agents;
  const subjects = given.length > 0 ? given : hostSubjects(reading, phrase, host);
  const objects = complements.filter((part) => part.preposition === "of").map((part) => part.object);
  const end = complements.at(-1)?.end ?? phrase.head + 1;
  return {
    lemma: verb,
    token: phrase.head,
    clause: host,
    nominal: true,
    passive: false,
    particle: null,
    subjects,
    agents: [],
    objects,
    prepositions: complements,
    end,
  };
}

/** The demonym or name at the start of a phrase: `Russian strikes on`. */
function modifier(reading: Reading, phrase: NounPhrase): TokenRange[] {
  for (let i = phrase.start; i < phrase.head; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    if (mention && reading.doc.entities[mention.entity]?.country)
      return [{ start: mention.start, end: Math.min(mention.end, phrase.head) }];
  }
  return [];
}

/** Whoever announces, orders or weighs the act is its actor. */
function hostSubjects(reading: Reading, phrase: NounPhrase, host: number): TokenRange[] {
  const clause = reading.doc.clauses[host];
  if (!clause || clause.passive || phrase.head < clause.verb) return [];
  return lexicon().lightVerbs.has(reading.lemma(clause.verb)) ? clause.subjects : [];
}

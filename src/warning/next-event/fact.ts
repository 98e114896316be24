/** A name of an actor or a relation: a code of the store, or the number of a benchmark. */
export type Name = string | number;

/** Who did what to whom, and when, in any unit of time that grows evenly. */
export interface NextEventFact {
  time: number;
  subject: Name;
  relation: Name;
  object: Name;
}

/** Whom will this subject act upon in this way? Or: who will act upon this object in this way? */
export type NextEventQuery = { subject: Name; relation: Name } | { relation: Name; object: Name };

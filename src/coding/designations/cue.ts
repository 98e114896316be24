import type { Clause, TokenRange } from "../../language/doc.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import type { ListPhrase } from "./list-phrase.ts";
import { type ListName, listingWords } from "./listing-words.ts";
import { lastBreak } from "./verb-reach.ts";

/** Words that list or delist somebody, before it is known whom. */
export interface Cue {
  action: "list" | "delist";
  /** The verb, or the list where no verb tells. */
  token: number;
  /** Clause of the verb, -1 for none. */
  clause: number;
  /** Where those listed may stand; the first stretch that yields any counts. */
  stretches: TokenRange[];
  list: ListPhrase | null;
  /** The list's owner lists, whoever the subject is: `six firms now face EU sanctions`. */
  ownerFirst: boolean;
  /** Tells a listing only where one was told before: `Canada added two`. */
  goesOn: boolean;
}

/** A clause on its way to a cue. */
export interface Place {
  reading: Reading;
  clause: Clause;
  index: number;
  /** Where the words of the verb end. */
  end: number;
  lists: ListPhrase[];
}

export function cueAt(at: Place, action: Cue["action"], stretches: TokenRange[], more: Partial<Cue> = {}): Cue {
  return {
    action,
    token: at.clause.verb,
    clause: at.index,
    stretches: stretches.filter(({ start, end }) => end > start),
    list: null,
    ownerFirst: false,
    goesOn: false,
    ...more,
  };
}

/** Whether the verb of a clause, perhaps with its particle, is on a list of verbs. */
export function verbIs(at: Place, list: ListName): boolean {
  const { reading, clause } = at;
  const lemma = reading.lemma(clause.verb);
  const words = listingWords();
  return words.is(list, lemma) || (clause.particle !== null && words.is(list, `${lemma} ${clause.particle}`));
}

/** The words before a verb that its subject may fill. */
export function beforeVerb({ reading, clause }: Place): TokenRange {
  const subject = clause.subjects[0];
  const start = Math.min(clause.start, subject && subject.start < clause.verb ? subject.start : clause.verb);
  const from = Math.max(start, sentenceRange(reading, clause.verb).start);
  return { start: Math.max(from, lastBreak(reading, from, clause.verb) + 1), end: clause.verb };
}

/** `declared 30 officials undesirable and barred them`: whom a pronoun behind the verb takes up from the words before. */
export function antecedents({ reading, clause }: Place, { start, end }: TokenRange): TokenRange[] {
  if (start >= end || !["them", "both", "him", "her", "it", "these"].includes(reading.word(start))) return [];
  if (reading.word(start) === "both" && ["NOUN", "PROPN"].includes(reading.tag(start + 1))) return [];
  const earlier = (reading.clausesOf[clause.sentence] ?? [])
    .map((index) => reading.doc.clauses[index])
    .filter((other) => other !== undefined && other.verb < clause.verb && other.end <= clause.verb);
  return earlier.toReversed().map((other) => ({ start: (other?.verb ?? 0) + 1, end: clause.start }));
}

import type { TokenRange } from "../../language/doc.ts";
import type { Discourse } from "./discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { complementsOf, ownersOf, sidesIn, sidesOfOwner } from "./party.ts";
import { type Side, sideAt } from "./side.ts";
import type { Predicate } from "../frames/predicate.ts";
import { headOf, phraseFrom, type Reading } from "../reading.ts";

/**
 * Who did what a noun names: its possessor or demonym, `by` and `from`, and `of` unless the noun comes from a verb, whose
 * `of` is what it was done to (`the invasion of Georgia`).
 */
export function doers(reading: Reading, object: TokenRange): Side[] {
  const head = headOf(reading, object);
  const before = sidesOfOwner(reading, { start: object.start, end: head });
  if (head > object.start && before.length > 0) return before;
  const derived = lexicon().nominalisations.has(reading.lemma(head));
  const behind = complementsOf(reading, head + 1, null)
    .filter(({ preposition }) => ["by", "from"].includes(preposition) || (preposition === "of" && !derived))
    .flatMap((complement) => sidesOfOwner(reading, complement.object));
  return behind.length > 0 ? behind : fromRelative(reading, object.end);
}

export function owners(reading: Reading, object: TokenRange): Side[] {
  const phrase = phraseFrom(reading, object.start, object.end);
  const direct = ownersOf(
    reading,
    { start: object.start, end: phrase ? phrase.head + 1 : object.end },
    phrase,
    "recipient",
  );
  return direct.length > 0 ? direct : fromRelative(reading, object.end);
}

/** Whom what a noun names was done to: `the sanctions against Cuba`, `the invasion of Georgia`. */
export function sufferers(reading: Reading, object: TokenRange): Side[] {
  const blamed = new Set(doers(reading, object).map((side) => side.country));
  return complementsOf(reading, headOf(reading, object) + 1, null)
    .filter(({ preposition }) => ["of", "against", "on"].includes(preposition))
    .flatMap((complement) => sidesOfOwner(reading, complement.object))
    .filter((side) => !blamed.has(side.country));
}

/** `the drones that Russia had launched` are Russia's. */
function fromRelative(reading: Reading, end: number): Side[] {
  for (const index of reading.clausesOf[reading.sentenceOf[end - 1] ?? -1] ?? []) {
    const clause = reading.doc.clauses[index];
    if (clause?.governor?.relation !== "relative" || clause.start < end || clause.start > end + 2) continue;
    return clause.subjects.flatMap((range) => sideAt(reading, headOf(reading, range), "recipient") ?? []);
  }
  return [];
}

/** `Manila said that a Chinese cutter had rammed its boat`: its own is the reporter's. */
export function reporters(reading: Reading, predicate: Predicate, discourse: Discourse): Side[] {
  const speaker = reading.doc.reports[reading.reportOf[predicate.token] ?? -1]?.speaker;
  if (speaker) return sidesIn(reading, speaker, "actor", discourse);
  const over = reading.doc.clauses[reading.doc.clauses[predicate.clause]?.governor?.clause ?? -1];
  return over ? over.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse)) : [];
}

/** Whom a reporter tells it: `the ministry told Beijing`. */
export function told(reading: Reading, predicate: Predicate): Side[] {
  const cue = reading.doc.reports[reading.reportOf[predicate.token] ?? -1]?.cueToken ?? -1;
  const clause = reading.doc.clauses[reading.clauseAt[cue] ?? -1];
  return (clause?.objects ?? []).flatMap((range) => sideAt(reading, headOf(reading, range), "recipient") ?? []);
}

export function ownedBy(reading: Reading, object: TokenRange, own: Set<string | null>): boolean {
  const found = owners(reading, object);
  if (found.length > 0) return found.every((side) => own.has(side.country));
  const { end } = object;
  return [object.start, end + 1].some((i) => ["its", "his", "her", "their", "our"].includes(reading.word(i)));
}

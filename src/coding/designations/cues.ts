import { type Reading, sentenceRange } from "../reading.ts";
import type { Cue, Place } from "./cue.ts";
import { ofAssets, ofEntry, ofPapers } from "./entry-cues.ts";
import { ofList } from "./list-cues.ts";
import type { ListPhrase } from "./list-phrase.ts";
import { listingWords } from "./listing-words.ts";
import { ofMeasure } from "./measure-cues.ts";
import { ofMore, ofNotice, ofVerb } from "./verb-cues.ts";
import { verbReach } from "./verb-reach.ts";

/** What the verb of a clause makes of those in its reach, `null` where it lists nobody. */
export function cueOf(reading: Reading, index: number, lists: ListPhrase[]): Cue | null {
  const clause = reading.doc.clauses[index];
  if (!clause) return null;
  const at: Place = { reading, clause, index, end: verbReach(reading, clause), lists };
  return (
    ofMeasure(at) ??
    ofList(at) ??
    ofAssets(at) ??
    ofEntry(at) ??
    ofPapers(at) ??
    ofVerb(at) ??
    ofNotice(at) ??
    ofMore(at)
  );
}

/** A noun that names the listing of those behind its `of`: `the blacklisting of five laboratories`. */
export function nounCues(reading: Reading, sentence: number): Cue[] {
  const words = listingWords();
  return (reading.phrasesOf[sentence] ?? []).flatMap((index) => {
    const phrase = reading.doc.nouns[index];
    const lemma = phrase ? reading.lemma(phrase.head) : "";
    const word = phrase ? reading.word(phrase.head) : "";
    const is = (list: "acts" | "offActs") => words.is(list, lemma) || words.is(list, word);
    const action = is("acts") ? "list" : is("offActs") ? "delist" : null;
    if (!phrase || action === null || reading.word(phrase.head + 1) !== "of") return [];
    const from = phrase.head + 2;
    let end = from;
    while (end < sentenceRange(reading, phrase.head).end && (reading.clauseAt[end] ?? -1) < 0) end++;
    const list = { start: phrase.start, end: phrase.head + 1, head: phrase.head, preposition: "", measure: false };
    const stretches = [{ start: from, end }];
    return [{ action, token: phrase.head, clause: -1, stretches, list, ownerFirst: true, goesOn: false }];
  });
}
